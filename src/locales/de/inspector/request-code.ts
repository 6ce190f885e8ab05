import type { requestCodeWords as English } from '../../en/inspector/request-code';
import { count } from '../../format';

export const requestCodeWords: typeof English = {
  title: 'Rohdaten der Anfrage',
  form: 'Format',
  forms: {
    json: 'JSON',
    curl: 'curl',
    'python-openai': 'Python, Paket openai',
    'python-anthropic': 'Python, Paket anthropic',
    'python-genai': 'Python, Paket google-genai',
    'python-requests': 'Python, Paket requests',
    'typescript-openai': 'TypeScript, Paket openai',
    'typescript-anthropic': 'TypeScript, Paket anthropic',
    'typescript-genai': 'TypeScript, Paket @google/genai',
    'typescript-ollama': 'TypeScript, Paket ollama',
    'typescript-fetch': 'TypeScript, fetch',
  },
  code: 'Anfrage',
  copy: 'Anfrage kopieren',
  cut: (shown) => `Angezeigt werden die ersten ${count(shown)} Zeichen. Kopiert werden alle.`,
  noKey:
    'Dein Schlüssel ist nicht dabei. An seiner Stelle steht eine Umgebungsvariable. Angehängte Dateien werden nach Namen gelesen, aus dem Ordner, in dem der Code läuft.',
  demo: 'Die Demo läuft in dieser Seite, daher lässt sich nur ihr JSON kopieren.',
  nothingYet: 'Noch nichts.',
};
