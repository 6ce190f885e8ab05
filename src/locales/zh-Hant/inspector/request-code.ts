import type { requestCodeWords as English } from '../../en/inspector/request-code';
import { count } from '../../format';

export const requestCodeWords: typeof English = {
  title: '原始請求',
  form: '格式',
  forms: {
    json: 'JSON',
    curl: 'curl',
    'python-openai': 'Python，openai 套件',
    'python-anthropic': 'Python，anthropic 套件',
    'python-genai': 'Python，google-genai 套件',
    'python-requests': 'Python，requests 套件',
    'typescript-openai': 'TypeScript，openai 套件',
    'typescript-anthropic': 'TypeScript，anthropic 套件',
    'typescript-genai': 'TypeScript，@google/genai 套件',
    'typescript-ollama': 'TypeScript，ollama 套件',
    'typescript-fetch': 'TypeScript，fetch',
  },
  code: '請求',
  copy: '複製請求',
  cut: (shown) => `顯示前 ${count(shown)} 個字元。複製時包含全部。`,
  noKey: '不包含你的金鑰，由環境變數代替。附件依名稱從執行程式碼的資料夾讀取。',
  demo: '示範在此頁面內部執行，所以只能複製它的 JSON。',
  nothingYet: '還沒有。',
};
