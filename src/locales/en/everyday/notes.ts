import { translated } from '../../in-force.svelte';

/** Notes on chats, and the messages that a person likes best. */
export const noteWords = translated('noteWords', {
  title: 'Note',
  text: 'For you alone: it’s never sent. Search finds it, and exports include it.',
  favourites: 'Favorites',
  noFavourites: 'No favorites yet. Add a message in its menu.',
  add: 'Add to favorites',
  remove: 'Remove from favorites',
  removeOf: (words: string) => `Remove “${words}” from favorites`,
  isFavourite: 'Favorite',
  you: 'You',
});
