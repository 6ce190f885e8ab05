import type { probabilityWords as English } from '../../en/chat/probabilities';
import { count } from '../../format';

export const probabilityWords: typeof English = {
  label: 'Token-Wahrscheinlichkeiten',
  hint: 'Zeige auf ein Token oder verwende die Pfeiltasten.',
  legend: ['90 % oder mehr', '50 % bis 90 %', '10 % bis 50 %', 'unter 10 %'],
  likeliness: ['fast sicher', 'wahrscheinlich', 'unsicher', 'unwahrscheinlich'],
  alternatives: 'Kandidaten an dieser Stelle',
  noAlternatives: 'Der Server hat keine Alternativen gesendet.',
  cut: (n) => `Wahrscheinlichkeiten werden nur für die ersten ${count(n)} Tokens aufbewahrt.`,
  token: (text, share) => `${text}, ${share}`,
  empty: 'leer',
};
