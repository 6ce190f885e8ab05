import type { folderWords as English } from '../en/folders';
import { count } from '../format';

export const folderWords: typeof English = {
  newFolder: 'Nueva carpeta',
  editFolder: 'Editar la carpeta',
  name: 'Nombre',
  colour: 'Color',
  colours: {
    grey: 'Gris',
    red: 'Rojo',
    amber: 'Ámbar',
    green: 'Verde',
    teal: 'Verde azulado',
    blue: 'Azul',
    violet: 'Violeta',
    pink: 'Rosa',
  },
  inside: 'Dentro de',
  top: 'Ninguna carpeta',
  newChats: 'Chats nuevos en esta carpeta',
  newChatsText: 'Un chat los copia al empezar. Editarlos después solo cambia los chats nuevos.',
  fromParent: (name) => `Déjalo en blanco para usar los de «${name}».`,
  systemPrompt: 'Prompt del sistema',
  modelHint: 'Déjalo en blanco para usar el predeterminado.',
  newChat: 'Nuevo chat',
  newInside: 'Nueva carpeta dentro',
  edit: 'Editar',
  moveUp: 'Subir',
  moveDown: 'Bajar',
  moveTo: 'Mover a una carpeta',
  chats: (n) => `${count(n)} ${n === 1 ? 'chat' : 'chats'}`,
};
