import type { Rectangle } from '../../../../model/attachment/picture-changes';
import type { editPictureWords as English } from '../../../en/chat/attaching/edit-picture';
import { count } from '../../../format';

const place = ({ x, y, width, height }: Rectangle): string =>
  `${count(width)} × ${count(height)} en ${count(x)}, ${count(y)}`;

export const editPictureWords: typeof English = {
  title: (name) => `Editar ${name}`,
  open: 'Recortar, tapar o cambiar el tamaño',
  canvas: 'Imagen',
  keys: 'Las flechas la mueven, Mayús y flechas cambian su tamaño, Supr la quita. Con Alt, de píxel en píxel.',
  tools: 'Herramienta',
  crop: 'Recortar',
  cover: 'Tapar',
  cropHelp: 'Arrastra el marco. Solo se envía lo que queda dentro.',
  coverHelp: 'Arrastra sobre lo que nadie debe ver. Se pinta de negro y el modelo nunca recibe lo que había.',
  cropFrame: (frame) => `Recorte: ${place(frame)}`,
  box: (index, frame) => `Recuadro ${count(index + 1)}: ${place(frame)}`,
  addBox: 'Añadir recuadro',
  removeBox: 'Quitar recuadro',
  wholePicture: 'Imagen completa',
  undo: 'Deshacer',
  left: 'Izquierda',
  top: 'Arriba',
  width: 'Ancho',
  height: 'Alto',
  apply: 'Aplicar',
  applying: 'Aplicando…',
  cancel: 'Cancelar',
  sizes: 'Tamaño que se envía',
  fits: (model) => (model === '' ? 'Ajustado al modelo' : `Ajustado a ${model}`),
  full: 'Tamaño completo',
  asItIs: 'El archivo, sin cambios',
  metadataKept: 'El archivo se envía tal cual, con sus datos de lugar, hora y cámara.',
  tokens: (tokens) => `${tokens} tokens`,
  metadata: 'En cualquier caso solo se envía la imagen, sin datos de lugar, hora ni cámara.',
  mask: {
    title: (name) => `Máscara de ${name}`,
    open: 'Máscara',
    help: 'Pinta lo que el modelo puede cambiar. Se le indica que deje el resto como está.',
    brush: 'Pincel',
    rectangle: 'Rectángulo',
    width: 'Tamaño del pincel (píxeles)',
    frame: (index, frame) => `Rectángulo ${count(index + 1)}: ${place(frame)}`,
    add: 'Añadir rectángulo',
    removeOne: 'Quitar rectángulo',
    clear: 'Borrar todo',
    remove: 'Quitar la máscara',
    sent: 'Solo puede cambiar la parte enmascarada.',
    notSent: 'La máscara no se envía: este modelo no edita imágenes.',
  },
  notOriginal:
    'El archivo original no se conserva después de recargar. Para enviarlo a tamaño completo, adjunta el archivo de nuevo.',
};
