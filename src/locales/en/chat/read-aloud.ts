import { count, usd } from '../../format';
import { translated } from '../../in-force.svelte';

/** What is said of messages that are read aloud. */
export const readAloudWords = translated('readAloudWords', {
  bar: 'Read aloud',
  play: 'Play',
  pause: 'Pause',
  stop: 'Stop reading',
  place: (at: number, of: number) => `${count(at + 1)} / ${count(of)}`,
  options: 'Reading settings',
  by: 'Read by',
  byDevice: 'A voice on this device',
  deviceHelp: 'The text stays on this device.',
  endpointHelp: (host: string) => `The text goes to ${host}.`,
  voice: 'Voice',
  usualVoice: 'Default',
  model: 'Speech model',
  speed: 'Speed',
  instructions: 'How to speak',
  instructionsHelp: 'Such as “calm and slow”. Only some models follow it.',
  price: (amount: number) => `${usd(amount, false)} to read it.`,
  noPrice: 'No price is known for this model.',
  anyway: 'Read anyway',
  tryAgain: 'Try again',
  noModelToSpeak: {
    sentence: 'No speech model is chosen, and the endpoint lists none that Tally knows.',
    remedy: 'Enter a model’s name in the settings here.',
  },
});
