import type { MediaLeftOut } from '../../../../model/chat/message';
import type { sentMediaWords as English } from '../../../en/chat/attaching/sent-media';
import { count, tokens, usd } from '../../../format';
import { plural } from '../../../grammar';

const leftOut: Record<MediaLeftOut, string> = {
  muted: 'исключено',
  old: 'из прежнего хода',
  room: 'исключено для экономии места',
};

export const sentMediaWords: typeof English = {
  leftOut: (why) => leftOut[why],
  notSent: (why) => (why === 'muted' ? 'Не отправляется: вы это исключили.' : `Не отправляется: ${leftOut[why]}.`),
  nameOnly: 'только имя',
  leaveOut: 'Исключить',
  takeIn: 'Снова отправлять',
  leaveOutOne: (name) => `Исключить ${name}`,
  takeInOne: (name) => `Снова отправлять ${name}`,
  leaveOutHelp: 'Если исключить вложение, оно останется в чате, а в следующих запросах будет только его имя.',
  soFar: ({ requests, tokens: all, costUsd }) => {
    if (requests === 0) return 'Пока ни в одном запросе.';
    const cost = costUsd === null ? '' : `, ${usd(costUsd, false)}`;
    const inRequests = plural(requests, { one: 'запросе', few: 'запросах', many: 'запросах', other: 'запроса' });
    return `Пока в ${count(requests)} ${inRequests}: ${tokens(all, false)} ${plural(all, { one: 'токен', few: 'токена', many: 'токенов', other: 'токена' })}${cost}.`;
  },
  rule: {
    title: 'Изображения, PDF и аудио прежних ходов',
    ofChat: 'Отправлять их в этом чате',
    standard: 'Отправлять их',
    names: { always: 'Всегда', turns: 'В последних ходах', once: 'Только в их собственном ходе' },
    asInSettings: (name) => `Как в настройках (${name.charAt(0).toLowerCase()}${name.slice(1)})`,
    turns: 'Ходы',
    explain: {
      always: 'Они уходят с каждым запросом, и вы каждый раз за них платите.',
      turns: 'Более старые исключаются, модели сообщаются их имена.',
      once: 'Со следующего хода модели сообщаются только имена.',
    },
  },
};
