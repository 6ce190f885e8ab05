import type { previewWords as English } from '../../en/chat/preview';
import { count } from '../../format';

const kinds: Readonly<Record<string, string>> = {
  'script-src': 'スクリプト',
  'style-src': 'スタイルシート',
  'img-src': '画像',
  'font-src': 'フォント',
  'media-src': '音声または動画',
  'connect-src': 'データ',
  'frame-src': 'ページ',
  'child-src': 'ページ',
  'object-src': '埋め込みオブジェクト',
  'worker-src': 'ワーカー',
};

export const previewWords: typeof English = {
  title: 'プレビュー',
  reload: '再読み込み',
  runAgain: 'もう一度実行',
  stop: '停止',
  fullScreen: '全画面表示',
  leaveFullScreen: '全画面表示を終了',
  code: 'コード',
  previousVersion: 'プレビューの前のバージョン',
  nextVersion: 'プレビューの次のバージョン',
  versionOf: (n, total) => `${count(n)} / ${count(total)}`,
  compare: '変更点',
  changes: '前のバージョンからの変更点',
  added: '追加',
  removed: '削除',
  console: 'コンソール',
  noOutput: 'コンソールへの出力はありません。',
  more: (n) => `ほかに${count(n)}行が表示されていません。`,
  errors: (n) => `エラー${count(n)}件`,
  line: (n) => `${count(n)}行目`,
  ends: {
    stopped: '停止しました。',
    left: 'プレビューが別のページへ移動したため、Tallyが閉じました。',
    flooding: 'プレビューがメッセージを際限なく送信したため、Tallyが閉じました。',
    grabbing: '別の場所で入力している間にプレビューがキーボードを奪ったため、Tallyが閉じました。',
    missing:
      'プレビューを実行するページが応答しません。Tallyを再読み込みしてください。解決しない場合は、サーバーにpreview.htmlまたはdiagram.htmlがないか、フレーム内での表示が禁止されています。',
  },
  status: {
    running: '実行中…',
    done: '完了しました。設定されたタイマーは、開始から10秒後に終了します。',
    timedOut: 'スクリプトに許される上限の10秒が経過したため、終了しました。',
    silent: 'プレビューが応答しません。処理中か、無限ループに入っています。',
  },
  loops:
    '終わらないスクリプトで固まるブラウザもあります。固まった場合は、タブを閉じてTallyを開き直してください。チャットは残っています。',
  blocked: {
    navigation: (address) => `${address}を開きませんでした。プレビューから他へ移動することはできません。`,
    anyNavigation: (address) =>
      `このページのプレビューの1つが求めた${address}を開きませんでした。プレビューから他へ移動することはできません。`,
    other: (directive, from) => `ブロックしました（${directive}）：${from}`,
    load: (what) => `${what}を読み込みませんでした。プレビューはネットワークにアクセスできません。`,
    loadFrom: (what, from) =>
      `${from}から${what}を読み込みませんでした。プレビューはネットワークにアクセスできません。`,
    kinds,
  },
  alert: (text) => `メッセージウィンドウ：${text}`,
};
