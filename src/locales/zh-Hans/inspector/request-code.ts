import type { requestCodeWords as English } from '../../en/inspector/request-code';
import { count } from '../../format';

export const requestCodeWords: typeof English = {
  title: '原始请求',
  form: '格式',
  forms: {
    json: 'JSON',
    curl: 'curl',
    'python-openai': 'Python，openai 包',
    'python-anthropic': 'Python，anthropic 包',
    'python-genai': 'Python，google-genai 包',
    'python-requests': 'Python，requests 包',
    'typescript-openai': 'TypeScript，openai 包',
    'typescript-anthropic': 'TypeScript，anthropic 包',
    'typescript-genai': 'TypeScript，@google/genai 包',
    'typescript-ollama': 'TypeScript，ollama 包',
    'typescript-fetch': 'TypeScript，fetch',
  },
  code: '请求',
  copy: '复制请求',
  cut: (shown) => `显示前 ${count(shown)} 个字符。复制时包含全部。`,
  noKey: '不包含你的密钥，由环境变量代替。附件按名称从运行代码的文件夹读取。',
  demo: '演示在此页面内部运行，所以只能复制它的 JSON。',
  nothingYet: '还没有。',
};
