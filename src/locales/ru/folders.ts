import type { folderWords as English } from '../en/folders';
import { count } from '../format';
import { plural } from '../grammar';

export const folderWords: typeof English = {
  newFolder: 'Новая папка',
  editFolder: 'Изменить папку',
  exportFolder: 'Экспортировать папку',
  deleteFolder: 'Удалить папку',
  name: 'Имя',
  colour: 'Цвет',
  colours: {
    grey: 'Серый',
    red: 'Красный',
    amber: 'Янтарный',
    green: 'Зелёный',
    teal: 'Бирюзовый',
    blue: 'Синий',
    violet: 'Фиолетовый',
    pink: 'Розовый',
  },
  inside: 'Внутри папки',
  top: 'Вне папок',
  newChats: 'Новые чаты в этой папке',
  newChatsText: 'Чат копирует эти настройки, когда начинается. Позднейшие изменения действуют только на новые чаты.',
  fromParent: (name) => `Оставьте пустым, чтобы взять из папки «${name}».`,
  systemPrompt: 'Системный промпт',
  modelHint: 'Оставьте пустым, чтобы взять модель по умолчанию.',
  newChat: 'Новый чат',
  newInside: 'Новая вложенная папка',
  edit: 'Изменить',
  moveUp: 'Переместить выше',
  moveDown: 'Переместить ниже',
  moveTo: 'Переместить в папку',
  chats: (n) => `${count(n)} ${plural(n, { one: 'чат', few: 'чата', many: 'чатов', other: 'чата' })}`,
};
