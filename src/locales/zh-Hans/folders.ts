import type { folderWords as English } from '../en/folders';
import { count } from '../format';

export const folderWords: typeof English = {
  newFolder: '新建文件夹',
  editFolder: '编辑文件夹',
  name: '名称',
  colour: '颜色',
  colours: {
    grey: '灰色',
    red: '红色',
    amber: '琥珀色',
    green: '绿色',
    teal: '青色',
    blue: '蓝色',
    violet: '紫色',
    pink: '粉色',
  },
  inside: '位于',
  top: '不在文件夹中',
  newChats: '此文件夹中的新对话',
  newChatsText: '对话开始时会复制这些设置。以后修改只影响新对话。',
  fromParent: (name) => `留空则使用“${name}”的设置。`,
  systemPrompt: '系统提示词',
  modelHint: '留空则使用默认模型。',
  newChat: '新对话',
  newInside: '在其中新建文件夹',
  edit: '编辑',
  moveUp: '上移',
  moveDown: '下移',
  moveTo: '移到文件夹',
  chats: (n) => `${count(n)} 个对话`,
};
