import type { FormatName, ImportedChat, ImportedMedia, ImportedPart } from '../imported';
import { addedLosses } from '../values';
import { ExportFiles } from './export-files';
import {
  bytesOfBase64,
  identityOf,
  lengthOf,
  mediaOf,
  type SeenExport,
  type TakenBatch,
  type TakenChat,
  type TakenPart,
} from './taken';
import { innerSources, sourcesOf, type DroppedFile, type SourceFile } from './sources';

/** How far the reading is, in bytes of the files with chats. */
type OnProgress = (done: number, of: number) => void;

/** Files that are looked into before what was dropped counts as something else: a project may have thousands of JSON. */
const mostPeeked = 50;
/** Messages of a batch: some milliseconds of work for who stores them. */
const batchMessages = 200;
/** Chats of a batch: with more, other tabs would be told to read everything anew. */
const batchChats = 20;
/** Code units of a batch: to hand over more, and to store it, would keep the page busy for too long. */
const batchLength = 1024 * 1024;
/** Names of files that are told. */
const mostNamed = 5;
/** The largest picture, file or sound that is taken: all of it is in memory. */
const mostMediaBytes = 256 * 1024 * 1024;

/** Reads what was dropped, twice: `look` counts, then `next` gives the chats. Runs in a worker, and knows no storage. */
export class ExportReader {
  #source = new ExportFiles();
  /** Those with chats. */
  #files: SourceFile[] = [];
  #batches: AsyncGenerator<TakenBatch, undefined> | null = null;
  #media: { media: ImportedMedia; file: SourceFile }[] = [];

  constructor(private readonly onProgress: OnProgress = () => undefined) {}

  /** Whether something among what was dropped is an export or a backup, by how its first files begin. */
  async peek(dropped: readonly DroppedFile[]): Promise<boolean> {
    const { files } = await sourcesOf(dropped);
    if (await this.#isAnyExport(files)) return true;
    return this.#isAnyExport((await innerSources(files)).files);
  }

  async #isAnyExport(files: readonly SourceFile[]): Promise<boolean> {
    const filled = files.filter(({ bytes }) => bytes > 0);
    // What only begins like an export comes last: a project may have more of that than is looked into.
    const named = filled.filter(({ mayHoldChats }) => mayHoldChats === true);
    const unnamed = filled.filter(({ mayHoldChats }) => mayHoldChats === 'by-content');
    for (const file of [...named, ...unnamed].slice(0, mostPeeked)) {
      const reading = await this.#source.open(file, () => undefined);
      if (reading === 'backup' || reading === 'downloads') return true;
      await reading?.close();
      // A list of messages may be anything that a program has written.
      if (reading && reading.format.name !== 'messages') return true;
    }
    return false;
  }

  /** Reads all of it, and keeps nothing but numbers. */
  async look(dropped: readonly DroppedFile[]): Promise<SeenExport> {
    const { files, problems } = await sourcesOf(dropped);
    this.#files = [];
    const isAlone = files.length === 1;
    const unnamed: SourceFile[] = [];
    // What is no export is not told of as one that is damaged: nothing but its first sign speaks for it.
    for (const file of files
      .filter(({ mayHoldChats }) => !isAlone && mayHoldChats === 'by-content')
      .slice(0, mostPeeked))
      if (await this.#isAnyExport([file])) unnamed.push(file);
    this.#source = new ExportFiles(problems);
    const seen: SeenExport = {
      ...{ formats: [], chats: [], prompts: 0, losses: {}, problems, backups: [] },
      ...{ others: { count: 0, names: [] }, bytes: 0 },
    };
    await this.#lookInto(
      files,
      [
        ...files.filter(({ container, mayHoldChats }) => mayHoldChats === true || (container === '' && isAlone)),
        ...unnamed,
      ],
      seen,
    );
    let all = files;
    // A zip that was attached to a message is a file like any other.
    if (this.#files.length === 0 && seen.backups.length === 0) {
      const inner = await innerSources(files);
      problems.push(...inner.problems);
      all = [...inner.outer, ...inner.files];
      await this.#lookInto(
        all,
        inner.files.filter(({ mayHoldChats }) => mayHoldChats),
        seen,
      );
    }
    if (this.#files.length === 0 && problems.length === 0 && seen.backups.length === 0)
      problems.push({ path: dropped[0]?.path ?? '', kind: 'unknown' });
    // What a chat file needs of others says nothing by itself.
    const used = new Set([...this.#source.used].map(({ shown }) => shown));
    seen.problems = problems.filter(({ path, kind }) => kind !== 'unknown' || !used.has(path));
    const others = this.#files.length === 0 ? [] : this.#source.unknownAmong(all);
    seen.others = { count: others.length, names: others.slice(0, mostNamed).map(({ path }) => path) };
    seen.bytes = [...this.#source.used].reduce((sum, { bytes }) => sum + bytes, 0);
    return seen;
  }

  /** Looks into the `candidates` among `files`, and adds what is in them to `seen`. */
  async #lookInto(files: readonly SourceFile[], candidates: readonly SourceFile[], seen: SeenExport): Promise<void> {
    const source = this.#source;
    source.lookAmong(files);
    const progress = this.#progress(candidates);
    for (const file of candidates) {
      const reading = await source.open(file, progress.begin(file));
      if (!reading || reading === 'downloads') continue;
      source.used.add(file);
      if (reading === 'backup') {
        const backup = await file.backup();
        if (backup) seen.backups.push({ path: file.shown, file: backup });
        else source.problems.push({ path: file.shown, kind: 'too-large' });
        continue;
      }
      this.#files.push(file);
      if (!seen.formats.includes(reading.format.name)) seen.formats.push(reading.format.name);
      for await (const { chats, prompts, losses } of source.read(file, reading)) {
        seen.losses = addedLosses(seen.losses, losses);
        seen.prompts += prompts.length;
        for (const chat of chats) {
          const media = mediaOf(chat);
          const here = media.filter((one) => source.isHere(one, file)).length;
          const gone = media.filter((one) => one.origin.kind !== 'url' && !source.isHere(one, file)).length;
          for (const one of media) {
            const asset = source.assetOf(one, file);
            if (asset) source.used.add(asset);
          }
          if (gone > 0) seen.losses = addedLosses(seen.losses, { file: gone });
          const isInstructed = chat.systemPrompt.trim() !== '';
          const isUndated =
            [chat, ...chat.messages].every(({ createdAt }) => createdAt === null) && chat.updatedAt === null;
          const counts = { messages: chat.messages.length, media: here, isInstructed, isUndated };
          seen.chats.push({ ...identityOf(reading.format.name, chat), ...counts });
        }
      }
    }
  }

  /** The next chats; null after the last. Numbers of media hold until the next call. */
  async next(): Promise<TakenBatch | null> {
    this.#batches ??= this.#take();
    const next = await this.#batches.next();
    return next.done === true ? null : next.value;
  }

  /** The bytes of a picture, file or sound of the last batch; null where they are not to be had. */
  async media(number: number): Promise<Uint8Array<ArrayBuffer> | null> {
    const { media, file } = this.#media[number]!;
    const { origin } = media;
    try {
      if (origin.kind === 'text') return new TextEncoder().encode(origin.text);
      if (origin.kind === 'base64') return bytesOfBase64(origin.data);
      const asset = this.#source.assetOf(media, file);
      if (!asset || asset.bytes > mostMediaBytes) return null;
      return new Uint8Array(
        await new Response((await asset.open()) as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer(),
      );
    } catch {
      // Damaged in its zip, or no base64.
      return null;
    }
  }

  async *#take(): AsyncGenerator<TakenBatch, undefined> {
    const progress = this.#progress(this.#files);
    let batch: TakenBatch = { chats: [], prompts: [] };
    let count = 0;
    let length = 0;
    for (const file of this.#files) {
      const reading = await this.#source.open(file, progress.begin(file));
      if (!reading || typeof reading === 'string') continue;
      for await (const { chats, prompts } of this.#source.read(file, reading)) {
        batch.prompts.push(...prompts);
        for (const chat of chats) {
          batch.chats.push(this.#taken(reading.format.name, chat, file));
          count += chat.messages.length;
          length += lengthOf(chat);
          if (count < batchMessages && length < batchLength && batch.chats.length < batchChats) continue;
          yield batch;
          batch = { chats: [], prompts: [] };
          count = length = 0;
          this.#media = [];
        }
      }
    }
    if (batch.chats.length + batch.prompts.length > 0) yield batch;
  }

  #taken(format: FormatName, { id, messages, ...chat }: ImportedChat, file: SourceFile): TakenChat {
    const numbered = (part: ImportedPart): TakenPart => {
      if (part.type !== 'media') return part;
      const { origin } = part;
      if (this.#source.isHere(part, file))
        return { ...part, origin: { kind: 'number', number: this.#media.push({ media: part, file }) - 1 } };
      return { ...part, origin: origin.kind === 'url' ? origin : { kind: 'missing' } };
    };
    const identity = identityOf(format, { id, messages, ...chat });
    const taken = messages.map((message) => ({ ...message, parts: message.parts.map(numbered) }));
    return { ...chat, ...identity, format, messages: taken };
  }

  #progress(files: readonly SourceFile[]): { begin: (file: SourceFile) => (bytes: number) => void } {
    const of = files.reduce((sum, { bytes }) => sum + bytes, 0);
    let before = 0;
    return {
      begin: ({ bytes: length }) => {
        let read = before;
        before += length;
        return (bytes) => this.onProgress((read += bytes), of);
      },
    };
  }
}
