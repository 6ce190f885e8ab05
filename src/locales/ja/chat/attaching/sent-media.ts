import type { sentMediaWords as English } from '../../../en/chat/attaching/sent-media';
import type { MediaLeftOut } from '../../../../model/chat/message';
import { count, tokens, usd } from '../../../format';

const leftOut: Record<MediaLeftOut, string> = {
  muted: '除外済み',
  old: '以前のターンのもの',
  room: '空きを作るため除外',
};

export const sentMediaWords: typeof English = {
  leftOut: (why) => leftOut[why],
  notSent: (why) => (why === 'muted' ? '送信されません：除外されています。' : `送信されません：${leftOut[why]}。`),
  nameOnly: '名前のみ',
  leaveOut: '除外',
  takeIn: '再び送信',
  leaveOutOne: (name) => `${name}を除外`,
  takeInOne: (name) => `${name}を再び送信`,
  leaveOutHelp: '除外してもチャットには残り、以後のリクエストには名前だけが入ります。',
  soFar: ({ requests, tokens: all, costUsd }) => {
    if (requests === 0) return 'まだどのリクエストにも含まれていません。';
    const cost = costUsd === null ? '' : `、${usd(costUsd, false)}`;
    return `これまで${count(requests)}件のリクエストに含まれました：${tokens(all, false)}トークン${cost}。`;
  },
  rule: {
    title: '以前のターンの画像、PDF、音声',
    ofChat: 'このチャットでの送信',
    standard: '送信',
    names: { always: '常に', turns: '最近のターンのみ', once: 'そのターンのみ' },
    asInSettings: (name) => `設定と同じ（${name}）`,
    turns: 'ターン数',
    explain: {
      always: 'リクエストごとに再び送信され、再び課金されます。',
      turns: '古いものは省かれ、モデルには名前だけが伝わります。',
      once: '次のターンからは、モデルには名前だけが伝わります。',
    },
  },
};
