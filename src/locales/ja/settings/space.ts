import type { spaceWords as English } from '../../en/settings/space';
import { count } from '../../format';

const attachments = (n: number): string => `添付ファイル${count(n)}個`;

export const spaceWords: typeof English = {
  title: '容量の内訳',
  text: 'このブラウザに保存されているものをすべて集計します。数秒かかることがありますが、その間も作業を続けられます。',
  measure: '集計',
  again: 'もう一度集計',
  kinds: {
    text: 'チャットとプロンプト（テキスト）',
    attachments: 'ファイル、画像、音声',
    index: '検索インデックス',
    vectors: '意味検索のインデックス',
    usage: 'リクエストの記録',
    drafts: '下書き',
  },
  largest: '最も大きいチャット',
  size: (size, lastUse) => `${size}、最終使用 ${lastUse}`,
  open: '開く',
  openOf: (title) => `「${title}」を開く`,
  free: '削除できるもの',
  nothing: '空けられる容量はありません。検索インデックスはテキストに比べて小さく、検索に必要です。',
  bin: (chats, messages) =>
    chats + messages === 0
      ? ''
      : `ゴミ箱の中：チャット${count(chats)}件とメッセージ${count(messages)}件。30日後に自動で削除されます。`,
  unused: (n) => (n === 0 ? '' : `どのメッセージも使っていない${attachments(n)}。自動で削除されます。`),
  old: (n) => (n === 0 ? '' : `半年間使っていないチャットだけにある${attachments(n)}。`),
  ask: { bin: 'ゴミ箱を空にする…', unused: '未使用を削除…', old: '古い添付ファイルを削除…' },
  sure: {
    bin: 'ゴミ箱の中のものがすべて完全に削除されます。',
    unused: 'これらの添付ファイルは完全に削除されます。どのメッセージも使っていません。',
    old: 'これらの添付ファイルは完全に削除されます。チャットは残り、何が欠けているかが表示されます。必要になる可能性があれば、先に添付ファイルを含むバックアップを保存してください。',
  },
  confirm: {
    bin: '今すぐゴミ箱を空にする',
    unused: '今すぐ未使用を削除',
    old: '今すぐ古い添付ファイルを削除',
  },
};
