import type { requestCodeWords as English } from '../../en/inspector/request-code';
import { count } from '../../format';

export const requestCodeWords: typeof English = {
  title: '生のリクエスト',
  form: '形式',
  forms: {
    json: 'JSON',
    curl: 'curl',
    'python-openai': 'Python、openaiパッケージ',
    'python-anthropic': 'Python、anthropicパッケージ',
    'python-genai': 'Python、google-genaiパッケージ',
    'python-requests': 'Python、requestsパッケージ',
    'typescript-openai': 'TypeScript、openaiパッケージ',
    'typescript-anthropic': 'TypeScript、anthropicパッケージ',
    'typescript-genai': 'TypeScript、@google/genaiパッケージ',
    'typescript-ollama': 'TypeScript、ollamaパッケージ',
    'typescript-fetch': 'TypeScript、fetch',
  },
  code: 'リクエスト',
  copy: 'リクエストをコピー',
  cut: (shown) => `最初の${count(shown)}文字を表示しています。コピーするとすべて含まれます。`,
  noKey:
    'キーは含まれていません。代わりに環境変数を使います。添付ファイルは、コードを実行するフォルダから名前で読み込まれます。',
  demo: 'デモはこのページの中で動作するため、コピーできるのはJSONだけです。',
  nothingYet: 'まだ何もありません。',
};
