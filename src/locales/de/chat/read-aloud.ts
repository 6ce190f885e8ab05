import type { readAloudWords as English } from '../../en/chat/read-aloud';
import { count, usd } from '../../format';

export const readAloudWords: typeof English = {
  bar: 'Vorlesen',
  play: 'Abspielen',
  pause: 'Pause',
  stop: 'Vorlesen beenden',
  place: (at, of) => `${count(at + 1)} / ${count(of)}`,
  options: 'Einstellungen zum Vorlesen',
  by: 'Vorgelesen von',
  byDevice: 'Eine Stimme dieses Geräts',
  deviceHelp: 'Der Text bleibt auf diesem Gerät.',
  endpointHelp: (host) => `Der Text geht an ${host}.`,
  voice: 'Stimme',
  usualVoice: 'Standard',
  model: 'Sprachmodell',
  speed: 'Tempo',
  instructions: 'Sprechweise',
  instructionsHelp: 'Etwa „ruhig und langsam“. Nur manche Modelle richten sich danach.',
  price: (amount) => `Etwa ${usd(amount, false)} für das Vorlesen.`,
  noPrice: 'Für dieses Modell ist kein Preis bekannt.',
  anyway: 'Trotzdem vorlesen',
  tryAgain: 'Erneut versuchen',
  noModelToSpeak: {
    sentence: 'Es ist kein Sprachmodell gewählt, und der Endpunkt listet keines, das bekannt ist.',
    remedy: 'Gib seinen Namen hier in den Einstellungen ein.',
  },
};
