import type { mediaWords as English } from '../../../en/chat/attaching/media';
import { count } from '../../../format';
import { size } from '../../../measures';

export const mediaWords: typeof English = {
  formats: {
    png: 'image PNG',
    jpeg: 'image JPEG',
    gif: 'image GIF',
    webp: 'image WebP',
    bmp: 'image BMP',
    avif: 'image AVIF',
    heic: 'photo HEIC',
    tiff: 'image TIFF',
    svg: 'dessin SVG',
    pdf: 'PDF',
    docx: 'document Word',
    xlsx: 'classeur Excel',
    pptx: 'présentation PowerPoint',
    odt: 'texte OpenDocument',
    ods: 'tableur OpenDocument',
    odp: 'présentation OpenDocument',
    epub: 'livre EPUB',
    rtf: 'document RTF',
    html: 'page web',
    notebook: 'notebook Jupyter',
    'old-office': 'fichier Office d’avant 2007',
    text: 'texte',
    wav: 'enregistrement WAV',
    mp3: 'enregistrement MP3',
    ogg: 'enregistrement Ogg',
    flac: 'enregistrement FLAC',
    m4a: 'enregistrement M4A',
    aac: 'enregistrement AAC',
    'webm-audio': 'enregistrement WebM',
    mp4: 'vidéo MP4',
    webm: 'vidéo WebM',
    mov: 'vidéo QuickTime',
    zip: 'archive zip',
    empty: 'fichier vide',
    unknown: 'fichier',
  },
  plain: {
    'empty-file': { sentence: 'Le fichier est vide.', remedy: 'Vérifiez l’original, puis joignez-le de nouveau.' },
    unreadable: {
      sentence: 'Le fichier est illisible : il a été déplacé, supprimé ou modifié après avoir été choisi.',
      remedy: 'Choisissez-le de nouveau.',
    },
    'unknown-format': {
      sentence: 'Ce n’est ni du texte ni un format que Tally sait lire.',
      remedy: 'Envoyez-le en fichier, si le modèle accepte les fichiers.',
    },
    'old-office': {
      sentence: 'Ce fichier Office est au format d’avant 2007, que Tally ne sait pas lire.',
      remedy: 'Enregistrez-le en docx, xlsx ou pptx et joignez cette copie.',
    },
    'pixels-protected': {
      sentence: 'Ce navigateur ne laisse pas les pages relire les images, pour empêcher le pistage.',
      remedy: 'Autorisez-le pour cette page, ou envoyez l’original, avec ses données de lieu et d’appareil.',
    },
    'reader-failed': {
      sentence: 'La partie de Tally qui lit les fichiers s’est arrêtée.',
      remedy:
        'Réessayez. Si elle s’arrête encore, le fichier est peut-être trop grand pour la mémoire de cet appareil.',
    },
    'no-text-in-pdf': {
      sentence: 'Le PDF n’a pas de texte : ses pages sont des images, comme celles d’un scanner.',
      remedy:
        'Envoyez-le en fichier à un modèle qui lit les PDF, ou passez-le d’abord par une reconnaissance de texte (OCR).',
    },
  },
  tooLarge: (bytes, limit) => ({
    sentence: `Le fichier fait ${size(bytes)}, plus que les ${size(limit)} que Tally peut lire.`,
    remedy: 'Joignez la partie qui compte.',
  }),
  tooManyPixels: (width, height, millions) => ({
    sentence: `L’image fait ${count(width)} × ${count(height)} pixels, plus que les ${count(millions)} millions que Tally décode.`,
    remedy: 'Réduisez-la ou rognez-la dans un autre programme, puis joignez-la de nouveau.',
  }),
  broken: (format) => ({
    sentence: `Endommagé ou incomplet : ${format}.`,
    remedy: 'Ouvrez-le dans un autre programme, enregistrez une nouvelle copie et joignez-la.',
  }),
  undecodable: (format) => ({
    sentence: `Ce navigateur ne sait pas décoder ce format : ${format}.`,
    remedy: 'Convertissez-le en JPEG ou PNG, puis joignez-le de nouveau.',
  }),
  encrypted: (format) => ({
    sentence: `Protégé par un mot de passe : ${format}.`,
    remedy: 'Enregistrez une copie sans mot de passe et joignez-la.',
  }),
  unpacksTooLarge: (limit) => ({
    sentence: `Décompressé, le fichier dépasserait ${size(limit)}, donc Tally s’est arrêté.`,
    remedy: 'Décompressez-le vous-même, et joignez les fichiers qui comptent.',
  }),
  tooManyFiles: (limit) => ({
    sentence: `Il contient plus de ${count(limit)} fichiers.`,
    remedy: 'Joignez un dossier qu’il contient.',
  }),
  noText: (format) => ({
    sentence: `Pas de texte à l’intérieur : ${format}.`,
    remedy: 'Envoyez-le en fichier, si le modèle accepte les fichiers.',
  }),
  pictureNotes: {
    scaled: 'Réduite à ce que le modèle accepte.',
    'first-frame': 'Seule la première image de l’animation est envoyée.',
    'place-removed': 'Le lieu de prise de vue est retiré.',
    'place-kept': 'L’original est envoyé avec le lieu de prise de vue.',
  },
  textNotes: {
    encoding: (encoding) => `Lu comme ${encoding}. Vérifiez que les lettres sont correctes.`,
    pageWithoutText: (page, of) => `La page ${count(page)} sur ${count(of)} est sans texte : numérisée, ou vide.`,
    pagesWithoutText: (n, of, pages) =>
      `${count(n)} pages sur ${count(of)} (${pages}) sont sans texte : numérisées, ou vides.`,
    garbledPage: (page, of) =>
      `La page ${count(page)} sur ${count(of)} utilise des polices qui ne disent pas quelles lettres elles montrent : le texte peut n’avoir aucun sens. Envoyez plutôt le PDF en fichier.`,
    garbledPages: (n, of, pages) =>
      `${count(n)} pages sur ${count(of)} (${pages}) utilisent des polices qui ne disent pas quelles lettres elles montrent : le texte peut n’avoir aucun sens. Envoyez plutôt le PDF en fichier.`,
    scriptsNotRun: 'Le PDF contient des scripts. Aucun n’a été exécuté.',
    picturesLeftOut: (n) =>
      n === 1 ? 'Une image qu’il contient est écartée.' : `${count(n)} images qu’il contient sont écartées.`,
    outputsShortened: (n) =>
      n === 1 ? 'Une longue sortie est raccourcie.' : `${count(n)} longues sorties sont raccourcies.`,
    cutPages: (kept, of) => `Seules les ${count(kept)} premières pages sur ${count(of)} sont lues.`,
    cutRows: (kept, of) => `Seules les ${count(kept)} premières lignes sur ${count(of)} sont lues.`,
    onePage: (page, of) => `Seulement la page ${count(page)} sur ${count(of)}.`,
    somePages: (from, to, of) => `Seulement les pages ${count(from)}–${count(to)} sur ${count(of)}.`,
    hiddenSheets: (names) => `Les feuilles masquées sont incluses : ${names}.`,
    partlyBroken: 'Une partie du fichier est endommagée. Voici ce qui a pu être lu.',
  },
};
