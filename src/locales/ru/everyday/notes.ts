import type { noteWords as English } from '../../en/everyday/notes';

export const noteWords: typeof English = {
  title: 'Заметка',
  text: 'Только для вас: она никогда не отправляется. Её находит поиск, и она попадает в экспорт.',
  favourites: 'Избранное',
  noFavourites: 'В избранном пока пусто. Добавьте сообщение через его меню.',
  add: 'Добавить в избранное',
  remove: 'Убрать из избранного',
  removeOf: (words) => `Убрать «${words}» из избранного`,
  isFavourite: 'В избранном',
  you: 'Вы',
};
