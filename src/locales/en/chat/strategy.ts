import { count } from '../../format';
import { translated } from '../../in-force.svelte';

/** What is done about a history that outgrows the window, and the summaries that may come of it. */
export const strategyWords = translated('strategyWords', {
  title: 'When the window is full',
  /** Of the choice in the settings, and in a chat. */
  standard: 'Default',
  ofChat: 'In this chat',
  names: {
    ask: 'Ask me',
    'drop-oldest': 'Drop oldest turns',
    'last-turns': 'Send only the last turns',
    summarise: 'Summarise older turns',
  },
  explain: {
    ask: 'The request is held, and you choose what to leave out.',
    'drop-oldest':
      'Leaves out as few of the oldest turns as possible, or only their pictures and files where that’s enough.',
    'last-turns': 'Leaves out older turns even while there’s room for them.',
    summarise: 'The model writes a summary that replaces them. That’s a separate request with its own cost.',
  },
  asInSettings: (name: string) => `Same as Settings (${name.charAt(0).toLowerCase()}${name.slice(1)})`,
  turns: 'Turns',
  makeDefault: 'Set as default',
  summariseNow: 'Summarise now',
  summary: {
    title: (messages: number) => `Summary of the ${messages === 1 ? 'message' : `${count(messages)} messages`} above`,
    sent: 'Sent in place of these messages.',
    superseded: 'Not sent: a later summary replaces it.',
    older: 'Not sent: an older version.',
    unfinished: 'Not sent: it’s unfinished. Edit it to send it, or undo it.',
    cut: 'It was cut off. Read it to the end and add what’s missing.',
    use: 'Use this version',
    undo: 'Undo summary',
  },
});
