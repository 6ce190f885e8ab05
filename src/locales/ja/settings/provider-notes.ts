import type { providerNoteWords as English } from '../../en/settings/provider-notes';

export const providerNoteWords: typeof English = {
  'anthropic-organisation':
    '組織は、ブラウザからの呼び出しを禁止できます。その場合はAnthropicがその旨を返し、自分のプロキシが必要になります。',
  'only-trying-tells': 'ページからの呼び出しを受け付けるかは不明です。接続をテストしてください。',
  'no-cors':
    'このプロバイダーはページからの呼び出しを受け付けません（CORS非対応）。自分のプロキシのアドレスを入力してください。',
  azure:
    '「your-resource」を自分のリソース名に置き換えてください。モデルはデプロイの名前で指定します。以前のパス …/openai/deployments/NAME?api-version=2024-10-21 も使えます。Entra IDトークンを使う場合は、キーを空欄のままにし、Authorizationヘッダーを追加してください。',
  vertex:
    '「your-project」とリージョンを置き換えてください。キーは1時間有効なアクセストークンです。ページからの呼び出しを受け付けるかは不明なため、接続をテストしてください。',
  cloudflare:
    '「your-account」を自分のアカウントIDに置き換えてください。このページを受け付けるかは、接続をテストして確認してください。',
  'ollama-origins': 'Ollamaがこのページを許可する必要があります。次のコマンドで起動してください：',
  'llama-cpp-key': 'そのまま動作します。--api-keyを使う場合は、そのキーを入力してください。',
  'lm-studio-cors': 'LM Studioのサーバー設定で「Enable CORS」をオンにするか、次のコマンドで起動してください：',
  'vllm-origins': 'そのまま動作します。vLLMは既定ですべてのページを許可します（--allowed-origins \'["*"]\'）。',
  'jan-server': 'Janの設定でローカルAPIサーバーを起動し、CORSをオンにして、そのAPIキーを入力してください。',
};
