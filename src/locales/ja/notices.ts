import type { noticeWords as English } from '../en/notices';
import { count, usd } from '../format';

export const noticeWords: typeof English = {
  plain: {
    'chat-duplicated': '複製しました。これが複製です。',
    'text-attached': '長いテキストのため、ファイルとして添付しました。元に戻すとメッセージに入ります。',
    dictated: 'メッセージに追加しました。送信する前に確認してください。',
    'system-prompt-changed': 'システムプロンプトを変更しました。',
    'reply-running':
      'まだ送信していません：回答が続いています。終わるのを待つか「停止」を押してから、送信してください。',
    'reply-elsewhere': 'まだ送信していません：別のタブが上の回答を書き込み中です。',
    'edit-discarded': '変更を破棄しました。',
    'summary-removed': '要約を削除しました。置き換えられていたメッセージは再び送信されます。',
    updated: 'Tallyが更新されたため、ページを再読み込みしました。下書きは残っています。',
    'share-lost':
      '共有された内容が届きませんでした。このブラウザに空き容量がない可能性があります。もう一度共有してください。',
    'drop-kept': 'ドロップされたものは取ってあります。使い始めるとすぐに、インポートまたは添付できます。',
    'new-version': 'Tallyの新しいバージョンが利用できます。',
    'changed-elsewhere': '別のタブでエンドポイントまたはデータが変更されました。',
    'restoring-elsewhere': '別のタブでバックアップを復元しています。ここでの変更は、その後に保存されます。',
    copied: 'コピーしました。',
    'not-copied': 'ブラウザが、このページによるクリップボードの使用を許可していません。',
    'everything-deleted': 'すべて削除しました。',
    'insecure-page': 'このページはhttpsで開かれていないため、閉じるとキーは破棄され、タブ同士も連携しません。',
    'temporary-ended': '一時チャットを終了しました。',
    'temporary-kept': '保存しました。このチャットは一覧に表示されます。',
  },
  deleted: '削除しました。',
  deletedOne: (title) => `「${title}」を削除しました。`,
  folderDeleted: (name) => `フォルダ「${name}」を削除しました。中のチャットは残っています。`,
  folderMoved: (name, place, of) => `「${name}」は${count(of)}件中${count(place)}番目になりました。`,
  folderMovedIn: (name, place, of, inside) =>
    `「${name}」は「${inside}」の${count(of)}件中${count(place)}番目になりました。`,
  chatsMovedOut: (n) =>
    n === 1 ? 'フォルダの外に移動しました。' : `チャット${count(n)}件をフォルダの外に移動しました。`,
  chatsMoved: (n, to) => (n === 1 ? `「${to}」に移動しました。` : `チャット${count(n)}件を「${to}」に移動しました。`),
  chatsDeleted: (n) => `チャット${count(n)}件を削除しました。`,
  chatsArchived: (n) => (n === 1 ? 'アーカイブしました。' : `チャット${count(n)}件をアーカイブしました。`),
  chatsUnarchived: (n) =>
    n === 1 ? 'アーカイブを解除しました。' : `チャット${count(n)}件のアーカイブを解除しました。`,
  chatsTagged: (n) => (n === 1 ? 'タグを変更しました。' : `チャット${count(n)}件のタグを変更しました。`),
  chatNamed: (title) => `チャットの名前を「${title}」にしました。`,
  chatNotNamed: {
    noTitle: 'チャットのタイトルはそのままです。モデルがタイトルを返しませんでした。',
    because: (why) => `チャットのタイトルはそのままです。${why}`,
    anyway: 'それでもタイトルを付ける',
  },
  tagRenamed: (tag, to) => `「${tag}」を「${to}」に変更しました。`,
  tagRemoved: (tag) => `すべてのチャットからタグ「${tag}」を削除しました。`,
  messagesDeleted: (n) => (n === 1 ? 'メッセージを削除しました。' : `メッセージ${count(n)}件を削除しました。`),
  messagesWait: (n) =>
    n === 1
      ? '別のチャットに未送信のメッセージがあります。'
      : `別のチャットに未送信のメッセージが${count(n)}件あります。`,
  show: '表示',
  rearranged: {
    insert: 'メッセージを挿入しました。',
    move: 'メッセージを移動しました。',
    role: 'ロールを変更しました。',
    words: '新しいバージョンとして保存しました。',
  },
  summaryLost: '要約がこのバージョンに合わないため、置き換えられていたメッセージを再び送信します。',
  parameterRemoved: (parameter) => `このチャットのパラメータから「${parameter}」を削除しました。`,
  columnTaken: {
    parameters: 'このチャットは、その列のパラメータを使うようになりました。',
    model: (model) => `このチャットは${model}を使うようになりました。`,
    both: (model) => `このチャットは、その列のパラメータで${model}を使うようになりました。`,
  },
  transcriptAdded: '音声ファイルの代わりにメッセージに追加しました。送信する前に確認してください。',
  attachmentRemoved: (name) => `${name}を削除しました。`,
  pictureEdited: (name) => `${name}を変更しました。`,
  maskRemoved: (name) => `${name}のマスクを削除しました。`,
  recordsSkipped: (n) =>
    n === 1 ? '破損したレコードをスキップしました。' : `破損したレコード${count(n)}件をスキップしました。`,
  promptsImported: (added, replaced) =>
    `プロンプトをインポートしました：追加${count(added)}件、置き換え${count(replaced)}件。`,
  budgetSoft: {
    month: (limitUsd, spentUsd) => `1か月あたりのソフトリミット${usd(limitUsd)}に達しました：使用額${usd(spentUsd)}。`,
    chat: (limitUsd, spentUsd) =>
      `チャットあたりのソフトリミット${usd(limitUsd)}に達しました：このチャットの使用額${usd(spentUsd)}。`,
  },
  budgetUnpriced: (model) =>
    `${model}は価格が不明なため、リミットの対象になりません。価格は設定 → モデルで入力できます。`,
};
