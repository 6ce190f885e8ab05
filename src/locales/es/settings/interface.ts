import type { interfaceWords as English } from '../../en/settings/interface';

export const interfaceWords: typeof English = {
  label: 'Interfaz',
  names: {
    'chat-completions': 'Chat completions',
    responses: 'Responses',
    'anthropic-messages': 'Anthropic Messages',
    gemini: 'Gemini',
    ollama: 'Ollama',
  },
  alsoSpeaks: {
    responses:
      'Este servidor tiene también la interfaz Responses, que muestra resúmenes del razonamiento de un modelo y ejecuta las herramientas del servidor.',
    ollama:
      'Esto es Ollama. Su propia interfaz fija el tamaño de la ventana, para que nada se corte sin que lo notes, y muestra lo que está cargado.',
  },
  use: (name) => `Usar ${name}`,
  newer: (name) => `${name} (necesita una versión más reciente de Tally)`,
};
