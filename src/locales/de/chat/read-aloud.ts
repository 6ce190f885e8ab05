import type { readAloudWords as English } from '../../en/chat/read-aloud';
import { count, usd } from '../../format';

export const readAloudWords: typeof English = {
  bar: 'Vorlesen',
  play: 'Abspielen',
  pause: 'Pause',
  stop: 'Vorlesen beenden',
  place: (at, of) => `${count(at + 1)} / ${count(of)}`,
  options: 'Vorleseeinstellungen',
  by: 'Vorgelesen von',
  byDevice: 'Eine Stimme dieses Geräts',
  deviceHelp: 'Der Text bleibt auf diesem Gerät.',
  endpointHelp: (host) => `Der Text geht an ${host}.`,
  voice: 'Stimme',
  usualVoice: 'Standard',
  model: 'Sprachausgabemodell',
  speed: 'Geschwindigkeit',
  instructions: 'Sprechweise',
  instructionsHelp: 'Zum Beispiel „ruhig und langsam“. Nur manche Modelle richten sich danach.',
  price: (amount) => `${usd(amount, false)} für das Vorlesen.`,
  noPrice: 'Für dieses Modell ist kein Preis bekannt.',
  anyway: 'Trotzdem vorlesen',
  tryAgain: 'Erneut versuchen',
  noModelToSpeak: {
    sentence: 'Es ist kein Sprachausgabemodell ausgewählt, und der Endpunkt listet keines, das Tally kennt.',
    remedy: 'Gib hier in den Einstellungen den Namen eines Modells ein.',
  },
};
