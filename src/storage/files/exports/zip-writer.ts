import { strToU8, Zip, ZipPassThrough } from 'fflate';
import { usualLimits, type ArchiveLimits } from '../archive-format';
import { DeflatedEntry } from './deflated-entry';

/** Bytes of a file that are summed up at once, for the zip's checksum, and at least those of a blob that the zip is made of. */
const partBytes = 1024 * 1024;

/** A zip would be larger, or have more files, than it can be without zip64, which some programs do not read. */
export class ZipTooLarge extends Error {}

/**
 * A zip that is written file by file, in pieces: made of blobs, which a browser puts on its disk when they are many. Methods
 * throw `ZipTooLarge`, and what `takeTurn` does, which they await between two pieces.
 */
export class ZipWriter {
  readonly #blobs: Blob[] = [];
  /** What no blob has yet. */
  #chunks: Uint8Array<ArrayBuffer>[] = [];
  #chunksBytes = 0;
  readonly #zip: Zip;
  #bytes = 0;
  #entries = 0;
  #failure: Error | null = null;
  /** The end of the last text, which is still being compressed while the next is written. */
  #ending = Promise.resolve();

  constructor(
    private readonly takeTurn: () => Promise<void>,
    private readonly limits: ArchiveLimits = usualLimits,
  ) {
    // Not `zip`, which starts workers from within the page: its policy allows none.
    this.#zip = new Zip((error, chunk) => {
      this.#failure ??= error;
      if (error) return;
      this.#chunks.push(chunk);
      this.#chunksBytes += chunk.length;
      this.#bytes += chunk.length;
      // The page waits for the browser's main process with each blob, and a file of its own comes in four chunks or more.
      if (this.#chunksBytes >= partBytes) this.#makeBlob();
    });
  }

  async addText(name: string, pieces: AsyncIterable<string>): Promise<void> {
    this.#begin();
    const entry = new DeflatedEntry(name);
    this.#zip.add(entry);
    for await (const piece of pieces) {
      await entry.write(strToU8(piece));
      this.#check(0);
      await this.takeTurn();
    }
    await this.#ending;
    this.#ending = entry.end();
    this.#check(0);
  }

  /** Pictures, sounds and PDFs are compressed already, so bytes are stored as they are. */
  async addBytes(name: string, bytes: Uint8Array): Promise<void> {
    this.#begin();
    this.#check(bytes.length);
    const entry = new ZipPassThrough(name);
    this.#zip.add(entry);
    for (let at = 0; at < bytes.length; at += partBytes) {
      entry.push(bytes.slice(at, at + partBytes));
      await this.takeTurn();
    }
    entry.push(new Uint8Array(), true);
  }

  async end(): Promise<Blob> {
    await this.#ending;
    this.#zip.end();
    this.#check(0);
    this.#makeBlob();
    return new Blob(this.#blobs, { type: 'application/zip' });
  }

  #makeBlob(): void {
    this.#blobs.push(new Blob(this.#chunks));
    this.#chunks = [];
    this.#chunksBytes = 0;
  }

  #begin(): void {
    this.#entries += 1;
    if (this.#entries > this.limits.entries) throw new ZipTooLarge();
  }

  #check(more: number): void {
    if (this.#failure) throw this.#failure;
    if (this.#bytes + more > this.limits.bytes) throw new ZipTooLarge();
  }
}
