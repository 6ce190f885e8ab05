import type { interfaceWords as English } from '../../en/settings/interface';

export const interfaceWords: typeof English = {
  label: 'インターフェース',
  names: {
    'chat-completions': 'Chat completions',
    responses: 'Responses',
    'anthropic-messages': 'Anthropic Messages',
    gemini: 'Gemini',
    ollama: 'Ollama',
  },
  alsoSpeaks: {
    responses:
      'このサーバーにはResponsesインターフェースもあります。モデルの推論の要約を表示し、サーバー自体のツールを実行できます。',
    'anthropic-messages':
      'これはClaudeです。独自のインターフェースでは、モデルの思考を表示し、正確に数え、長いプロンプトを割安なキャッシュに保持し、出典を示せます。',
    gemini:
      'これはGeminiです。独自のインターフェースでは、モデルの思考を表示し、正確に数え、PDFをファイルのまま読み、Googleで検索し、ブロックされた理由を示せます。',
    ollama:
      'これはOllamaです。独自のインターフェースでは、ウィンドウのサイズを指定して気づかないうちに切り捨てられるのを防ぎ、読み込み済みのモデルを一覧表示できます。',
  },
  use: (name) => `${name}を使う`,
  newer: (name) => `${name}（新しいTallyが必要）`,
};
