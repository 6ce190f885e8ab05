import type { folderWords as English } from '../en/folders';
import { count } from '../format';

export const folderWords: typeof English = {
  newFolder: '新しいフォルダ',
  editFolder: 'フォルダを編集',
  name: '名前',
  colour: '色',
  colours: {
    grey: 'グレー',
    red: '赤',
    amber: '琥珀色',
    green: '緑',
    teal: '青緑',
    blue: '青',
    violet: '紫',
    pink: 'ピンク',
  },
  inside: '親フォルダ',
  top: 'フォルダなし',
  newChats: 'このフォルダの新しいチャット',
  newChatsText: 'チャットは開始時にこれらをコピーします。あとで編集しても、変わるのは新しいチャットだけです。',
  fromParent: (name) => `空欄の場合は「${name}」のものを使います。`,
  systemPrompt: 'システムプロンプト',
  modelHint: '空欄の場合は既定のものを使います。',
  newChat: '新しいチャット',
  newInside: 'この中に新しいフォルダ',
  edit: '編集',
  moveUp: '上へ移動',
  moveDown: '下へ移動',
  moveTo: 'フォルダへ移動',
  chats: (n) => `チャット${count(n)}件`,
};
