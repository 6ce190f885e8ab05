import type { AttachProblem } from '../../../model/attachment/attach-problem';
import type { MediaProblem } from '../../../model/attachment/file-format';
import type { PictureNote, TextNote } from '../../../model/attachment/media-reader';
import { attachmentWords } from '../../en/chat/attaching/attachments';
import { mediaWords as text } from '../../en/chat/attaching/media';
import { explain } from '../explain';
import { count } from '../../format';
import { isolated } from '../../isolated';

/** What happened, and what to do about it. */
interface Explained {
  sentence: string;
  remedy: string;
}

/** Why a file was not attached. */
export function explainAttaching(problem: AttachProblem): Explained {
  switch (problem.kind) {
    case 'too-many':
      return attachmentWords.tooMany(problem.limit, problem.left);
    case 'not-stored':
      return problem.failure.kind === 'storage-full' ? attachmentWords.noRoom : explain(problem.failure);
    default:
      return explainMedia(problem);
  }
}

/** Why a file cannot become what was asked for. */
export function explainMedia(problem: MediaProblem): Explained {
  switch (problem.kind) {
    case 'too-large':
      return text.tooLarge(problem.bytes, problem.limit);
    case 'too-many-pixels':
      return text.tooManyPixels(problem.size.width, problem.size.height, problem.limit / 1e6);
    case 'broken':
    case 'undecodable':
    case 'encrypted':
      return text[problem.kind](isolated(text.formats[problem.format]));
    case 'unpacks-too-large':
      return text.unpacksTooLarge(problem.limit);
    case 'too-many-files':
      return text.tooManyFiles(problem.limit);
    case 'no-text':
      if (problem.format === 'pdf') return text.plain['no-text-in-pdf'];
      return text.noText(isolated(text.formats[problem.format]));
    default:
      return text.plain[problem.kind];
  }
}

const loudNotes: readonly TextNote['kind'][] = [
  'pages-without-text',
  'garbled-pages',
  'some-pages',
  'cut',
  'partly-broken',
];

/** Of `notes`, those that say that the model gets less than a person may think. */
export function loudOnes(notes: readonly (TextNote | PictureNote)[]): string[] {
  return notes.flatMap((note) => (typeof note === 'string' || !loudNotes.includes(note.kind) ? [] : told(note)));
}

/** What a person should know of a file before sending it. */
export function told(note: TextNote | PictureNote): string {
  if (typeof note === 'string') return text.pictureNotes[note];
  const words = text.textNotes;
  switch (note.kind) {
    case 'encoding':
      return words.encoding(isolated(note.encoding));
    case 'pages-without-text':
      return note.pages.length === 1
        ? words.pageWithoutText(note.pages[0]!, note.of)
        : words.pagesWithoutText(note.pages.length, note.of, pageRanges(note.pages));
    case 'garbled-pages':
      return note.pages.length === 1
        ? words.garbledPage(note.pages[0]!, note.of)
        : words.garbledPages(note.pages.length, note.of, pageRanges(note.pages));
    case 'scripts-not-run':
      return words.scriptsNotRun;
    case 'pictures-left-out':
      return words.picturesLeftOut(note.count);
    case 'outputs-shortened':
      return words.outputsShortened(note.count);
    case 'cut':
      return words[note.unit === 'page' ? 'cutPages' : 'cutRows'](note.kept, note.of);
    case 'some-pages':
      return note.from === note.to ? words.onePage(note.from, note.of) : words.somePages(note.from, note.to, note.of);
    case 'hidden-sheets':
      return words.hiddenSheets(isolated(note.names.join(', ')));
    case 'partly-broken':
      return words.partlyBroken;
  }
}

/** Numbers in a row as a range: `1–3, 7`. */
function pageRanges(pages: readonly number[]): string {
  const ranges: [first: number, last: number][] = [];
  for (const page of pages) {
    const range = ranges.at(-1);
    if (range && page === range[1] + 1) range[1] = page;
    else ranges.push([page, page]);
  }
  const written = ranges.map(([first, last]) => (first === last ? count(first) : `${count(first)}–${count(last)}`));
  return isolated(written.join(', '));
}
