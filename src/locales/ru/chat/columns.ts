import type { columnWords as English } from '../../en/chat/columns';
import { count, tokens, usd } from '../../format';
import { plural } from '../../grammar';

const replies = (n: number): string =>
  `${count(n)} ${plural(n, { one: 'ответ', few: 'ответа', many: 'ответов', other: 'ответа' })}`;
const requests = (n: number): string =>
  `${count(n)} ${plural(n, { one: 'запрос', few: 'запроса', many: 'запросов', other: 'запроса' })}`;

export const columnWords: typeof English = {
  title: replies,
  regionOf: (n) => `${replies(n)} рядом`,
  nameOf: (n, model) => `Ответ ${count(n)}: ${model}`,
  goOn: 'Взять этот ответ',
  sendAnyway: 'Всё равно отправить',
  inThread: 'В чате',
  merged: 'Объединённый',
  otherModel: 'Другая модель…',
  modelName: 'Имя модели',
  stop: 'Остановить',
  stopAll: 'Остановить все',
  together: 'Эти ответы приходят одним запросом, поэтому и останавливаются вместе.',
  retryAsksFor: (n) =>
    n === 1 ? 'Запрашивает только этот ответ, новым запросом.' : `Запрашивает ${replies(n)} одним запросом.`,
  close: 'Закрыть колонки',
  merge: 'Объединить…',
  bill: (n, prompt, completion, cost) =>
    `${replies(n)} одним запросом: оплачено токенов ${prompt} + ${completion}${cost === null ? '' : `, ${cost}`}.`,
  tokens: (n, exact) =>
    `${tokens(n, exact)} ${plural(n, { one: 'токен', few: 'токена', many: 'токенов', other: 'токена' })}`,
  firstToken: 'Время до первого токена',
  firstAfter: (duration) => `первый через ${duration}`,
  missing: {
    came: (asked, came) => `Запрошено ${replies(asked)}, получено: ${count(came)}.`,
    refused: 'Этот сервер даёт один ответ на запрос.',
    unlearn: 'В следующий раз снова просить несколько сразу',
    ask: (n) => `Отправить ${requests(n)}${n > 1 ? ' параллельно' : ''}`,
    more: (n) => `Отправить ещё ${requests(n)}`,
  },
  estimate: {
    counting: 'Подсчёт…',
    of: (n, prompts, cost) =>
      `${requests(n)}: токены промптов ${prompts}${cost === null ? '' : `, ${cost}`}, без ответов.`,
    unpriced: (n) =>
      `${plural(n, { one: `Цена ${count(n)} из них неизвестна`, other: `Цены ${count(n)} из них неизвестны` })}.`,
    tooLong: (n) =>
      `${count(n)} ${plural(n, { one: 'не помещается', other: 'не помещаются' })} в контекстное окно модели.`,
    overBudget: (limit, spent) => `Это превысило бы ваш лимит ${usd(limit)}: уже потрачено ${usd(spent)}.`,
    sendAnyway: 'Всё равно отправить',
  },
  compare: {
    title: 'Сравнить',
    introDraft: 'Отправляет ваше сообщение сразу во все колонки. Каждая — отдельный запрос.',
    introReply: 'Запрашивает в каждой колонке свою версию этого ответа, рядом с уже имеющейся.',
    column: (n) => `Колонка ${count(n)}`,
    model: 'Модель',
    remove: (n) => `Убрать колонку ${count(n)}`,
    add: 'Добавить колонку',
    sweep: 'Перебрать температуру: 0; 0,7; 1,4; 2',
    more: 'Другие параметры',
    send: (n) => `Отправить ${requests(n)}`,
  },
  mergeForm: {
    title: 'Объединить ответы',
    intro: 'Модель составляет один ответ из выбранных. Он появится рядом с ними.',
    from: 'Какие ответы объединить',
    instruction: 'Инструкция',
    by: 'Модель',
    whole: 'Полный отправляемый текст',
    send: 'Объединить',
    tooFew: 'Выберите хотя бы два ответа.',
  },
};
