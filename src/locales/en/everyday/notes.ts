import { translated } from '../../in-force.svelte';

/** Notes on chats, and the messages that a person likes best. */
export const noteWords = translated('noteWords', {
  title: 'Note',
  text: 'For you alone: it’s never sent. Search finds it, and exports include it.',
  favourites: 'Favourites',
  noFavourites: 'No favourites yet. Add a message from its menu.',
  add: 'Add to favourites',
  remove: 'Remove from favourites',
  removeOf: (words: string) => `Remove “${words}” from favourites`,
  isFavourite: 'Favourite',
  you: 'You',
});
