import type { commandWords as English } from '../../en/chat/commands';
import { count, tokens, usd } from '../../format';
import { plural } from '../../grammar';

const tokensOf = (n: number, exact: boolean): string =>
  `${tokens(n, exact)} ${plural(n, { one: 'токен', few: 'токена', many: 'токенов', other: 'токена' })}`;

export const commandWords: typeof English = {
  label: 'Команды',
  argument: { system: 'текст', model: 'имя', temp: '0.2', n: '3' },
  does: {
    new: 'Начать новый чат',
    system: 'Задать системный промпт этого чата',
    model: 'Выбрать модель',
    temp: 'Задать температуру (от 0 до 2)',
    n: 'Запросить несколько ответов на следующее сообщение (от 1 до 10)',
    tokens: 'Показать токены и стоимость следующего запроса',
    retry: 'Сгенерировать последний ответ заново',
    export: 'Сохранить этот чат как Markdown',
    help: 'Показать список команд',
  },
  unknown: (name) => `Команды «/${name}» нет. Отправить как сообщение?`,
  sendAsText: 'Отправить как сообщение',
  wrong: (name, argument) => {
    const not = argument === '' ? '' : `, а не «${argument}»`;
    switch (name) {
      case 'temp':
        return `/temp принимает число от 0 до 2${not}.`;
      case 'n':
        return `/n принимает целое число от 1 до 10${not}.`;
      case 'model':
        return 'Введите имя модели после /model.';
      default:
        return `Введите текст после /${name}.`;
    }
  },
  nothing: (name) =>
    name === 'retry' ? 'Нет законченного ответа, который можно сгенерировать заново.' : 'Сохранять пока нечего.',
  temperature: (value) => `Теперь температура этого чата ${value}.`,
  choices: (value) =>
    `Следующий запрос попросит ${count(value)} ${plural(value, { one: 'ответ', few: 'ответа', many: 'ответов', other: 'ответа' })}.`,
  model: (model) => `Теперь этот чат использует ${model}.`,
  unlisted: (model) => `Модели «${model}» нет в списке ни одного эндпоинта. Всё равно использовать?`,
  useUnlisted: 'Всё равно использовать',
  system: 'Системный промпт этого чата задан.',
  tokens: (n, exact, limit, costUsd) =>
    [
      `В следующем запросе ${tokensOf(n, exact)}`,
      ...(limit === null ? [] : [` из ${count(limit)}`]),
      ...(costUsd === null ? ['.'] : [`, ${usd(costUsd, exact)} без ответа.`]),
    ].join(''),
  billed: (n, exact, costUsd) =>
    `За этот чат пока оплачено: ${tokensOf(n, exact)}${costUsd === null ? '' : `, ${usd(costUsd, exact)}`}.`,
  notCounted: 'Следующий запрос ещё подсчитывается.',
  text: 'Всё остальное отправляется как есть, даже «пока» и «выход».',
};
