import type { pictureTexts as English } from '../../en/inspector/picture-parameters';

export const pictureTexts: typeof English = {
  title: 'Image',
  modelsOwn: 'Auto',
  names: {
    size: 'Taille',
    quality: 'Qualité',
    background: 'Fond',
    format: 'Format',
    moderation: 'Modération',
    previews: 'Aperçus',
  },
  explain: {
    size: 'Pixels, largeur × hauteur.',
    anySize: 'Pixels, comme 1024x1024. Tous les modèles n’acceptent pas toutes les tailles.',
    quality: 'Plus haute, plus longue et plus chère.',
    background: 'Transparent demande PNG ou WebP.',
    format: 'JPEG est le plus rapide.',
    moderation: 'Faible filtre moins.',
    previews: 'Des images inachevées pendant le dessin. Chacune coûte environ 100 tokens de plus.',
  },
  wrongSize: 'Deux nombres avec un x entre eux, comme 1024x1024. Rien n’est envoyé.',
  words: {
    low: 'Faible',
    medium: 'Moyenne',
    high: 'Élevée',
    standard: 'Standard',
    hd: 'HD',
    transparent: 'Transparent',
    opaque: 'Opaque',
    png: 'PNG',
    jpeg: 'JPEG',
    webp: 'WebP',
  },
  shapes: {
    square: (pixels) => `${pixels}, carrée`,
    wide: (pixels) => `${pixels}, paysage`,
    tall: (pixels) => `${pixels}, portrait`,
  },
};
