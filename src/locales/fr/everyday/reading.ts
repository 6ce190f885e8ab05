import type { readingWords as English } from '../../en/everyday/reading';

export const readingWords: typeof English = {
  size: 'Taille du texte',
  sizes: { small: 'Petite', standard: 'Normale', large: 'Grande', largest: 'Très grande' },
  width: 'Largeur du texte',
  widths: { narrow: 'Étroite', standard: 'Normale', wide: 'Large', full: 'Pleine' },
  aids: 'Lecture',
  aid: {
    'wrap-code': 'Couper les longues lignes de code',
    'number-lines': 'Numéroter les lignes de code',
    'fold-code': 'Replier le code long',
    'fold-messages': 'Replier les longs messages',
    'hide-times': 'N’afficher l’heure qu’au survol',
  },
  showAll: 'Tout afficher',
  showLess: 'Afficher moins',
};
