import type { folderWords as English } from '../en/folders';
import { count } from '../format';

export const folderWords: typeof English = {
  newFolder: 'Nouveau dossier',
  editFolder: 'Modifier le dossier',
  name: 'Nom',
  colour: 'Couleur',
  colours: {
    grey: 'Gris',
    red: 'Rouge',
    amber: 'Ambre',
    green: 'Vert',
    teal: 'Sarcelle',
    blue: 'Bleu',
    violet: 'Violet',
    pink: 'Rose',
  },
  inside: 'Dans',
  top: 'Aucun dossier',
  newChats: 'Nouveaux chats dans ce dossier',
  newChatsText: 'Un chat les copie à son début. Les modifier ensuite ne change que les nouveaux chats.',
  fromParent: (name) => `Laisser vide pour reprendre ceux de « ${name} ».`,
  systemPrompt: 'Prompt système',
  modelHint: 'Laisser vide pour prendre le modèle par défaut.',
  newChat: 'Nouveau chat',
  newInside: 'Nouveau dossier à l’intérieur',
  edit: 'Modifier',
  moveUp: 'Monter',
  moveDown: 'Descendre',
  moveTo: 'Déplacer dans un dossier',
  chats: (n) => `${count(n)} ${n === 1 ? 'chat' : 'chats'}`,
};
