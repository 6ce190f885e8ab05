import type { holdWords as English } from '../../en/chat/hold';
import { count, tokens, usd } from '../../format';

export const holdWords: typeof English = {
  label: 'リクエストを保留中',
  over: {
    title: ({ over, exact }) => `保留中：${tokens(over, exact)}トークン超過しています。`,
    text: ({ contextWindow, reserved, over, exact }) =>
      `プロンプト${tokens(contextWindow - reserved + over, exact)} + 回答${count(reserved)} = ${tokens(contextWindow + over, exact)}で、ウィンドウに入るのは${count(contextWindow)}までです。`,
    alone:
      '以前のターンが原因ではありません。メッセージかシステムプロンプトを短くするか、「最大トークン数」を下げてください。',
    notEnough: '以前のターンを省くだけでは足りません。',
    lasting: '選択内容は今後このチャットに適用されます。インスペクターで変更できます。',
  },
  pinned: {
    title: (n) => (n === 1 ? 'このメッセージは常に送信されます：' : 'これらのメッセージは常に送信されます：'),
    tokens: (shown) => `${shown}トークン`,
    unpin: '常に送信しない',
    unpinOne: (excerpt) => `「${excerpt}」を常に送信しない`,
  },
  drop: '最も古いターンを省く',
  dropText: (fitting, turns) =>
    fitting === 0
      ? '以前のターンは送信しません。'
      : `以前の${count(turns)}ターンのうち、新しいほうから${count(fitting)}ターンを送信します。`,
  dropOldest: '最も古いものを省く',
  dropMedia: (n) =>
    n === 1
      ? 'すべてのターンを送信し、最も古い画像またはファイルを省きます。'
      : `すべてのターンを送信し、古い画像とファイル${count(n)}点を省きます。`,
  last: '最近のターンだけを送信',
  lastTurns: 'ターン数',
  turns: 'ターン',
  summarise: '古いターンを要約',
  summariseText:
    '先にモデルが要約を書きます。それには別途費用がかかります。要約は読むことも、編集や取り消しもできます。',
  summarising: '古いターンを要約しています…',
  budget: {
    title: ({ limitUsd, period }) =>
      `保留中：${period === 'month' ? '1か月' : 'チャット'}あたりのハードリミット${usd(limitUsd)}を超えます。`,
    spent: ({ spentUsd, period }) =>
      period === 'month' ? `今月の使用額は${usd(spentUsd)}です。` : `このチャットの使用額は${usd(spentUsd)}です。`,
    settings: 'リミットは設定 → 予算で変更できます。',
  },
  costly: (limitUsd) => `保留中：費用が${usd(limitUsd)}を超えます。`,
  cost: ({ purpose, requestUsd, exact }) =>
    requestUsd === null
      ? 'このモデルの価格は不明です。'
      : purpose === 'summary'
        ? `要約のリクエストに${usd(requestUsd, exact)}かかり、要約自体の費用が加わります。`
        : `このリクエストには、回答を除いて${usd(requestUsd, exact)}かかります。`,
  sendAnyway: 'このまま送信',
  send: '送信する',
};
