import type { noteWords as English } from '../../en/everyday/notes';

export const noteWords: typeof English = {
  title: 'Nota',
  text: 'Solo para ti: nunca se envía. La búsqueda la encuentra y las exportaciones la incluyen.',
  favourites: 'Favoritos',
  noFavourites: 'Aún no hay favoritos. Añade un mensaje desde su menú.',
  add: 'Añadir a favoritos',
  remove: 'Quitar de favoritos',
  removeOf: (words) => `Quitar «${words}» de favoritos`,
  isFavourite: 'Favorito',
  you: 'Tú',
};
