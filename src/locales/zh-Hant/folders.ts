import type { folderWords as English } from '../en/folders';
import { count } from '../format';

export const folderWords: typeof English = {
  newFolder: '新增資料夾',
  editFolder: '編輯資料夾',
  name: '名稱',
  colour: '顏色',
  colours: {
    grey: '灰色',
    red: '紅色',
    amber: '琥珀色',
    green: '綠色',
    teal: '青色',
    blue: '藍色',
    violet: '紫色',
    pink: '粉色',
  },
  inside: '位於',
  top: '不在資料夾中',
  newChats: '此資料夾中的新對話',
  newChatsText: '對話開始時會複製這些設定。以後的修改只影響新對話。',
  fromParent: (name) => `留空則使用「${name}」的設定。`,
  systemPrompt: '系統提示詞',
  modelHint: '留空則使用預設模型。',
  newChat: '新對話',
  newInside: '在其中新增資料夾',
  edit: '編輯',
  moveUp: '上移',
  moveDown: '下移',
  moveTo: '移到資料夾',
  chats: (n) => `${count(n)} 個對話`,
};
