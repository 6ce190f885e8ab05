import { translated } from '../../in-force.svelte';

/** What the first visit makes of a key, and of servers on this computer. */
export const firstKeyWords = translated('firstKeyWords', {
  several: 'Several providers issue keys like this. Whose is it?',
  unknown: 'This key doesn’t show whose it is. Choose its provider below.',
  other: (name: string) => `This looks like a key from ${name}.`,
  use: (name: string) => `Use ${name}`,
  foreign: 'This looks like a key from Replicate, which a page can’t chat with. Use a key from another provider.',
  looking: 'Looking for servers on this computer…',
  found: (name: string) => `${name} answers on this computer.`,
  keyTakenOut:
    'The key you typed was taken out of the form so that it doesn’t go to this server. If it belongs here, enter it again.',
  noServer:
    'No server answered on this computer. Start it, have it allow this page (CORS), and allow this page in the browser if it asks about devices on your local network.',
});
