import type { MediaLeftOut } from '../../../../model/chat/message';
import type { sentMediaWords as English } from '../../../en/chat/attaching/sent-media';
import { count, tokens, usd } from '../../../format';

const leftOut: Record<MediaLeftOut, string> = {
  muted: '已略去',
  old: '屬於較早的一輪',
  room: '為騰出空間而略去',
};

export const sentMediaWords: typeof English = {
  leftOut: (why) => leftOut[why],
  notSent: (why) => (why === 'muted' ? '不傳送：你已略去它。' : `不傳送：${leftOut[why]}。`),
  nameOnly: '僅名稱',
  leaveOut: '略去',
  takeIn: '重新傳送',
  leaveOutOne: (name) => `略去 ${name}`,
  takeInOne: (name) => `重新傳送 ${name}`,
  leaveOutHelp: '略去後，它仍留在對話中，之後的請求只帶它的名稱。',
  soFar: ({ requests, tokens: all, costUsd }) => {
    if (requests === 0) return '尚未出現在任何請求中。';
    const cost = costUsd === null ? '' : `，${usd(costUsd, false)}`;
    return `目前出現在 ${count(requests)} 次請求中：${tokens(all, false)} 個 token${cost}。`;
  },
  rule: {
    title: '較早各輪的圖片、PDF 和音訊',
    ofChat: '在此對話中，傳送它們',
    standard: '傳送它們',
    names: { always: '一律', turns: '在最近幾輪中', once: '僅在它們自己的那一輪' },
    asInSettings: (name) => `與設定相同（${name}）`,
    turns: '輪數',
    explain: {
      always: '每次請求都會再次攜帶，你也會再次付費。',
      turns: '更早的會略去，只告訴模型它們的名稱。',
      once: '從下一輪起，只告訴模型它們的名稱。',
    },
  },
};
