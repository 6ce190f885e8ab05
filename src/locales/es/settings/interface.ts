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
    'anthropic-messages':
      'Esto es Claude. Su propia interfaz muestra lo que piensa el modelo, cuenta con exactitud, guarda los prompts largos en una caché que cuesta menos y cita sus fuentes.',
    gemini:
      'Esto es Gemini. Su propia interfaz muestra lo que piensa el modelo, cuenta con exactitud, lee los PDF como archivos, busca con Google y dice por qué se bloqueó algo.',
    ollama:
      'Esto es Ollama. Su propia interfaz fija el tamaño de la ventana, para que nada se corte sin que lo notes, y muestra lo que está cargado.',
  },
  use: (name) => `Usar ${name}`,
  newer: (name) => `${name} (necesita una versión más reciente de Tally)`,
};
