import type { FileFormat, MediaProblem } from '../../model/attachment/file-format';
import { readZipDirectory, unpackedStream, type ZipEntry } from '../../model/zip/zip-directory';

/** A problem that is met deep within the reader of a document. Thrown within this layer only; the worker returns it as a value. */
export class MediaError extends Error {
  override readonly name = 'MediaError';
  constructor(readonly problem: MediaProblem) {
    super(problem.kind);
  }
}

/** The files of a zip, unpacked one by one when they are asked for. */
export class Zip {
  readonly entries: readonly ZipEntry[];
  readonly #zip: Blob;
  readonly #format: FileFormat;
  readonly #limit: number;
  readonly #byPath: ReadonlyMap<string, ZipEntry>;
  #left: number;

  /**
   * Throws a `MediaError` if the zip is broken. `format`: what the zip is, for its problems. `limit`: bytes that are unpacked of it
   * in all.
   */
  static async open(zip: Blob, format: FileFormat, limit: number): Promise<Zip> {
    const directory = await readZipDirectory(zip);
    if (directory.problem) throw new MediaError(directory.problem);
    return new Zip(zip, format, directory.entries, limit);
  }

  private constructor(zip: Blob, format: FileFormat, entries: readonly ZipEntry[], limit: number) {
    this.#zip = zip;
    this.#format = format;
    this.#limit = limit;
    this.#left = limit;
    this.entries = entries;
    // Documents call their parts with a slash before them, or not, and not always in the case in which they are stored.
    this.#byPath = new Map(entries.map((entry) => [keyOf(entry.path), entry]));
  }

  has(path: string): boolean {
    return this.#byPath.has(keyOf(path));
  }

  /** The bytes of a file; null where there is none of this path. Throws a `MediaError` if it cannot be unpacked. */
  async bytes(path: string): Promise<Uint8Array<ArrayBuffer> | null> {
    const entry = this.#byPath.get(keyOf(path));
    return entry ? this.unpack(entry) : null;
  }

  /** The bytes of a file, or of its beginning. Throws a `MediaError`. */
  async unpack(entry: ZipEntry, upTo = Infinity): Promise<Uint8Array<ArrayBuffer>> {
    if (entry.isEncrypted) throw new MediaError({ kind: 'encrypted', format: this.#format });
    if (upTo === Infinity && entry.bytes > this.#left) throw this.#tooLarge();
    const stream = await unpackedStream(this.#zip, entry);
    if (!stream) throw this.#broken();
    return this.#read(stream, upTo);
  }

  /** Counts what comes out, because a bomb's directory need not tell the truth. */
  async #read(stream: ReadableStream<Uint8Array<ArrayBuffer>>, upTo: number): Promise<Uint8Array<ArrayBuffer>> {
    const chunks: Uint8Array<ArrayBuffer>[] = [];
    const reader = stream.getReader();
    let read = 0;
    try {
      for (let next = await reader.read(); !next.done && read < upTo; next = await reader.read()) {
        read += next.value.length;
        chunks.push(next.value);
        if (upTo === Infinity) this.#left -= next.value.length;
        if (this.#left < 0) throw this.#tooLarge();
      }
      await reader.cancel();
    } catch (error) {
      await reader.cancel().catch(() => undefined);
      throw error instanceof MediaError ? error : this.#broken();
    }
    return new Uint8Array(await new Blob(chunks).arrayBuffer()).subarray(0, upTo);
  }

  #tooLarge(): MediaError {
    return new MediaError({ kind: 'unpacks-too-large', limit: this.#limit });
  }

  #broken(): MediaError {
    return new MediaError({ kind: 'broken', format: this.#format });
  }
}

function keyOf(path: string): string {
  return path.replace(/\\/g, '/').replace(/^\/+/, '').toLowerCase();
}
