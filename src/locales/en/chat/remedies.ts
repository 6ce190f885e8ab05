import type { RefusableInput } from '../../../model/endpoint/learnt';
import { count } from '../../format';
import { translated } from '../../in-force.svelte';

/** Beside a reply that failed: what helps. */
export const remedyWords = translated('remedyWords', {
  enterKey: 'Enter the key',
  removeRefused: 'Remove and retry',
  withinFirst: 'Send it within the first message',
  asText: 'Send as text',
  without: {
    image: 'Send without pictures',
    audio: 'Send without audio',
    video: 'Send without videos',
    file: 'Send without files',
  } satisfies Record<RefusableInput, string>,
  /** Of a message that was sent without a network. */
  waits: 'Waiting for the network.',
  keptHere: 'It’s kept here until you send it.',
  backOnline: 'You’re back online.',
  askToSend: 'Send this message now?',
  /** It was taken back, and stays in the chat. */
  notSent: 'Not sent.',
  goesAlong: 'It’s sent along with your next message.',
  offline: 'You’re offline. Your chats are here; a message that needs the network waits in its chat.',
  lastTurns: (turns: number) => `Send the last ${count(turns)} turns only`,
});
