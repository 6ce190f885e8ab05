import type { PictureWord } from '../../../model/request/picture-parameters';
import { translated } from '../../in-force.svelte';

const words: Readonly<Record<string, string>> = {
  low: 'Low',
  medium: 'Medium',
  high: 'High',
  standard: 'Standard',
  hd: 'HD',
  transparent: 'Transparent',
  opaque: 'Opaque',
  png: 'PNG',
  jpeg: 'JPEG',
  webp: 'WebP',
};

/** How a picture is to be made. */
export const pictureTexts = translated('pictureTexts', {
  title: 'Picture',
  modelsOwn: 'Auto',
  names: {
    size: 'Size',
    quality: 'Quality',
    background: 'Background',
    format: 'Format',
    moderation: 'Moderation',
    previews: 'Previews',
  },
  explain: {
    size: 'Pixels, width × height.',
    anySize: 'Pixels, such as 1024x1024. Not every model takes every size.',
    quality: 'Higher takes longer and costs more.',
    background: 'Transparent needs PNG or WebP.',
    format: 'JPEG is the fastest.',
    moderation: 'Low filters less.',
    previews: 'Shows the picture unfinished while it’s being made. Each preview costs about 100 tokens more.',
  } satisfies Record<PictureWord | 'previews' | 'anySize', string>,
  wrongSize: 'Two numbers with an x between them, such as 1024x1024. Nothing is sent.',
  words,
  /** Pixels, and the shape that they have. */
  shapes: {
    square: (pixels: string) => `${pixels}, square`,
    wide: (pixels: string) => `${pixels}, wide`,
    tall: (pixels: string) => `${pixels}, tall`,
  },
});
