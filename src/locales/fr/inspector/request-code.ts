import type { requestCodeWords as English } from '../../en/inspector/request-code';
import { count } from '../../format';

export const requestCodeWords: typeof English = {
  title: 'Requête brute',
  form: 'Format',
  forms: {
    json: 'JSON',
    curl: 'curl',
    'python-openai': 'Python, paquet openai',
    'python-anthropic': 'Python, paquet anthropic',
    'python-genai': 'Python, paquet google-genai',
    'python-requests': 'Python, paquet requests',
    'typescript-openai': 'TypeScript, paquet openai',
    'typescript-anthropic': 'TypeScript, paquet anthropic',
    'typescript-genai': 'TypeScript, paquet @google/genai',
    'typescript-ollama': 'TypeScript, paquet ollama',
    'typescript-fetch': 'TypeScript, fetch',
  },
  code: 'Requête',
  copy: 'Copier la requête',
  cut: (shown) => `Les ${count(shown)} premiers caractères sont affichés. La copie les prend tous.`,
  noKey:
    'Votre clé n’est pas incluse. Une variable d’environnement la remplace. Les fichiers joints sont lus par leur nom, dans le dossier où s’exécute le code.',
  demo: 'La démo fonctionne dans cette page : seul son JSON peut être copié.',
  nothingYet: 'Rien pour l’instant.',
};
