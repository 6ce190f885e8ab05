import type { FileReading, MediaProblem, PixelSize } from './file-format';
import type { PictureChanges } from './picture-changes';
import type { MaskWish } from './picture-mask';
import type { OrProblem } from '../result';

/** How a picture is made for a model. */
export interface PictureWish {
  /**
   * `smaller`: scaled to what the model takes. `full`: at its full size and best quality. Both without metadata.
   * `original`: the file's bytes, place and camera included.
   */
  as: 'smaller' | 'full' | 'original';
  limits: PictureLimits;
  /** What a person has cropped and covered; null for the whole picture. Makes a new picture, whatever `as` says. */
  changes: PictureChanges | null;
  /** For a model that changes pictures. One that only sees them gets a plain ground behind what is transparent, unless it is `full`. */
  keepsTransparency?: boolean;
}

/** What a model takes of a picture. */
export interface PictureLimits {
  /** Longest side in pixels. */
  longSide: number;
  /** Pixels in all. */
  pixels: number;
  /** Bytes of the file. */
  bytes: number;
}

/** A picture as it is sent, and what was done to it. */
export interface Picture {
  /** Its `type` is the media type. */
  blob: Blob;
  size: PixelSize;
  /** The size that it had, turned upright. */
  from: PixelSize;
  notes: readonly PictureNote[];
}

/** Pages of a document as pictures, and which ones they are. */
export interface PagePictures {
  pictures: readonly Picture[];
  pages: PageRange & { of: number };
}

/** What a person should know of the picture that is sent. */
export type PictureNote =
  | 'scaled'
  /** Of an animation, only the first frame is there. */
  | 'first-frame'
  /** The file held the place where it was taken, and no longer does. */
  | 'place-removed'
  /** The original is sent, and says where it was taken. */
  | 'place-kept';

/** A file's words, ready for a message. */
export interface ReadText {
  /** The file's name, with its path where it came from a folder or zip. */
  name: string;
  /** The name of its language as a fence has it, such as `ts`; empty for plain text. */
  language: string;
  text: string;
  /** Of a PDF and of slides; null for others. */
  pages: number | null;
  notes: readonly TextNote[];
}

/** Pages of a document, both of them included. The first is 1. */
export interface PageRange {
  from: number;
  to: number;
}

/** What a PDF has. `isXmlForm`: it is a form that few programs show (XFA), with a page beside that says that another one is needed. */
export interface PdfPages {
  pages: number;
  isXmlForm?: true;
}

/** What a person should know of a file's text. Numbers of pages begin at 1. */
export type TextNote =
  /** The bytes were no UTF-8, and are read as this. */
  | { kind: 'encoding'; encoding: string }
  /** `pages`: those without any text, of `of` in all. They are empty, or pictures that a scanner made. */
  | { kind: 'pages-without-text'; pages: readonly number[]; of: number }
  /** The fonts of these pages do not say which characters they show, so that what is read of them makes no sense. */
  | { kind: 'garbled-pages'; pages: readonly number[]; of: number }
  /** Pictures in the document are not part of its text. */
  | { kind: 'pictures-left-out'; count: number }
  /** Long outputs of a notebook are shortened. */
  | { kind: 'outputs-shortened'; count: number }
  /** Only the first `kept` of `of` pages, rows or cells were read. */
  | { kind: 'cut'; unit: 'page' | 'row'; kept: number; of: number }
  /** Only these of `of` pages are there. */
  | ({ kind: 'some-pages'; of: number } & PageRange)
  /** There are scripts in the PDF, and none of them ran. */
  | { kind: 'scripts-not-run' }
  | { kind: 'hidden-sheets'; names: readonly string[] }
  /** Some of it could not be read: what could is there. */
  | { kind: 'partly-broken' };

/** A file in a folder or zip. `path` has `/` between its names, and never leads out of the folder. */
export interface TreeFile {
  path: string;
  bytes: number;
  /** Why it is not chosen at first; null: it is. A person may choose a text that is ignored, never what is no text or unreadable. */
  left: 'ignored' | 'binary' | 'too-large' | 'unreadable' | null;
}

/** The files of a folder or zip, in the order of their paths. */
export interface FileTree {
  files: readonly TreeFile[];
  /** Files in folders that are ignored as a whole, such as `node_modules`: they are not listed. */
  hidden: number;
}

/** What a folder consists of: its files, each with its path within it. */
export interface FolderFile {
  path: string;
  file: Blob;
}

export type TreeSource = { zip: Blob } | { folder: readonly FolderFile[] };

interface WithSignal {
  /** Stops the work; the promise then rejects with the signal's reason. */
  signal?: AbortSignal;
}

interface WithProgress extends WithSignal {
  /** Called with pages read so far, of all. */
  onProgress?: (done: number, of: number) => void;
}

export interface TextOptions extends WithProgress {
  /** The longest text that is of use, in bytes of UTF-8: a longer one is not handed over. */
  mostBytes?: number;
  /** Of a PDF: only these pages; all without. */
  pages?: PageRange;
}

/** Reads the files that a person attaches. What fails is a value with `problem`; nothing rejects but a stopped signal. */
export interface MediaReader {
  /** What a file is, by its first bytes. Cheap: nothing is decoded. */
  identify(file: Blob, name: string): Promise<FileReading>;
  /** A picture as it is sent. */
  picture(file: Blob, wish: PictureWish, options?: WithSignal): Promise<OrProblem<Picture, MediaProblem>>;
  /** A mask of a picture, as a PNG. */
  mask(wish: MaskWish, options?: WithSignal): Promise<OrProblem<{ blob: Blob }, MediaProblem>>;
  /** The text of a file of any format whose `forms` have `text`. */
  text(file: Blob, name: string, options?: TextOptions): Promise<OrProblem<ReadText, MediaProblem>>;
  /** How many pages a PDF has. Nothing of them is read. */
  pages(file: Blob, options?: WithSignal): Promise<OrProblem<PdfPages, MediaProblem>>;
  /** Pages of a PDF, drawn: those of `pages` as far as they are not too many, else the first ones. */
  drawPages(
    file: Blob,
    limits: PictureLimits,
    options?: WithProgress & { pages?: PageRange },
  ): Promise<OrProblem<PagePictures, MediaProblem>>;
  /** The files of a folder or zip, to choose from. */
  tree(source: TreeSource, options?: WithSignal): Promise<OrProblem<FileTree, MediaProblem>>;
  /** The texts of the chosen files, in the order of `paths`. A file that cannot be read has its problem in its place. */
  treeTexts(
    source: TreeSource,
    paths: readonly string[],
    options?: WithSignal,
  ): Promise<OrProblem<TreeTexts, MediaProblem>>;
}

export interface TreeTexts {
  texts: readonly ReadText[];
  failed: readonly { path: string; problem: MediaProblem }[];
}
