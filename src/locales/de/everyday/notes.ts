import type { noteWords as English } from '../../en/everyday/notes';

export const noteWords: typeof English = {
  title: 'Notiz',
  text: 'Nur für dich: Sie wird nie gesendet. Die Suche findet sie, und Exporte enthalten sie.',
  favourites: 'Favoriten',
  noFavourites: 'Noch keine Favoriten. Füge eine Nachricht über ihr Menü hinzu.',
  add: 'Zu den Favoriten hinzufügen',
  remove: 'Aus den Favoriten entfernen',
  removeOf: (words) => `„${words}“ aus den Favoriten entfernen`,
  isFavourite: 'Favorit',
  you: 'Du',
};
