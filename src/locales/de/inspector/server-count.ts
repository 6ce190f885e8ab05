import type { serverCountWords as English } from '../../en/inspector/server-count';

export const serverCountWords: typeof English = {
  count: 'Auf dem Server zählen',
  counting: 'Wird gezählt …',
  counted: (endpoint, tokens) => `${endpoint} zählt ${tokens} Tokens in dieser Anfrage.`,
  countedBy: (endpoint) => `Gezählt von ${endpoint}`,
  failed: 'Das wurde nicht gezählt.',
  because: {
    'wrong-path': 'Dieser Server bietet das Zählen nicht an. Vielleicht ist es eine ältere Version.',
    'bad-response': 'Der Server hat geantwortet, aber nicht mit einer Zahl.',
  },
};
