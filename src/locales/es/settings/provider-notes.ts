import type { providerNoteWords as English } from '../../en/settings/provider-notes';

export const providerNoteWords: typeof English = {
  'anthropic-organisation':
    'Una organización puede prohibir las llamadas desde un navegador. En ese caso Anthropic lo indica y necesitas un proxy propio.',
  'only-trying-tells': 'No se sabe si acepta llamadas desde una página. Prueba la conexión.',
  'no-cors': 'Este proveedor no acepta llamadas desde una página (sin CORS). Escribe la dirección de tu propio proxy.',
  azure:
    'Sustituye «your-resource» por el nombre de tu recurso; los modelos llevan los nombres de tus implementaciones. También sirve la ruta antigua …/openai/deployments/NAME?api-version=2024-10-21. Con un token de Entra ID, deja la clave en blanco y añade la cabecera Authorization.',
  vertex:
    'Sustituye «your-project» y la región. La clave es un token de acceso, que dura una hora. No se sabe si acepta llamadas desde una página: prueba la conexión.',
  cloudflare: 'Sustituye «your-account» por el ID de tu cuenta. Prueba la conexión para ver si acepta esta página.',
  'ollama-origins': 'Ollama tiene que permitir esta página. Inícialo con:',
  'llama-cpp-key': 'Funciona tal cual. Si usas --api-key, escribe esa clave.',
  'lm-studio-cors': 'Activa «Enable CORS» en los ajustes del servidor de LM Studio o inícialo con:',
  'vllm-origins':
    'Funciona tal cual. De forma predeterminada, vLLM permite todas las páginas (--allowed-origins \'["*"]\').',
  'jan-server': 'Inicia el servidor local de API en los ajustes de Jan, activa allí CORS y escribe su clave de API.',
};
