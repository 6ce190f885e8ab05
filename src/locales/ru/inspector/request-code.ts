import type { requestCodeWords as English } from '../../en/inspector/request-code';
import { count } from '../../format';
import { plural } from '../../grammar';

export const requestCodeWords: typeof English = {
  title: 'Исходный запрос',
  form: 'Формат',
  forms: {
    json: 'JSON',
    curl: 'curl',
    'python-openai': 'Python, пакет openai',
    'python-anthropic': 'Python, пакет anthropic',
    'python-genai': 'Python, пакет google-genai',
    'python-requests': 'Python, пакет requests',
    'typescript-openai': 'TypeScript, пакет openai',
    'typescript-anthropic': 'TypeScript, пакет anthropic',
    'typescript-genai': 'TypeScript, @google/genai',
    'typescript-ollama': 'TypeScript, ollama',
    'typescript-fetch': 'TypeScript, fetch',
  },
  code: 'Запрос',
  copy: 'Копировать запрос',
  cut: (shown) =>
    `Показано начало: ${count(shown)} ${plural(shown, { one: 'символ', few: 'символа', many: 'символов', other: 'символа' })}. Копируется весь запрос.`,
  noKey:
    'Вашего ключа здесь нет, вместо него переменная окружения. Вложения читаются по имени из папки, в которой запускается код.',
  demo: 'Демо работает внутри этой страницы, поэтому копировать можно только JSON.',
  nothingYet: 'Пока ничего.',
};
