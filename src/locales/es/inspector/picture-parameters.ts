import type { pictureTexts as English } from '../../en/inspector/picture-parameters';

export const pictureTexts: typeof English = {
  title: 'Imagen',
  modelsOwn: 'Auto',
  names: {
    size: 'Tamaño',
    quality: 'Calidad',
    background: 'Fondo',
    format: 'Formato',
    moderation: 'Moderación',
    previews: 'Vistas previas',
  },
  explain: {
    size: 'Píxeles, ancho × alto.',
    anySize: 'Píxeles, como 1024x1024. No todos los modelos admiten todos los tamaños.',
    quality: 'Más alta tarda más y cuesta más.',
    background: 'Transparente necesita PNG o WebP.',
    format: 'JPEG es el más rápido.',
    moderation: 'Baja filtra menos.',
    previews: 'Imágenes sin terminar mientras se crea. Cada una cuesta unos 100 tokens más.',
  },
  wrongSize: 'Dos números con una x entre ellos, como 1024x1024. No se envía nada.',
  words: {
    low: 'Baja',
    medium: 'Media',
    high: 'Alta',
    standard: 'Estándar',
    hd: 'HD',
    transparent: 'Transparente',
    opaque: 'Opaco',
    png: 'PNG',
    jpeg: 'JPEG',
    webp: 'WebP',
  },
  shapes: {
    square: (pixels) => `${pixels}, cuadrada`,
    wide: (pixels) => `${pixels}, apaisada`,
    tall: (pixels) => `${pixels}, vertical`,
  },
};
