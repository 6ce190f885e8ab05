import type { inspectorWords as English } from '../../en/inspector/inspector';
import { count } from '../../format';
import { plural } from '../../grammar';

export const inspectorWords: typeof English = {
  label: 'Инспектор',
  close: 'Закрыть инспектор',
  tabs: { parameters: 'Параметры', plan: 'План', turn: 'Этот ход', bill: 'Счёт' },
  cached: (most, cached, until) =>
    `Не больше ${most}. ${cached}, если прежние сообщения ещё в кэше сервера: они остаются там примерно до ${until}.`,
  uncached: (most, until) =>
    `${most}: прежние сообщения были в кэше сервера примерно до ${until}, и он прочитает их заново.`,
  longCache: 'Кэш хранится час: запись в него стоит 2 × цены входа, чтение — 0,1 ×.',
  askedWindow: (tokens) =>
    `У Ollama запрашивается окно в ${count(tokens)} ${plural(tokens, { one: 'токен', few: 'токена', many: 'токенов', other: 'токена' })} (num_ctx): в него помещаются запрос и ответ. Если оно меняется, модель загружается заново.`,
  earlier: (n) =>
    `Показать ещё ${count(n)} ${plural(n, { one: 'предыдущее сообщение', few: 'предыдущих сообщения', many: 'предыдущих сообщений', other: 'предыдущего сообщения' })}`,
  willBeSent: 'Что будет отправлено',
  thisConversation: 'Этот чат',
  promptBilled: 'Промпт, оплачено',
  completionBilled: 'Ответ, оплачено',
  nothingYet: 'Пока ничего.',
  noPrice: 'Цена неизвестна.',
  tokens: (tokens) => `${tokens} ${plural(tokens, { one: 'токен', few: 'токена', many: 'токенов', other: 'токена' })}`,
  leftOut: {
    failed: 'ошибка',
    empty: 'пусто',
    'tool-calls': 'только вызовы инструментов',
    images: 'только изображения',
    audio: 'только звук',
    reasoning: 'только рассуждение',
    muted: 'отключено',
    summarised: 'в сводке',
    'not-read': 'эта модель не читает',
    dropped: 'исключено',
  },
  besides: {
    wrapping: 'Роли и разделители',
    tools: 'Инструменты',
    hidden: 'Разница с подсчётом сервера',
  },
  sum: 'Промпт',
};
