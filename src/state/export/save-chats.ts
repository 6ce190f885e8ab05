import type { ExportChoices } from '../../model/export/choices';
import type { TranscriptWords } from '../../model/export/transcript-words';
import { takingTurnsUntil } from '../../model/next-task';
import { Blobs } from '../../storage/blobs/blobs';
import { hashesIn } from '../../storage/blobs/used-hashes';
import { nameOf } from '../../storage/files/archive-format';
import type { Following } from '../../storage/files/backup';
import { chatAsJson, chatForFile, chatsHead, chatsName, chatsTail } from '../../storage/files/exports/chats-json';
import { FileNames, safeFileName } from '../../model/export/file-name';
import { titleOf, type Writing, type WrittenChat } from '../../storage/files/exports/transcript';
import { ZipTooLarge, ZipWriter } from '../../storage/files/exports/zip-writer';
import type { Stores } from '../stores';
import { readChats } from './chat-reader';
import { MediaShelf } from './media-shelf';
import type { TranscriptForm } from './form';

type Chats = AsyncIterable<WrittenChat> | Iterable<WrittenChat>;
type ExportStores = Pick<Stores, 'services' | 'conversations' | 'storageStatus' | 'folders'>;

export interface SavedFile {
  name: string;
  file: Blob;
}

/** Why there is no file: the storage failed (its problem says how), or a zip would be larger than one can be. */
export type SaveProblem = 'not-read' | 'too-large';

/** Code units of a piece of a file. */
const pieceLength = 256 * 1024;

/**
 * A file is made of blobs, which a browser puts on its disk when they are many: all chats together may be more than memory holds.
 * Rejects with the reason of the signal once it is aborted.
 */
class FileWriting {
  readonly #takeTurn: () => Promise<void>;
  isWhole = true;
  #done = 0;

  constructor(
    readonly stores: ExportStores,
    readonly ids: readonly string[],
    private readonly how: Following,
  ) {
    this.#takeTurn = takingTurnsUntil(how.signal);
  }

  async *chats(): AsyncGenerator<WrittenChat> {
    for await (const chat of readChats(this.stores, this.ids, () => (this.isWhole = false))) {
      yield chat;
      this.how.onProgress?.((this.#done += 1), this.ids.length);
      await this.#takeTurn();
    }
  }

  /** Tells how much of the chat that is being written is: of a long one alone, nothing else would move. */
  tell(share: number): void {
    this.how.onProgress?.(this.#done + Math.min(1, share), this.ids.length);
  }

  zip(): ZipWriter {
    return new ZipWriter(this.#takeTurn);
  }

  async blob(type: string, pieces: AsyncIterable<string>): Promise<Blob> {
    const blobs: Blob[] = [];
    for await (const piece of this.together(pieces)) blobs.push(new Blob([piece]));
    return new Blob(blobs, { type });
  }

  /** `pieces`, small ones together; between any two the page has its turn, because a message may take long to draw. */
  async *together(pieces: AsyncIterable<string>): AsyncGenerator<string> {
    let piece = '';
    for await (const text of pieces) {
      piece += text;
      await this.#takeTurn();
      if (piece.length < pieceLength) continue;
      yield piece.toWellFormed();
      piece = '';
    }
    yield piece.toWellFormed();
  }

  /** The file that `make` makes, or why there is none. */
  async result(make: () => Promise<SavedFile>): Promise<SavedFile | SaveProblem> {
    try {
      const file = await this.stores.storageStatus.read(make);
      return file && this.isWhole && this.#done > 0 ? file : 'not-read';
    } catch (error) {
      if (error instanceof ZipTooLarge) return 'too-large';
      throw error;
    }
  }

  /** What a file is called, without its ending: after the one chat that is in it. */
  nameOr(several: string, untitled: string): string {
    const [only] = this.ids;
    const title = this.ids.length === 1 && only !== undefined ? this.stores.conversations.byId(only)?.title : null;
    return typeof title === 'string' ? safeFileName(title, untitled) : several;
  }
}

/** Saves chats to be read by people: a file each in a zip, one file, or the one file of one chat. */
export function saveTranscripts(
  stores: ExportStores,
  ids: readonly string[],
  form: TranscriptForm,
  choices: ExportChoices,
  words: TranscriptWords & { several: string },
  how: Following = {},
): Promise<SavedFile | SaveProblem> {
  const writing = new FileWriting(stores, ids, how);
  const blobs = new Blobs(stores.services.storage.records);
  const shelf = new MediaShelf(blobs, choices.media, form.holdsFiles);
  const isOneFile = choices.isOneFile && ids.length > 1;
  const each: Writing = { choices: { ...choices, isOneFile }, words, place: shelf.place };
  const name = writing.nameOr(words.several, words.untitled);

  async function* document(chats: Chats, title: string): AsyncGenerator<string> {
    yield form.head(title);
    let isFirst = true;
    for await (const chat of chats) {
      if (!isFirst) yield form.between;
      isFirst = false;
      let pieces = 0;
      for await (const piece of form.write(chat, each)) {
        yield piece;
        writing.tell((pieces += 1) / (chat.tree.size + 1));
      }
    }
    yield form.tail;
  }

  return writing.result(async () => {
    const isZip = choices.media === 'beside' || (ids.length > 1 && !isOneFile);
    if (!isZip) {
      const file = await writing.blob(form.mediaType, document(writing.chats(), name));
      return { name: `${name}${form.extension}`, file };
    }
    const zip = writing.zip();
    const names = new FileNames();
    const add = (title: string, chats: Chats): Promise<void> =>
      zip.addText(
        names.next(safeFileName(title, words.untitled), form.extension),
        writing.together(document(chats, title)),
      );
    if (isOneFile) await add(name, writing.chats());
    else for await (const chat of writing.chats()) await add(titleOf(chat.conversation, words), [chat]);
    for (const [path, hash] of shelf.beside) {
      const bytes = await blobs.read(hash);
      if (bytes) await zip.addBytes(path, bytes);
    }
    return { name: `${name}.zip`, file: await zip.end() };
  });
}

/** Saves chats as Tally reads them again. */
export function saveAsJson(
  stores: ExportStores,
  ids: readonly string[],
  choices: ExportChoices,
  words: Pick<TranscriptWords, 'untitled'> & { several: string },
  how: Following = {},
): Promise<SavedFile | SaveProblem> {
  const writing = new FileWriting(stores, ids, how);
  const blobs = new Blobs(stores.services.storage.records);
  const hashes = new Set<string>();
  const name = writing.nameOr(words.several, words.untitled);

  async function* json(): AsyncGenerator<string> {
    yield chatsHead(Date.now());
    for await (const chat of writing.chats()) {
      const folder = stores.folders.byId(chat.conversation.folderId);
      const inFile = chatForFile(chat, folder ?? null, choices);
      const own = new Set(inFile.messages.flatMap(hashesIn));
      for (const hash of own) hashes.add(hash);
      yield* chatAsJson(inFile, bytesOf(choices.media === 'inside' ? own : []));
    }
    yield chatsTail;
  }

  async function* bytesOf(wanted: Iterable<string>): AsyncGenerator<readonly [string, Uint8Array]> {
    for (const hash of wanted) {
      const bytes = await blobs.read(hash);
      if (bytes) yield [hash, bytes];
    }
  }

  return writing.result(async () => {
    if (choices.media !== 'beside')
      return { name: `${name}.json`, file: await writing.blob('application/json', json()) };
    const zip = writing.zip();
    await zip.addText(chatsName, writing.together(json()));
    for await (const [hash, bytes] of bytesOf(hashes)) await zip.addBytes(nameOf(hash), bytes);
    return { name: `${name}.zip`, file: await zip.end() };
  });
}
