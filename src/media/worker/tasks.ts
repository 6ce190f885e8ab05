import type { MediaProblem } from '../../model/attachment/file-format';
import type {
  FileTree,
  PagePictures,
  PageRange,
  PdfPages,
  Picture,
  PictureLimits,
  PictureWish,
  ReadText,
  TreeSource,
  TreeTexts,
} from '../../model/attachment/media-reader';
import type { MaskWish } from '../../model/attachment/picture-mask';
import { MediaError } from '../archive/unpack';
import { identify } from '../identify/identify';
import type { OrProblem } from '../../model/result';

/** What the worker is asked for: one thing at a time. */
export type MediaTask =
  | { type: 'picture'; file: Blob; wish: PictureWish }
  | { type: 'mask'; wish: MaskWish }
  | { type: 'text'; file: Blob; name: string; mostBytes?: number | undefined; pages?: PageRange | undefined }
  | { type: 'pages'; file: Blob }
  | { type: 'drawn-pages'; file: Blob; limits: PictureLimits; pages?: PageRange | undefined }
  | { type: 'tree'; source: TreeSource }
  | { type: 'tree-texts'; source: TreeSource; paths: readonly string[] };

/** What each task gives. */
export interface MediaResults {
  picture: Picture;
  mask: { blob: Blob };
  text: ReadText;
  pages: PdfPages;
  'drawn-pages': PagePictures;
  tree: FileTree;
  'tree-texts': TreeTexts;
}

/** What the worker says: how far it is, and in the end what came of it. */
export type MediaAnswer =
  | { type: 'progress'; done: number; of: number }
  | { type: 'done'; result: OrProblem<MediaResults[keyof MediaResults], MediaProblem> };

/** Does a task. Never rejects: what a library throws at a file means that the file is broken. */
export async function perform(
  task: MediaTask,
  onProgress: (done: number, of: number) => void,
): Promise<OrProblem<MediaResults[keyof MediaResults], MediaProblem>> {
  try {
    return await attempt(task, onProgress);
  } catch (error) {
    if (error instanceof MediaError) return { problem: error.problem };
    // A file that went away while it was read.
    if (error instanceof DOMException && /^Not(?:Found|Readable)Error$/.test(error.name))
      return { problem: { kind: 'unreadable' } };
    return { problem: { kind: 'reader-failed' } };
  }
}

async function attempt(
  task: MediaTask,
  onProgress: (done: number, of: number) => void,
): Promise<MediaResults[keyof MediaResults]> {
  switch (task.type) {
    case 'picture':
      return (await import('../pictures/make-picture')).makePicture(task.file, task.wish);
    case 'mask':
      return { blob: await (await import('../pictures/make-mask')).makeMask(task.wish) };
    case 'text': {
      const { file, name, mostBytes: limit = Infinity, pages } = task;
      const { format, problem } = await identify(file, name);
      if (problem) throw new MediaError(problem);
      // In UTF-8 no text has less than half the bytes that it had, which is what UTF-16 comes to behind its mark of two.
      if (format === 'text' && file.size > 2 * limit + 2) throw tooLarge(file.size, limit);
      const read = await (
        await import('../documents/read-text')
      ).readText(file, name, format, {
        onProgress,
        mostBytes: limit,
        pages,
      });
      const bytes = limit === Infinity ? 0 : new TextEncoder().encode(read.text).length;
      if (bytes > limit) throw tooLarge(bytes, limit);
      return read;
    }
    case 'pages':
      return (await import('../pdf/read-pdf')).countPages(task.file);
    case 'drawn-pages':
      return (await import('../pdf/draw-pages')).drawPages(task.file, task.limits, task.pages, onProgress);
    case 'tree':
      return (await import('../archive/tree')).readTree(task.source);
    case 'tree-texts':
      return (await import('../archive/tree')).readTreeTexts(task.source, task.paths);
  }
}

function tooLarge(bytes: number, limit: number): MediaError {
  return new MediaError({ kind: 'too-large', bytes, limit });
}
