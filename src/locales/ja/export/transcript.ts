import type { transcriptWords as English } from '../../en/export/transcript';
import { messageCount } from '../../../model/chat/message';
import { dateTime, tokens, usd } from '../../format';

const kinds = { image: '画像', file: 'ファイル', audio: '音声' };

export const transcriptWords: typeof English = {
  untitled: 'チャット',
  several: 'チャット',
  roles: { system: 'システム', user: 'ユーザー', assistant: 'アシスタント' },
  note: 'メモ',
  reasoning: '推論',
  sources: '出典',
  call: (name) => `ツールの呼び出し：${name}`,
  result: (isError) => (isError ? 'ツールのエラー' : 'ツールの結果'),
  status: { streaming: '受信中', interrupted: '中断', failed: '失敗', stopped: '停止' },
  branch: (after) => (after === null ? '別の分岐' : `別の分岐（「${after}」の後）`),
  attached: ({ type, name, mediaType }) => [name, mediaType].filter((part) => part !== '').join('、') || kinds[type],
  figures: (message) => {
    const count = message.reply && messageCount(message);
    const cost = message.reply?.costUsd ?? null;
    return [
      dateTime(message.createdAt),
      ...(count ? [`${tokens(count.tokens, count.exact)}トークン`] : []),
      ...(cost === null ? [] : [usd(cost, message.reply?.usage !== null)]),
    ].join(' · ');
  },
  chatFigures: ({ createdAt, model, totals }) => {
    const total = totals.promptTokens + totals.completionTokens;
    return [
      dateTime(createdAt),
      ...(model === '' ? [] : [model]),
      ...(total === 0 ? [] : [`${tokens(total, totals.exact)}トークン`]),
      ...(totals.costUsd > 0 ? [usd(totals.costUsd)] : []),
    ].join(' · ');
  },
};
