import type { mediaWords as English } from '../../../en/chat/attaching/media';
import { count } from '../../../format';
import { size } from '../../../measures';

export const mediaWords: typeof English = {
  formats: {
    png: 'imagen PNG',
    jpeg: 'imagen JPEG',
    gif: 'imagen GIF',
    webp: 'imagen WebP',
    bmp: 'imagen BMP',
    avif: 'imagen AVIF',
    heic: 'foto HEIC',
    tiff: 'imagen TIFF',
    svg: 'dibujo SVG',
    pdf: 'PDF',
    docx: 'documento de Word',
    xlsx: 'libro de Excel',
    pptx: 'presentación de PowerPoint',
    odt: 'texto de OpenDocument',
    ods: 'hoja de cálculo de OpenDocument',
    odp: 'presentación de OpenDocument',
    epub: 'libro EPUB',
    rtf: 'documento RTF',
    html: 'página web',
    notebook: 'cuaderno de Jupyter',
    'old-office': 'archivo de Office anterior a 2007',
    text: 'texto',
    wav: 'grabación WAV',
    mp3: 'grabación MP3',
    ogg: 'grabación Ogg',
    flac: 'grabación FLAC',
    m4a: 'grabación M4A',
    aac: 'grabación AAC',
    'webm-audio': 'grabación WebM',
    mp4: 'vídeo MP4',
    webm: 'vídeo WebM',
    mov: 'vídeo QuickTime',
    zip: 'archivo zip',
    empty: 'archivo vacío',
    unknown: 'archivo',
  },
  plain: {
    'empty-file': { sentence: 'El archivo está vacío.', remedy: 'Revisa el original y adjúntalo de nuevo.' },
    unreadable: {
      sentence: 'El archivo no se puede leer: se movió, se eliminó o cambió después de elegirlo.',
      remedy: 'Elígelo de nuevo.',
    },
    'unknown-format': {
      sentence: 'No es texto ni un formato que Tally pueda leer.',
      remedy: 'Envíalo como archivo, si el modelo admite archivos.',
    },
    'old-office': {
      sentence: 'Este archivo de Office tiene el formato anterior a 2007, que Tally no puede leer.',
      remedy: 'Guárdalo como docx, xlsx o pptx y adjunta esa copia.',
    },
    'pixels-protected': {
      sentence:
        'Este navegador no deja que las páginas lean los píxeles de una imagen, para evitar que te identifiquen.',
      remedy: 'Permítelo para esta página o envía el original, con sus datos de lugar y cámara.',
    },
    'reader-failed': {
      sentence: 'La parte de Tally que lee archivos se detuvo.',
      remedy:
        'Inténtalo de nuevo. Si vuelve a detenerse, puede que el archivo sea demasiado grande para la memoria de este dispositivo.',
    },
    'no-text-in-pdf': {
      sentence: 'El PDF no tiene texto: sus páginas son imágenes, como las de un escáner.',
      remedy: 'Envíalo como archivo a un modelo que lea PDF o pásale antes un reconocimiento de texto (OCR).',
    },
  },
  tooLarge: (bytes, limit) => ({
    sentence: `El archivo ocupa ${size(bytes)}, más de los ${size(limit)} que Tally puede leer.`,
    remedy: 'Adjunta la parte que importa.',
  }),
  tooManyPixels: (width, height, millions) => ({
    sentence: `La imagen tiene ${count(width)} × ${count(height)} píxeles, más de los ${count(millions)} millones que Tally puede descodificar.`,
    remedy: 'Redúcela o recórtala en otro programa y adjúntala de nuevo.',
  }),
  broken: (format) => ({
    sentence: `Está dañado o incompleto: ${format}.`,
    remedy: 'Ábrelo en otro programa, guarda una copia nueva y adjúntala.',
  }),
  undecodable: (format) => ({
    sentence: `Este navegador no puede descodificar este formato: ${format}.`,
    remedy: 'Conviértelo a JPEG o PNG y adjúntalo de nuevo.',
  }),
  encrypted: (format) => ({
    sentence: `Está protegido con contraseña: ${format}.`,
    remedy: 'Guarda una copia sin contraseña y adjúntala.',
  }),
  unpacksTooLarge: (limit) => ({
    sentence: `Descomprimido, el archivo ocuparía más de ${size(limit)}, así que Tally se detuvo.`,
    remedy: 'Descomprímelo y adjunta solo los archivos que importan.',
  }),
  tooManyFiles: (limit) => ({
    sentence: `Contiene más de ${count(limit)} archivos.`,
    remedy: 'Adjunta una de sus carpetas.',
  }),
  noText: (format) => ({
    sentence: `No contiene texto: ${format}.`,
    remedy: 'Envíalo como archivo, si el modelo admite archivos.',
  }),
  pictureNotes: {
    scaled: 'Reducida a lo que admite el modelo.',
    'first-frame': 'Solo se envía el primer fotograma de la animación.',
    'place-removed': 'Se elimina el lugar donde se tomó.',
    'place-kept': 'El original se envía con el lugar donde se tomó.',
  },
  textNotes: {
    encoding: (encoding) => `Leído como ${encoding}. Comprueba que las letras sean correctas.`,
    pageWithoutText: (page, of) => `La página ${count(page)} de ${count(of)} no tiene texto: está escaneada o vacía.`,
    pagesWithoutText: (n, of, pages) =>
      `${count(n)} de ${count(of)} páginas (${pages}) no tienen texto: están escaneadas o vacías.`,
    garbledPage: (page, of) =>
      `La página ${count(page)} de ${count(of)} usa fuentes que no dicen qué letras muestran, así que el texto puede no tener sentido. Envía el PDF como archivo.`,
    garbledPages: (n, of, pages) =>
      `${count(n)} de ${count(of)} páginas (${pages}) usan fuentes que no dicen qué letras muestran, así que el texto puede no tener sentido. Envía el PDF como archivo.`,
    scriptsNotRun: 'El PDF contiene scripts. No se ejecutó ninguno.',
    picturesLeftOut: (n) =>
      n === 1 ? 'Se deja fuera una imagen que contiene.' : `Se dejan fuera ${count(n)} imágenes que contiene.`,
    outputsShortened: (n) => (n === 1 ? 'Se acorta una salida larga.' : `Se acortan ${count(n)} salidas largas.`),
    cutPages: (kept, of) => `Solo se leen las primeras ${count(kept)} de ${count(of)} páginas.`,
    cutRows: (kept, of) => `Solo se leen las primeras ${count(kept)} de ${count(of)} filas.`,
    onePage: (page, of) => `Solo la página ${count(page)} de ${count(of)}.`,
    somePages: (from, to, of) => `Solo las páginas ${count(from)}–${count(to)} de ${count(of)}.`,
    hiddenSheets: (names) => `Se incluyen las hojas ocultas: ${names}.`,
    partlyBroken: 'Una parte del archivo está dañada. Aquí está lo que se pudo leer.',
  },
};
