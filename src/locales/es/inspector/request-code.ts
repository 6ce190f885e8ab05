import type { requestCodeWords as English } from '../../en/inspector/request-code';
import { count } from '../../format';

export const requestCodeWords: typeof English = {
  title: 'Solicitud sin procesar',
  form: 'Formato',
  forms: {
    json: 'JSON',
    curl: 'curl',
    'python-openai': 'Python, paquete openai',
    'python-anthropic': 'Python, paquete anthropic',
    'python-genai': 'Python, paquete google-genai',
    'python-requests': 'Python, paquete requests',
    'typescript-openai': 'TypeScript, paquete openai',
    'typescript-anthropic': 'TypeScript, paquete anthropic',
    'typescript-genai': 'TypeScript, paquete @google/genai',
    'typescript-ollama': 'TypeScript, paquete ollama',
    'typescript-fetch': 'TypeScript, fetch',
  },
  code: 'Solicitud',
  copy: 'Copiar la solicitud',
  cut: (shown) => `Se muestran los primeros ${count(shown)} caracteres. Al copiar se incluyen todos.`,
  noKey:
    'Tu clave no está incluida. La sustituye una variable de entorno. Los archivos adjuntos se leen por su nombre, de la carpeta donde se ejecuta el código.',
  demo: 'La demo funciona dentro de esta página, así que solo se puede copiar su JSON.',
  nothingYet: 'Nada todavía.',
};
