import type { FileFormat, MediaProblem } from '../../../../model/attachment/file-format';
import type { PictureNote } from '../../../../model/attachment/media-reader';
import { count } from '../../../format';
import { size } from '../../../measures';
import { translated } from '../../../in-force.svelte';

/** What happened, and what to do about it. */
interface Phrase {
  sentence: string;
  remedy: string;
}

/** What is said of the files that a person attaches; which of it is decided in `explain-media.ts`. */
export const mediaWords = translated('mediaWords', {
  /** What a file is, as people call it. */
  formats: {
    png: 'PNG picture',
    jpeg: 'JPEG picture',
    gif: 'GIF picture',
    webp: 'WebP picture',
    bmp: 'BMP picture',
    avif: 'AVIF picture',
    heic: 'HEIC photo',
    tiff: 'TIFF picture',
    svg: 'SVG drawing',
    pdf: 'PDF',
    docx: 'Word document',
    xlsx: 'Excel workbook',
    pptx: 'PowerPoint presentation',
    odt: 'OpenDocument text',
    ods: 'OpenDocument spreadsheet',
    odp: 'OpenDocument presentation',
    epub: 'EPUB book',
    rtf: 'RTF document',
    html: 'web page',
    notebook: 'Jupyter notebook',
    'old-office': 'Office file from before 2007',
    text: 'text',
    wav: 'WAV recording',
    mp3: 'MP3 recording',
    ogg: 'Ogg recording',
    flac: 'FLAC recording',
    m4a: 'M4A recording',
    aac: 'AAC recording',
    'webm-audio': 'WebM recording',
    mp4: 'MP4 video',
    webm: 'WebM video',
    mov: 'QuickTime video',
    zip: 'zip archive',
    empty: 'empty file',
    unknown: 'file',
  } satisfies Record<FileFormat, string>,
  /** Why a file cannot become what was asked for. */
  plain: {
    'empty-file': { sentence: 'The file is empty.', remedy: 'Check the original, then attach it again.' },
    unreadable: {
      sentence: 'The file can’t be read: it was moved, deleted or changed after it was chosen.',
      remedy: 'Choose it again.',
    },
    'unknown-format': {
      sentence: 'This is neither text nor a format that Tally can read.',
      remedy: 'Send it as a file, if the model takes files.',
    },
    'old-office': {
      sentence: 'This Office file is in the format from before 2007, which Tally can’t read.',
      remedy: 'Save it as docx, xlsx or pptx, and attach that.',
    },
    'pixels-protected': {
      sentence: 'This browser doesn’t let pages read pictures back, to prevent fingerprinting.',
      remedy: 'Allow it for this page, or send the original with its location and camera data.',
    },
    'reader-failed': {
      sentence: 'The part of Tally that reads files stopped.',
      remedy: 'Try again. If it stops again, the file may be too large for this device’s memory.',
    },
    'no-text-in-pdf': {
      sentence: 'The PDF has no text: its pages are pictures, as from a scanner.',
      remedy: 'Send it as a file to a model that reads PDFs, or run text recognition (OCR) on it first.',
    },
  } satisfies Partial<Record<MediaProblem['kind'] | 'no-text-in-pdf', Phrase>>,
  tooLarge: (bytes: number, limit: number): Phrase => ({
    sentence: `The file is ${size(bytes)}, more than the ${size(limit)} that Tally reads.`,
    remedy: 'Attach the part of it that matters.',
  }),
  tooManyPixels: (width: number, height: number, millions: number): Phrase => ({
    sentence: `The picture is ${count(width)} × ${count(height)} pixels, more than the ${count(millions)} million that Tally decodes.`,
    remedy: 'Scale it down or crop it in another app, then attach it again.',
  }),
  /** Here and below, `format` is one of `formats`. */
  broken: (format: string): Phrase => ({
    sentence: `The ${format} is damaged or incomplete.`,
    remedy: 'Open it in another app, save a new copy, and attach that.',
  }),
  undecodable: (format: string): Phrase => ({
    sentence: `This browser can’t decode a ${format}.`,
    remedy: 'Convert it to JPEG or PNG, then attach it again.',
  }),
  encrypted: (format: string): Phrase => ({
    sentence: `The ${format} is password-protected.`,
    remedy: 'Save a copy without the password, and attach that.',
  }),
  unpacksTooLarge: (limit: number): Phrase => ({
    sentence: `Unpacked, the file would be larger than ${size(limit)}, so Tally stopped.`,
    remedy: 'Unpack it yourself, and attach the files that matter.',
  }),
  tooManyFiles: (limit: number): Phrase => ({
    sentence: `It contains more than ${count(limit)} files.`,
    remedy: 'Attach a folder within it.',
  }),
  noText: (format: string): Phrase => ({
    sentence: `There’s no text in the ${format}.`,
    remedy: 'Send it as a file, if the model takes files.',
  }),
  pictureNotes: {
    scaled: 'Scaled down to what the model takes.',
    'first-frame': 'Only the first frame of the animation is sent.',
    'place-removed': 'Its location is removed.',
    'place-kept': 'The original is sent with the location where it was taken.',
  } satisfies Record<PictureNote, string>,
  /** What a person should know of a text before sending it. */
  textNotes: {
    encoding: (encoding: string) => `Read as ${encoding}. Check that its letters are right.`,
    pageWithoutText: (page: number, of: number) =>
      `Page ${count(page)} of ${count(of)} has no text: it’s scanned or empty.`,
    /** Here and below, `pages` are their numbers: `1–3, 7`. */
    pagesWithoutText: (n: number, of: number, pages: string) =>
      `${count(n)} of ${count(of)} pages (${pages}) have no text: they’re scanned or empty.`,
    garbledPage: (page: number, of: number) =>
      `Page ${count(page)} of ${count(of)} uses fonts that don’t say which letters they show, so its text may make no sense. Send the PDF as a file instead.`,
    garbledPages: (n: number, of: number, pages: string) =>
      `${count(n)} of ${count(of)} pages (${pages}) use fonts that don’t say which letters they show, so their text may make no sense. Send the PDF as a file instead.`,
    scriptsNotRun: 'The PDF contains scripts. None of them ran.',
    picturesLeftOut: (n: number) =>
      n === 1 ? 'A picture in it is left out.' : `${count(n)} pictures in it are left out.`,
    outputsShortened: (n: number) =>
      n === 1 ? 'A long output is shortened.' : `${count(n)} long outputs are shortened.`,
    cutPages: (kept: number, of: number) => `Only the first ${count(kept)} of ${count(of)} pages are read.`,
    cutRows: (kept: number, of: number) => `Only the first ${count(kept)} of ${count(of)} rows are read.`,
    onePage: (page: number, of: number) => `Only page ${count(page)} of ${count(of)}.`,
    somePages: (from: number, to: number, of: number) => `Only pages ${count(from)}–${count(to)} of ${count(of)}.`,
    hiddenSheets: (names: string) => `Hidden sheets are included: ${names}.`,
    partlyBroken: 'Part of the file is damaged. What could be read is here.',
  },
});
