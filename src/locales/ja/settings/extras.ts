import type { extrasWords as English } from '../../en/settings/extras';

export const extrasWords: typeof English = {
  title: '追加のヘッダー',
  text: '独自のヘッダーまたはクエリパラメータを求めるサーバー用です。このエンドポイントへのすべてのリクエストにのみ送信されます。',
  asked: 'ページがヘッダーを送信してよいかを、ブラウザがまずサーバーに確認します。接続をテストして確かめてください。',
  refused: (provider) =>
    `${provider}は、既知のヘッダーしかページに許可しません。それ以外を付けると、すべてのリクエストが失敗します。`,
  header: 'ヘッダー',
  query: 'クエリパラメータ',
  value: '値',
  secret: 'シークレット',
  secretText: 'シークレットはキーと同様に保存されます。',
  kept: '保存済み。空欄のままにすると保持されます。',
  addHeader: 'ヘッダーを追加',
  addQuery: 'クエリパラメータを追加',
  remove: '削除',
  row: (n) => `${n}行目`,
};
