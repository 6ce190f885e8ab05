import type { costForecastWords as English } from '../../en/inspector/cost-forecast';
import { count } from '../../format';
import { plural } from '../../grammar';

const tokensOf = (n: string): string =>
  `${n} ${plural(n, { one: 'токен', few: 'токена', many: 'токенов', other: 'токена' })}`;
const lastTurns = (n: number): string =>
  `${count(n)} ${plural(n, { one: 'последнего хода', few: 'последних ходов', many: 'последних ходов', other: 'последних ходов' })}`;

export const costForecastWords: typeof English = {
  title: 'Токены по ходам',
  parts: { system: 'Система', history: 'История', fresh: 'Новое', reply: 'Ответ' },
  turn: 'Ход',
  cost: 'Стоимость',
  nthTurn: (n) => `Ход ${count(n)}`,
  noPrice: '–',
  table: 'Показать таблицей',
  took: (tokens, usd) => `${tokensOf(tokens)}${usd === null ? '' : ` (${usd})`}`,
  grown: (n, first, latest) =>
    n === 1 ? `Первый ход: ${latest}.` : `От первого хода к последнему: с ${first} до ${latest}.`,
  earlier: (n) =>
    `Показано: ${count(n)} ${plural(n, { one: 'последний ход', few: 'последних хода', many: 'последних ходов', other: 'последнего хода' })}.`,
  ahead: (turns, tokens, usd) =>
    `При таком темпе за ${count(turns)} ${plural(turns, { one: 'следующий ход', few: 'следующих хода', many: 'следующих ходов', other: 'следующего хода' })} уйдёт ${usd === null ? `${tokensOf(tokens)}. Цена неизвестна.` : `${usd} (${tokensOf(tokens)}).`}`,
  saving: {
    title: 'На чём сэкономить больше всего',
    summary: (turns) => `Сжать в сводку всё, кроме ${lastTurns(turns)}`,
    'last-turns': (turns) => `Отправлять не больше ${lastTurns(turns)}`,
    tokens: tokensOf,
  },
  assumption: 'По полной цене, без кэша. Создание сводки учтено.',
};
