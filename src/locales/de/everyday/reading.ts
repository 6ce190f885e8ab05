import type { readingWords as English } from '../../en/everyday/reading';

export const readingWords: typeof English = {
  size: 'Textgröße',
  sizes: { small: 'Klein', standard: 'Standard', large: 'Groß', largest: 'Sehr groß' },
  width: 'Textbreite',
  widths: { narrow: 'Schmal', standard: 'Standard', wide: 'Breit', full: 'Voll' },
  aids: 'Lesen',
  aid: {
    'wrap-code': 'Lange Codezeilen umbrechen',
    'number-lines': 'Codezeilen nummerieren',
    'fold-code': 'Langen Code einklappen',
    'fold-messages': 'Lange Nachrichten einklappen',
    'hide-times': 'Zeiten nur beim Daraufzeigen anzeigen',
  },
  showAll: 'Alles anzeigen',
  showLess: 'Weniger anzeigen',
};
