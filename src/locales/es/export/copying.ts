import type { copyingWords as English } from '../../en/export/copying';
import { count } from '../../format';

export const copyingWords: typeof English = {
  menu: 'Copiar como',
  markdown: 'Markdown',
  text: 'Texto sin formato',
  rich: 'Texto con formato',
  more: 'Imagen o más mensajes…',
  title: 'Copiar mensajes',
  form: 'Copiar como',
  forms: {
    markdown: { label: 'Markdown', hint: 'Como lo escribió el modelo.' },
    text: { label: 'Texto sin formato', hint: 'Solo las palabras.' },
    rich: { label: 'Texto con formato', hint: 'Para documentos y correo.' },
    picture: { label: 'Imagen', hint: 'PNG, claro u oscuro como se ve.' },
  },
  reasoning: 'Razonamiento',
  figures: 'Fechas, modelos y costes',
  copy: 'Copiar',
  save: 'Guardar archivo',
  several: (n) =>
    `Demasiado largo para una imagen: hacen falta ${count(n)}. Guárdalas o elige menos mensajes para copiar.`,
  tooLong: 'Demasiado largo para imágenes. Elige menos mensajes o exporta el chat como HTML.',
  undrawn: 'Este navegador no pudo dibujar la imagen. Exporta el chat como HTML.',
  notCopied: 'El navegador no permitió copiar. Guarda el archivo.',
  fileName: 'Mensajes',
};
