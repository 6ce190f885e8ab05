import type { readAloudWords as English } from '../../en/chat/read-aloud';
import { count, usd } from '../../format';

export const readAloudWords: typeof English = {
  bar: 'Lecture à voix haute',
  play: 'Lire',
  pause: 'Pause',
  stop: 'Arrêter la lecture',
  place: (at, of) => `${count(at + 1)} / ${count(of)}`,
  options: 'Réglages de lecture',
  by: 'Lu par',
  byDevice: 'Une voix de cet appareil',
  deviceHelp: 'Le texte reste sur cet appareil.',
  endpointHelp: (host) => `Le texte va à ${host}.`,
  voice: 'Voix',
  usualVoice: 'Par défaut',
  model: 'Modèle de synthèse vocale',
  speed: 'Vitesse',
  instructions: 'Manière de parler',
  instructionsHelp: 'Par exemple « calme et lente ». Seuls certains modèles en tiennent compte.',
  price: (amount) => `${usd(amount, false)} pour le lire.`,
  noPrice: 'Aucun prix connu pour ce modèle.',
  anyway: 'Lire quand même',
  tryAgain: 'Réessayer',
  noModelToSpeak: {
    sentence: 'Aucun modèle vocal n’est choisi, et l’endpoint n’en liste aucun de connu.',
    remedy: 'Saisissez le nom d’un modèle dans ces réglages.',
  },
};
