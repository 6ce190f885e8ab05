import type { fileTreeWords as English } from '../../../en/chat/attaching/file-tree';
import { count } from '../../../format';
import { size } from '../../../measures';

const files = (n: number) => `${count(n)} ${n === 1 ? 'archivo' : 'archivos'}`;

export const fileTreeWords: typeof English = {
  title: (name) => `Elegir archivos de ${name}`,
  help: 'Se adjuntan como un solo texto: una lista de sus rutas y luego cada archivo en su propio bloque. O adjunta cada archivo por separado.',
  reading: 'Revisando los archivos…',
  files: 'Archivos',
  open: (name) => `Carpeta ${name}`,
  chosen: (chosen) => (chosen === 0 ? '' : files(chosen)),
  left: {
    ignored: 'ignorado',
    binary: 'no es texto',
    'too-large': 'grande',
    unreadable: 'no se puede leer',
  },
  showAll: (n) => `Mostrar los ${count(n)} archivos`,
  showIgnored: (n) => `Mostrar ${files(n)} que .gitignore deja fuera`,
  hidden: (n) =>
    `${files(n)} en carpetas omitidas, como node_modules, no ${n === 1 ? 'aparece' : 'aparecen'} en la lista.`,
  nothing: 'No contiene texto que adjuntar.',
  tokens: (tokens) => `${tokens} tokens`,
  ofRoom: (room) => `de ${count(room)} libres en la ventana de este modelo`,
  over: (tokens) => `Sobran ${count(tokens)} tokens para la ventana de este modelo.`,
  tooLarge: (limit) => `Un mensaje admite hasta ${size(limit)} de texto. Elige menos.`,
  attachApart: 'Adjuntar por separado',
  attach: (n) => (n === 0 ? 'Adjuntar archivos' : `Adjuntar ${files(n)}`),
};
