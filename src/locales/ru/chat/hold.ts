import type { holdWords as English } from '../../en/chat/hold';
import { count, tokens, usd } from '../../format';
import { plural } from '../../grammar';

export const holdWords: typeof English = {
  label: 'Отправка задержана',
  over: {
    title: ({ over, exact }) => `Задержано: лишних токенов ${tokens(over, exact)}.`,
    text: ({ contextWindow, reserved, over, exact }) =>
      `${tokens(contextWindow - reserved + over, exact)} на промпт + ${count(reserved)} на ответ = ${tokens(contextWindow + over, exact)}, а в окно помещается ${count(contextWindow)}.`,
    alone: 'Дело не в прежних ходах. Сократите сообщение или системный промпт либо уменьшите «Макс. токенов».',
    notEnough: 'Исключить прежние ходы недостаточно.',
    lasting: 'Ваш выбор действует в этом чате и дальше. Изменить его можно в инспекторе.',
  },
  pinned: {
    title: (n) => (n === 1 ? 'Это сообщение отправляется всегда:' : 'Эти сообщения отправляются всегда:'),
    tokens: (shown) => `${shown} ${plural(shown, { one: 'токен', few: 'токена', many: 'токенов', other: 'токена' })}`,
    unpin: 'Не отправлять всегда',
    unpinOne: (excerpt) => `Не отправлять всегда «${excerpt}»`,
  },
  drop: 'Отбросить самые старые ходы',
  dropText: (fitting, turns) =>
    fitting === 0
      ? 'Прежние ходы не отправляются.'
      : `Отправляются самые новые из прежних ходов: ${count(fitting)} из ${count(turns)}.`,
  dropOldest: 'Исключить самые старые',
  dropMedia: (n) =>
    n === 1
      ? 'Отправляются все ходы, но без самого старого изображения или файла.'
      : `Отправляются все ходы, но без ${count(n)} самых старых изображений и файлов.`,
  last: 'Отправлять только последние ходы',
  lastTurns: 'Число ходов',
  turns: 'ходов',
  summarise: 'Сжать старые ходы в сводку',
  summariseText: 'Сначала модель пишет сводку, и это стоит отдельных денег. Её можно прочитать, изменить и отменить.',
  summarising: 'Старые ходы сжимаются в сводку…',
  budget: {
    title: ({ limitUsd, period }) =>
      `Задержано: был бы превышен ваш жёсткий лимит ${usd(limitUsd)} ${period === 'month' ? 'в месяц' : 'на чат'}.`,
    spent: ({ spentUsd, period }) =>
      period === 'month' ? `В этом месяце потрачено ${usd(spentUsd)}.` : `В этом чате потрачено ${usd(spentUsd)}.`,
    settings: 'Изменить лимиты можно в разделе «Настройки → Бюджет».',
  },
  costly: (limitUsd) => `Задержано: это стоит больше ${usd(limitUsd)}.`,
  cost: ({ purpose, requestUsd, exact }) =>
    requestUsd === null
      ? 'Цена этой модели неизвестна.'
      : purpose === 'summary'
        ? `Запрос сводки стоил бы ${usd(requestUsd, exact)} плюс сама сводка.`
        : `Этот запрос стоил бы ${usd(requestUsd, exact)} без ответа.`,
  sendAnyway: 'Всё равно отправить',
  send: 'Отправить',
};
