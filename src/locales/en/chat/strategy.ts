import { count } from '../../format';

/** What is done about a history that outgrows the window, and the summaries that may come of it. */
export const strategyWords = {
  title: 'When the window is full',
  /** Of the choice in the settings, and in a chat. */
  standard: 'In chats that have no choice of their own',
  ofChat: 'In this chat',
  names: {
    ask: 'Ask me',
    'drop-oldest': 'Drop oldest turns',
    'last-turns': 'Send last turns only',
    summarise: 'Summarise older turns',
  },
  explain: {
    ask: 'Nothing is sent, and you choose what goes.',
    'drop-oldest': 'As few of the oldest turns as it takes stay behind.',
    'last-turns': 'Older turns stay behind, also while there is room for them.',
    summarise: 'The model writes a summary that stands for them. That is a request of its own, with its own cost.',
  },
  asInSettings: (name: string) => `As in the settings (${name})`,
  turns: 'Turns',
  makeDefault: 'Make it the default',
  summariseNow: 'Summarise now',
  summary: {
    title: (messages: number) => `Summary of the ${messages === 1 ? 'message' : `${count(messages)} messages`} above`,
    sent: 'It is sent instead of them.',
    superseded: 'Not sent: a later summary stands for it, too.',
    older: 'Not sent: an older version.',
    unfinished: 'Not sent: it is unfinished. Edit it to have it sent, or undo it.',
    cut: 'It ends where its room ended: read it to the end, and edit what is missing.',
    use: 'Use this version',
    undo: 'Undo summary',
  },
};
