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
    'anthropic-messages':
      'Das ist Claude. Die eigene Schnittstelle zeigt, was das Modell überlegt, zählt genau, hält lange Prompts in einem Cache, der weniger kostet, und nennt die Quellen.',
    gemini:
      'Das ist Gemini. Die eigene Schnittstelle zeigt, was das Modell überlegt, zählt genau, liest PDFs als Dateien, sucht mit Google und sagt, warum etwas blockiert wurde.',
    ollama:
      'Das ist Ollama. Die eigene Schnittstelle legt die Größe des Fensters fest, sodass nichts unbemerkt abgeschnitten wird, und listet, was geladen ist.',
  },
  use: (name) => `${name} verwenden`,
  newer: (name) => `${name} (braucht ein neueres Tally)`,
};
