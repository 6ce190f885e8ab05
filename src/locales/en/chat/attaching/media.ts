import type { FileFormat, MediaProblem } from '../../../../model/attachment/file-format';
import type { PictureNote, TextNote } from '../../../../model/attachment/media-reader';
import { count, size } from '../../../format';
import { translated } from '../../../in-force.svelte';

/** What a file is, as people call it. */
const formatNames: Readonly<Record<FileFormat, string>> = {
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
};

/** What is said of the files that a person attaches. */
export const mediaWords = translated('mediaWords', {
  format: (format: FileFormat) => formatNames[format],
  problem,
  note: (note: TextNote | PictureNote) => (typeof note === 'string' ? pictureNotes[note] : textNote(note)),
  /** Of `notes`, those that say that the model gets less than a person may think. */
  loud: (notes: readonly (TextNote | PictureNote)[]) =>
    notes.flatMap((note) => (typeof note === 'string' || !loudNotes.includes(note.kind) ? [] : textNote(note))),
});

/** Why a file cannot become what was asked for, and what to do about it. */
function problem(problem: MediaProblem): { sentence: string; remedy: string } {
  switch (problem.kind) {
    case 'empty-file':
      return { sentence: 'The file is empty.', remedy: 'Check it where it comes from, then attach it again.' };
    case 'unreadable':
      return {
        sentence: 'The file can’t be read: it was moved, deleted or changed after it was chosen.',
        remedy: 'Choose it again.',
      };
    case 'too-large':
      return {
        sentence: `The file has ${size(problem.bytes)}, more than the ${size(problem.limit)} that Tally reads.`,
        remedy: 'Attach the part of it that matters.',
      };
    case 'too-many-pixels':
      return {
        sentence: `The picture has ${count(problem.size.width)} × ${count(problem.size.height)} pixels, more than the ${count(problem.limit / 1e6)} million that Tally decodes.`,
        remedy: 'Scale it down or crop it in another program, then attach it again.',
      };
    case 'broken':
      return {
        sentence: `The ${formatNames[problem.format]} is damaged or incomplete.`,
        remedy: 'Open it in another program, save it anew, and attach that.',
      };
    case 'undecodable':
      return {
        sentence: `This browser can’t decode a ${formatNames[problem.format]}.`,
        remedy: 'Convert it to JPEG or PNG, then attach it again.',
      };
    case 'unknown-format':
      return {
        sentence: 'This is neither text nor a format that Tally can read.',
        remedy: 'Send it as a file, if the model takes files.',
      };
    case 'old-office':
      return {
        sentence: 'This Office file is in the format from before 2007, which Tally can’t read.',
        remedy: 'Save it as docx, xlsx or pptx, and attach that.',
      };
    case 'encrypted':
      return {
        sentence: `The ${formatNames[problem.format]} is protected by a password.`,
        remedy: 'Save a copy without the password, and attach that.',
      };
    case 'unpacks-too-large':
      return {
        sentence: `Unpacked, the file would have more than ${size(problem.limit)}, so Tally stopped.`,
        remedy: 'Unpack it yourself, and attach the files that matter.',
      };
    case 'too-many-files':
      return {
        sentence: `It holds more than ${count(problem.limit)} files.`,
        remedy: 'Attach a folder within it.',
      };
    case 'no-text':
      return problem.format === 'pdf'
        ? {
            sentence: 'The PDF has no text: its pages are pictures, as a scanner makes them.',
            remedy: 'Send it as a file to a model that reads PDFs, or run text recognition (OCR) on it first.',
          }
        : {
            sentence: `There is no text in the ${formatNames[problem.format]}.`,
            remedy: 'Send it as a file, if the model takes files.',
          };
    case 'pixels-protected':
      return {
        sentence: 'This browser doesn’t let pages read pictures back, to prevent fingerprinting.',
        remedy: 'Allow it for this page, or send the original, with what it says about place and camera.',
      };
    case 'reader-failed':
      return {
        sentence: 'The part of Tally that reads files stopped.',
        remedy: 'Try again. If it stops again, the file may be too large for this device’s memory.',
      };
  }
}

const pictureNotes: Readonly<Record<PictureNote, string>> = {
  scaled: 'Scaled down to what the model takes.',
  'first-frame': 'Only the first frame of the animation is sent.',
  'place-removed': 'The place where it was taken is removed.',
  'place-kept': 'The original says where it was taken, and is sent with that.',
};

const loudNotes: readonly TextNote['kind'][] = [
  'pages-without-text',
  'garbled-pages',
  'some-pages',
  'cut',
  'partly-broken',
];

/** What a person should know of a text before sending it. */
function textNote(note: TextNote): string {
  switch (note.kind) {
    case 'encoding':
      return `Read as ${note.encoding}. Check the accented letters.`;
    case 'pages-without-text':
      return `${pagesOf(note)} without text: scanned, or empty.`;
    case 'garbled-pages':
      return `${pagesOf(note)} with fonts that don’t say which letters they show, so the text may make no sense. Send the PDF as a file instead.`;
    case 'scripts-not-run':
      return 'The PDF holds scripts. None of them ran.';
    case 'pictures-left-out':
      return note.count === 1 ? 'A picture in it is left out.' : `${count(note.count)} pictures in it are left out.`;
    case 'outputs-shortened':
      return note.count === 1 ? 'A long output is shortened.' : `${count(note.count)} long outputs are shortened.`;
    case 'cut':
      return `Only the first ${count(note.kept)} of ${count(note.of)} ${note.unit}s are read.`;
    case 'some-pages':
      return note.from === note.to
        ? `Only page ${count(note.from)} of ${count(note.of)}.`
        : `Only pages ${count(note.from)}–${count(note.to)} of ${count(note.of)}.`;
    case 'hidden-sheets':
      return `Hidden sheets are included: ${note.names.join(', ')}.`;
    case 'partly-broken':
      return 'Part of the file is damaged. What could be read is here.';
  }
}

function pagesOf({ pages, of }: { pages: readonly number[]; of: number }): string {
  return pages.length === 1
    ? `Page ${count(pages[0]!)} of ${count(of)} is`
    : `${count(pages.length)} of ${count(of)} pages (${pageRanges(pages)}) are`;
}

/** Numbers in a row as a range: `1–3, 7`. */
function pageRanges(pages: readonly number[]): string {
  const ranges: [first: number, last: number][] = [];
  for (const page of pages) {
    const range = ranges.at(-1);
    if (range && page === range[1] + 1) range[1] = page;
    else ranges.push([page, page]);
  }
  return ranges.map(([first, last]) => (first === last ? count(first) : `${count(first)}–${count(last)}`)).join(', ');
}
