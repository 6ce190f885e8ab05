import type { probabilityWords as English } from '../../en/chat/probabilities';
import { count } from '../../format';

export const probabilityWords: typeof English = {
  label: 'Probabilidades de los tokens',
  hint: 'Señala un token o usa las flechas.',
  legend: ['90 % o más', 'del 50 % al 90 %', 'del 10 % al 50 %', 'menos del 10 %'],
  likeliness: ['casi seguro', 'probable', 'dudoso', 'improbable'],
  alternatives: 'Candidatos en esta posición',
  noAlternatives: 'El servidor no envió alternativas.',
  cut: (n) => `Solo se guardan las probabilidades de los primeros ${count(n)} tokens.`,
  token: (text, share) => `${text}, ${share}`,
  empty: 'vacío',
};
