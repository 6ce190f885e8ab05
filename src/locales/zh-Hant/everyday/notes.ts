import type { noteWords as English } from '../../en/everyday/notes';

export const noteWords: typeof English = {
  title: '備註',
  text: '只給你自己看：從不傳送。搜尋能找到它，匯出時會包含它。',
  favourites: '收藏',
  noFavourites: '還沒有收藏。可在訊息的選單中新增。',
  add: '加入收藏',
  remove: '取消收藏',
  removeOf: (words) => `從收藏中移除「${words}」`,
  isFavourite: '已收藏',
  you: '你',
};
