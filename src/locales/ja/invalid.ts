import type { extraPhrases as EnglishExtra, keyPhrases as EnglishKey, urlPhrases as EnglishUrl } from '../en/invalid';

export const urlPhrases: typeof EnglishUrl = {
  empty: ['ベースURLが空です。', 'エンドポイントのアドレスを入力してください（例：https://api.openai.com/v1）。'],
  'not-a-url': ['これはウェブアドレスではありません。', 'https://api.openai.com/v1 のように入力してください。'],
  scheme: [
    '呼び出せるのは、httpまたはhttpsのアドレスだけです。',
    'https://api.openai.com/v1 のように入力してください。',
  ],
  ipv6: [
    'ページのセキュリティポリシーにはIPv6アドレスを記載できないため、Tallyからは呼び出せません。',
    'サーバーの名前、localhost、またはIPv4アドレスを入力してください。',
  ],
  'key-in-query': ['アドレスにキーが含まれています。', 'アドレスから削除し、専用の欄に入力してください。'],
  credentials: [
    'アドレスにユーザー名またはパスワードが含まれています。',
    '削除して、キーを専用の欄に入力してください。',
  ],
};

export const extraPhrases: typeof EnglishExtra = {
  'no-name': () => ['名前のない追加のヘッダーまたはクエリパラメータがあります。', '名前を付けるか、削除してください。'],
  'bad-name': (name) => [
    `「${name}」はヘッダー名に使えません。`,
    '空白やコロンを入れず、英字、数字、ハイフンを使ってください。',
  ],
  forbidden: (name) => [
    `ページからヘッダー「${name}」を設定することはできません。`,
    'ブラウザが独自の値を送信します。ここから削除してください。',
  ],
  duplicate: (name) => [`「${name}」が重複しています。`, 'どちらかを削除してください。'],
  'no-value': (name) => [`「${name}」に値がありません。`, '入力するか、行を削除してください。'],
  newline: (name) => [`「${name}」に改行が含まれています。`, 'コピーし直してください。1行である必要があります。'],
  'not-latin': (name) => [
    `「${name}」の値に、ヘッダーで送信できない文字が含まれています。`,
    'コピーし直してください。全角文字や特殊なダッシュ、引用符がないか確認してください。',
  ],
};

export const keyPhrases: typeof EnglishKey = {
  spaces: ['キーに空白が含まれています。', 'コピーし直してください。キーは空白のないひと続きの文字列です。'],
  newline: ['キーに改行が含まれています。', 'コピーし直してください。キーは1行です。'],
  'not-latin': [
    'キーに送信できない文字が含まれています。',
    'コピーし直してください。全角文字や特殊なダッシュ、引用符がないか確認してください。',
  ],
};
