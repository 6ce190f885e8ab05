import type { noteWords as English } from '../../en/everyday/notes';

export const noteWords: typeof English = {
  title: 'メモ',
  text: '自分専用のメモで、送信されることはありません。検索の対象になり、エクスポートにも含まれます。',
  favourites: 'お気に入り',
  noFavourites: 'お気に入りはまだありません。メッセージのメニューから追加できます。',
  add: 'お気に入りに追加',
  remove: 'お気に入りから削除',
  removeOf: (words) => `「${words}」をお気に入りから削除`,
  isFavourite: 'お気に入り',
  you: 'あなた',
};
