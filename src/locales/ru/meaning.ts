import type { meaningWords as English } from '../en/meaning';
import { count, usd } from '../format';
import { plural } from '../grammar';

const tokensOf = (n: string): string =>
  `${n} ${plural(n, { one: 'токен', few: 'токена', many: 'токенов', other: 'токена' })}`;

export const meaningWords: typeof English = {
  title: 'Поиск по смыслу',
  text: 'Находит сообщения, где то же самое сказано другими словами. Модель эмбеддингов превращает чаты в векторы, которые остаются в этом браузере.',
  switch: 'Искать чаты по смыслу',
  endpoint: 'Эндпоинт',
  model: 'Модель эмбеддингов',
  modelHint: 'Например, text-embedding-3-small или nomic-embed-text на вашем компьютере.',
  price: 'Цена за 1 млн токенов',
  priceHint: 'Оставьте пустым, чтобы взять цену из списка.',
  budget: 'Бюджет на индексацию',
  budgetHint: 'На этой сумме индексация остановится. Оставьте пустым, чтобы не ограничивать.',
  leaves: (host) =>
    `Текст всех ваших чатов один раз отправляется на ${host}, а то, что вы вводите в поиск, — каждый раз.`,
  estimate: 'Оценить стоимость',
  estimating: (done, of) => `Подсчёт: чат ${count(Math.min(done + 1, of))} из ${count(of)}`,
  estimated: (messages, tokens, cost) =>
    `${count(messages)} ${plural(messages, { one: 'сообщение', few: 'сообщения', many: 'сообщений', other: 'сообщения' })}, ${tokensOf(tokens)}${cost === null ? '. Цена неизвестна.' : `: ${cost}.`}`,
  unlock: 'Разблокировать',
  start: 'Начать индексацию',
  pause: 'Приостановить',
  goOn: 'Продолжить',
  updateNow: 'Обновить сейчас',
  progress: (done, of) => `Проиндексировано чатов: ${count(done)} из ${count(of)}`,
  statuses: {
    idle: '',
    running: 'Идёт индексация.',
    waiting: 'Сервер просит подождать.',
    elsewhere: 'Индексация идёт в другой вкладке.',
    stopped: 'Остановлено.',
    done: 'Всё проиндексировано.',
  },
  waiting: (wait) => `Сервер просит подождать ${wait}.`,
  paused: 'Приостановлено.',
  spent: (tokens, cost) => `Оплачено: ${tokensOf(tokens)}, ${cost}.`,
  unpriced: 'цена неизвестна',
  skipped: (n) =>
    n === 1
      ? 'Для одного фрагмента модель не дала вектор.'
      : `Модель не дала векторы для ${count(n)} ${plural(n, { one: 'фрагмента', few: 'фрагментов', many: 'фрагментов', other: 'фрагмента' })}.`,
  indexes: 'Сохранённые индексы',
  indexOf: (model, endpoint) => `${model} (${endpoint})`,
  gone: 'удалённый эндпоинт',
  delete: 'Удалить индекс',
  deleteOf: (model) => `Удалить индекс ${model}`,
  searching: 'Поиск по смыслу…',
  needsIndex:
    'Чаты ещё не проиндексированы, поэтому поиск идёт только по словам. Начните в разделе «Настройки → Данные».',
  problems: {
    otherDimension: (is, was) =>
      `Теперь модель даёт векторы длины ${count(is)}, а в индексе длина ${count(was)}. Удалите индекс и начните заново.`,
    noVectors: 'В ответе сервера нет пригодных векторов. Проверьте, что модель создаёт эмбеддинги.',
    budget: (limitUsd) => `Следующий запрос превысил бы ваш бюджет ${usd(limitUsd)}. Увеличьте его, чтобы продолжить.`,
    monthLimit: (limitUsd) =>
      `Следующий запрос превысил бы ваш жёсткий лимит ${usd(limitUsd)} в месяц. Увеличьте его в разделе «Бюджет», чтобы продолжить.`,
  },
  noEmbeddings:
    'У этого эндпоинта нет /embeddings. Выберите другой, например OpenAI или локальный сервер, который создаёт эмбеддинги.',
};
