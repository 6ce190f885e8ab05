/** What the bytes of a file are, whatever its name says. */
export type FileFormat =
  | PictureFormat
  | DocumentFormat
  | SoundFormat
  | VideoFormat
  /** Text of any kind: code, CSV, JSON, Markdown. SVG is text, too. */
  | 'text'
  | 'zip'
  | 'empty'
  | 'unknown';

export type PictureFormat = 'png' | 'jpeg' | 'gif' | 'webp' | 'bmp' | 'avif' | 'heic' | 'tiff' | 'svg';
export type SoundFormat = 'wav' | 'mp3' | 'ogg' | 'flac' | 'm4a' | 'aac' | 'webm-audio';
export type VideoFormat = 'mp4' | 'webm' | 'mov';

/** What is read into text by a reader of its own. `old-office` is Word, Excel and PowerPoint as they wrote before 2007. */
export type DocumentFormat =
  'pdf' | 'docx' | 'xlsx' | 'pptx' | 'odt' | 'ods' | 'odp' | 'epub' | 'rtf' | 'html' | 'notebook' | 'old-office';

/** In what form a file goes into a message. `tree`: its files are chosen one by one first. */
export type AttachmentForm = 'picture' | 'text' | 'file' | 'audio' | 'tree';

/** `width` and `height` in pixels, as the file's header has them. */
export interface PixelSize {
  width: number;
  height: number;
}

/** What a file is, and what can become of it. */
export interface FileReading {
  format: FileFormat;
  /** Such as `image/png`; `application/octet-stream` where nothing is known. */
  mediaType: string;
  /** The forms that it can take, the usual one first; empty where there is none, which `problem` explains. */
  forms: readonly AttachmentForm[];
  /** Of a picture, before it is turned and scaled; null for others. */
  size: PixelSize | null;
  /** The picture moves: most models see its first frame only. */
  isAnimated: boolean;
  problem: MediaProblem | null;
}

/** Why a file cannot become what was asked for. `explainMedia` in `locales/` turns each into words. */
export type MediaProblem =
  | { kind: 'empty-file' }
  /** The file was deleted or moved between choosing and reading, or may not be read. */
  | { kind: 'unreadable' }
  /** `limit` in bytes. */
  | { kind: 'too-large'; bytes: number; limit: number }
  /** `limit` in pixels. */
  | { kind: 'too-many-pixels'; size: PixelSize; limit: number }
  /** The bytes are not what their beginning says, or end too early. */
  | { kind: 'broken'; format: FileFormat }
  /** This browser cannot decode it (HEIC, TIFF). */
  | { kind: 'undecodable'; format: FileFormat }
  /** Bytes that are no text, and no format that is known. */
  | { kind: 'unknown-format' }
  | { kind: 'old-office' }
  /** It takes a password to open. */
  | { kind: 'encrypted'; format: FileFormat }
  /** Unpacked it would be larger than `limit` bytes, or larger than it says: a bomb, or not worth the memory. */
  | { kind: 'unpacks-too-large'; limit: number }
  | { kind: 'too-many-files'; limit: number }
  /** There is no text in it: all pages of the PDF are pictures, or the document is empty. */
  | { kind: 'no-text'; format: FileFormat }
  /** The browser may not read pictures back (a setting against fingerprinting), so only the original can be sent. */
  | { kind: 'pixels-protected' }
  /** The worker that reads files could not be loaded, or ended in the middle. */
  | { kind: 'reader-failed' };
