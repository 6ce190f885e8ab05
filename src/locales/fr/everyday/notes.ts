import type { noteWords as English } from '../../en/everyday/notes';

export const noteWords: typeof English = {
  title: 'Note',
  text: 'Rien que pour vous : elle n’est jamais envoyée. La recherche la trouve et les exports l’incluent.',
  favourites: 'Favoris',
  noFavourites: 'Aucun favori. Ajoutez un message depuis son menu.',
  add: 'Ajouter aux favoris',
  remove: 'Retirer des favoris',
  removeOf: (words) => `Retirer « ${words} » des favoris`,
  isFavourite: 'Favori',
  you: 'Vous',
};
