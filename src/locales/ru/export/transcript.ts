import type { transcriptWords as English } from '../../en/export/transcript';
import { messageCount } from '../../../model/chat/message';
import { dateTime, tokens, usd } from '../../format';
import { plural } from '../../grammar';

const kinds = { image: 'изображение', file: 'файл', audio: 'звук' };

const tokensOf = (n: number, exact: boolean): string =>
  `${tokens(n, exact)} ${plural(n, { one: 'токен', few: 'токена', many: 'токенов', other: 'токена' })}`;

export const transcriptWords: typeof English = {
  untitled: 'Диалог',
  several: 'чаты',
  roles: { system: 'Система', user: 'Пользователь', assistant: 'Ассистент' },
  note: 'Заметка',
  reasoning: 'Рассуждение',
  sources: 'Источники',
  call: (name) => `Вызов инструмента: ${name}`,
  result: (isError) => (isError ? 'Ошибка инструмента' : 'Результат инструмента'),
  status: {
    streaming: 'ещё приходит',
    interrupted: 'прерван',
    failed: 'ошибка',
    stopped: 'остановлен',
  },
  branch: (after) => (after === null ? 'Другая ветка' : `Другая ветка, после «${after}»`),
  attached: ({ type, name, mediaType }) => [name, mediaType].filter((part) => part !== '').join(', ') || kinds[type],
  figures: (message) => {
    const count = message.reply && messageCount(message);
    const cost = message.reply?.costUsd ?? null;
    return [
      dateTime(message.createdAt),
      ...(count ? [tokensOf(count.tokens, count.exact)] : []),
      ...(cost === null ? [] : [usd(cost, message.reply?.usage !== null)]),
    ].join(' · ');
  },
  chatFigures: ({ createdAt, model, totals }) => {
    const total = totals.promptTokens + totals.completionTokens;
    return [
      dateTime(createdAt),
      ...(model === '' ? [] : [model]),
      ...(total === 0 ? [] : [tokensOf(total, totals.exact)]),
      ...(totals.costUsd > 0 ? [usd(totals.costUsd)] : []),
    ].join(' · ');
  },
};
