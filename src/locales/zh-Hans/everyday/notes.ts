import type { noteWords as English } from '../../en/everyday/notes';

export const noteWords: typeof English = {
  title: '备注',
  text: '只给你自己看：从不发送。搜索能找到它，导出时会包含它。',
  favourites: '收藏',
  noFavourites: '还没有收藏。可在消息的菜单中添加。',
  add: '加入收藏',
  remove: '取消收藏',
  removeOf: (words) => `从收藏中移除“${words}”`,
  isFavourite: '已收藏',
  you: '你',
};
