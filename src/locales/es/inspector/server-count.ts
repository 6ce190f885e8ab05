import type { serverCountWords as English } from '../../en/inspector/server-count';

export const serverCountWords: typeof English = {
  count: 'Contar en el servidor',
  counting: 'Contando…',
  counted: (endpoint, tokens) => `${endpoint} cuenta ${tokens} tokens en esta solicitud.`,
  countedBy: (endpoint) => `Contado por ${endpoint}`,
  failed: 'No se contó.',
  because: {
    'wrong-path': 'Este servidor no ofrece el recuento. Puede ser una versión anterior.',
    'bad-response': 'El servidor respondió, pero no con un recuento.',
  },
};
