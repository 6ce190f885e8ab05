import type { replyExtrasWords as English } from '../../en/chat/reply-extras';

export const replyExtrasWords: typeof English = {
  sources: 'Источники',
  pages: (from, to) => (from === to ? `стр. ${from}` : `стр. ${from}–${to}`),
  noAnswer: 'Модель остановилась после рассуждения и не ответила.',
  empty: 'Этот ответ пуст.',
  kinds: { image: 'изображение', file: 'файл', audio: 'аудио' },
  withReply: (what) => `С ответом пришло: ${what}. Это не сохранено.`,
  withMessage: (what) => `С сообщением пришло: ${what}. Это не сохранено.`,
  withReplyAt: (what) => `С ответом пришло: ${what}, хранится по адресу`,
  withMessageAt: (what) => `С сообщением пришло: ${what}, хранится по адресу`,
  toolCall: (name) => `Модель попыталась вызвать инструмент «${name}», но в этом чате инструментов нет.`,
  calledTool: (name) => `Модель вызвала инструмент «${name}».`,
  toolResult: 'Результат',
  toolError: 'Ошибка',
  hostedCall: (name) => `Сервер запустил свой инструмент «${name}».`,
  hostedError: (name) => `Инструмент сервера «${name}» завершился ошибкой:`,
  unread: 'Часть ответа не удалось прочитать, поэтому чего-то может не хватать. Вот что пришло:',
};
