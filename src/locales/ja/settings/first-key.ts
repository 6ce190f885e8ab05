import type { firstKeyWords as English } from '../../en/settings/first-key';

export const firstKeyWords: typeof English = {
  several: 'このようなキーを発行するプロバイダーは複数あります。どのプロバイダーのものですか？',
  unknown: 'このキーからはプロバイダーがわかりません。下で選んでください。',
  other: (name) => `これは${name}のキーのようです。`,
  use: (name) => `${name}を使う`,
  foreign:
    'これはReplicateのキーのようですが、ページからReplicateとチャットすることはできません。別のプロバイダーのキーを使ってください。',
  looking: 'このコンピュータのサーバーを探しています…',
  found: (name) => `このコンピュータで${name}が応答しています。`,
  keyTakenOut:
    '入力されたキーは、このサーバーに送られないようにフォームから削除しました。このサーバーのキーであれば、もう一度入力してください。',
  noServer:
    'このコンピュータで応答するサーバーはありませんでした。サーバーを起動し、このページを許可し（CORS）、ブラウザがローカルネットワーク上のデバイスについて確認する場合はこのページを許可してください。',
};
