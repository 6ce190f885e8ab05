import type { readingWords as English } from '../../en/everyday/reading';

export const readingWords: typeof English = {
  size: 'Tamaño del texto',
  sizes: { small: 'Pequeño', standard: 'Normal', large: 'Grande', largest: 'Muy grande' },
  width: 'Ancho del texto',
  widths: { narrow: 'Estrecho', standard: 'Normal', wide: 'Ancho', full: 'Completo' },
  aids: 'Lectura',
  aid: {
    'wrap-code': 'Ajustar las líneas largas de código',
    'number-lines': 'Numerar las líneas de código',
    'fold-code': 'Plegar el código largo',
    'fold-messages': 'Plegar los mensajes largos',
    'hide-times': 'Mostrar la hora solo al pasar el puntero',
  },
  showAll: 'Mostrar todo',
  showLess: 'Mostrar menos',
};
