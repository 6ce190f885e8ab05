import type { interfaceWords as English } from '../../en/settings/interface';

export const interfaceWords: typeof English = {
  label: 'Schnittstelle',
  names: {
    'chat-completions': 'Chat Completions',
    responses: 'Responses',
    'anthropic-messages': 'Anthropic Messages',
    gemini: 'Gemini',
    ollama: 'Ollama',
  },
  alsoSpeaks: {
    responses:
      'Dieser Server hat auch die Schnittstelle Responses, die Zusammenfassungen der Überlegung eines Modells zeigt und die eigenen Tools des Servers ausführt.',
    ollama:
      'Das ist Ollama. Die eigene Schnittstelle legt die Größe des Fensters fest, sodass nichts unbemerkt abgeschnitten wird, und listet, was geladen ist.',
  },
  use: (name) => `${name} verwenden`,
  newer: (name) => `${name} (braucht ein neueres Tally)`,
};
