import { translated } from '../../in-force.svelte';

/** A chat that is kept in this tab alone. */
export const temporaryWords = translated('temporaryWords', {
  name: 'Temporary chat',
  text: 'It’s only in this tab. Closing or reloading the tab ends it. What it costs still counts in your budget.',
  keep: 'Keep this chat',
  end: 'End chat',
});
