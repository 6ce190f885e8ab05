import type { messageWords as English } from '../../en/chat/messages';
import { count } from '../../format';
import { plural } from '../../grammar';

export const messageWords: typeof English = {
  sending: {
    always: 'Отправляется всегда',
    never: 'Не отправляется',
    leftOut: {
      empty: 'Не отправляется: пусто.',
      'tool-calls': 'Не отправляется: здесь только вызовы инструментов, а Tally их пока не выполняет.',
      images: 'Не отправляется: изображение без текста.',
      audio: 'Не отправляется: звук без расшифровки.',
      reasoning: 'Не отправляется: рассуждение без ответа.',
      summarised: 'Не отправляется: вместо него сводка.',
      dropped: 'Не отправляется: старые ходы исключены.',
    },
    startsHere: 'Отправляется отсюда',
  },
  unprinted: (n) =>
    `Не напечатано сообщений с начала чата: ${count(n)}. Чтобы получить их на бумаге, экспортируйте чат и напечатайте файл.`,
  undrawn: 'Это сообщение не удаётся показать. Вот его текст:',
  menu: {
    listen: 'Прослушать',
    readAloud: 'Прочитать вслух',
    inRequests: 'В запросах',
    alwaysSend: 'Отправлять всегда',
    neverSend: 'Никогда не отправлять',
    inspect: 'Запрос и ответ',
    compare: 'Сравнить с…',
    versions: 'Версии',
    regenerateWith: 'Сгенерировать заново с помощью…',
    askForReply: 'Запросить ответ',
    branchOff: 'Создать ветку в новом чате',
    copyLink: 'Копировать ссылку на сообщение',
    outline: 'Структура…',
    rearrange: 'Перестроить (как новую версию)',
    insertBefore: 'Вставить выше…',
    insertAfter: 'Вставить ниже…',
    moveUp: 'Переместить выше',
    moveDown: 'Переместить ниже',
    changeRole: {
      user: 'Сменить роль на «Пользователь»',
      assistant: 'Сменить роль на «Ассистент»',
      system: 'Сменить роль на «Система»',
    },
    deleteFromHere: 'Удалить всё отсюда',
    deleteVersion: 'Удалить эту версию',
    deleteBranch: 'Удалить эту ветку',
  },
  branchOf: (title) => `${title} (ветка)`,
  insert: {
    title: 'Вставить сообщение',
    saidBy: 'Роль',
    roles: { user: 'Пользователь', assistant: 'Ассистент', system: 'Система' },
    text: 'Текст',
    submit: 'Вставить',
    insertAndGoOn: 'Вставить и добавить ещё',
    inserted: (n) =>
      `Вставлено: ${count(n)} ${plural(n, { one: 'сообщение', few: 'сообщения', many: 'сообщений', other: 'сообщения' })}.`,
  },
  regenerateWith: {
    title: 'Сгенерировать заново другой моделью',
    description: 'Только для этого ответа. Модель чата не меняется.',
    search: 'Поиск моделей',
    asTyped: (model, endpoint) => `Использовать «${model}» на ${endpoint}, как введено`,
    more: (n) => `Ещё ${count(n)}. Введите часть имени, чтобы сузить список.`,
  },
  outline: {
    title: 'Структура',
    label: 'Сообщения',
    hint: 'Все версии этого чата. Выберите сообщение, чтобы перейти к нему. Alt+Page Up и Alt+Page Down ведут к вашему предыдущему и следующему сообщению, а с Shift — к самому первому и самому последнему.',
    nothing: 'Без текста',
  },
};
