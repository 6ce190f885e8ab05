import type { probabilityWords as English } from '../../en/chat/probabilities';
import { count } from '../../format';

export const probabilityWords: typeof English = {
  label: 'Probabilités des tokens',
  hint: 'Pointez un token, ou utilisez les flèches.',
  legend: ['90 % ou plus', '50 % à 90 %', '10 % à 50 %', 'moins de 10 %'],
  likeliness: ['presque certain', 'probable', 'incertain', 'peu probable'],
  alternatives: 'Candidats à cette position',
  noAlternatives: 'Le serveur n’a pas envoyé d’alternatives.',
  cut: (n) => `Les probabilités ne sont conservées que pour les ${count(n)} premiers tokens.`,
  token: (text, share) => `${text}, ${share}`,
  empty: 'vide',
};
