import { count } from '../../format';
import { translated } from '../../in-force.svelte';

/** What a search of all chats has found. */
export const searchWords = translated('searchWords', {
  list: 'Search results',
  /** `chats`: how many they are in; null where not all of them are on show. `isMore`: there may be others. */
  found: (hits: number, chats: number | null, isMore: boolean) => {
    const found = `${count(hits)}${isMore ? '+' : ''} ${hits === 1 ? 'match' : 'matches'}`;
    return chats === null ? found : `${found} in ${chats === 1 ? '1 chat' : `${count(chats)} chats`}`;
  },
  searching: 'Searching…',
  none: 'No matches',
  noneHelp:
    'Try fewer words, or only the beginning of one. Titles, messages, reasoning, prompts and file names are searched.',
  noneFiltered: 'There may be matches without the filters.',
  indexing: (done: number, of: number) => `Your chats are being indexed: ${count(done)} of ${count(of)}.`,
  order: 'Sort by',
  newest: 'Newest first',
  rank: 'Best match first',
  more: 'Show more',
  roles: { user: 'You', assistant: 'Reply', system: 'System' },
  prompt: 'System prompt',
  otherBranch: 'Other version',
  narrow: 'Narrow the search',
  /** What a press adds to the query, and what it says on hover. The names are not translated: they are typed. */
  operators: [
    ['role:', 'Who wrote it: user, assistant or system'],
    ['model:', 'The model that answered'],
    ['in:', 'The folder of the chat'],
    ['tag:', 'A tag of the chat'],
    ['after:', 'On or after a day, such as 2026-11'],
    ['before:', 'Before a day, such as 2026-11-27'],
    ['"…"', 'These words in this order'],
    ['-', 'Without the word after it'],
  ] satisfies [operator: string, meaning: string][],
});
