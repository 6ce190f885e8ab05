import type { folderWords as English } from '../en/folders';
import { count } from '../format';

export const folderWords: typeof English = {
  newFolder: 'Neuer Ordner',
  editFolder: 'Ordner bearbeiten',
  name: 'Name',
  colour: 'Farbe',
  colours: {
    grey: 'Grau',
    red: 'Rot',
    amber: 'Bernstein',
    green: 'Grün',
    teal: 'Petrol',
    blue: 'Blau',
    violet: 'Violett',
    pink: 'Rosa',
  },
  inside: 'Übergeordneter Ordner',
  top: 'Kein Ordner',
  newChats: 'Neue Chats in diesem Ordner',
  newChatsText: 'Ein Chat kopiert diese Angaben, wenn er beginnt. Spätere Änderungen gelten nur für neue Chats.',
  fromParent: (name) => `Leer lassen, um die Angaben von „${name}“ zu verwenden.`,
  systemPrompt: 'System-Prompt',
  modelHint: 'Leer lassen, um den Standard zu verwenden.',
  newChat: 'Neuer Chat',
  newInside: 'Neuer Ordner darin',
  edit: 'Bearbeiten',
  moveUp: 'Nach oben',
  moveDown: 'Nach unten',
  moveTo: 'In Ordner verschieben',
  chats: (n) => `${count(n)} ${n === 1 ? 'Chat' : 'Chats'}`,
};
