import type { pictureTexts as English } from '../../en/inspector/picture-parameters';

export const pictureTexts: typeof English = {
  title: 'Bild',
  modelsOwn: 'Automatisch',
  names: {
    size: 'Größe',
    quality: 'Qualität',
    background: 'Hintergrund',
    format: 'Format',
    moderation: 'Moderation',
    previews: 'Zwischenbilder',
  },
  explain: {
    size: 'Pixel, Breite × Höhe.',
    anySize: 'Pixel, z. B. 1024x1024. Nicht jedes Modell akzeptiert jede Größe.',
    quality: 'Höher dauert länger und kostet mehr.',
    background: 'Transparent braucht PNG oder WebP.',
    format: 'JPEG ist am schnellsten.',
    moderation: 'Niedrig filtert weniger.',
    previews: 'Unfertige Bilder, während das Bild entsteht. Jedes kostet etwa 100 Tokens mehr.',
  },
  wrongSize: 'Zwei Zahlen mit einem x dazwischen, z. B. 1024x1024. Es wird nichts gesendet.',
  words: {
    low: 'Niedrig',
    medium: 'Mittel',
    high: 'Hoch',
    standard: 'Standard',
    hd: 'HD',
    transparent: 'Transparent',
    opaque: 'Deckend',
    png: 'PNG',
    jpeg: 'JPEG',
    webp: 'WebP',
  },
  shapes: {
    square: (pixels) => `${pixels}, quadratisch`,
    wide: (pixels) => `${pixels}, quer`,
    tall: (pixels) => `${pixels}, hoch`,
  },
};
