import { ZipPassThrough, type FlateError } from 'fflate';

/** A file of a zip that the browser compresses on a thread of its own, while the page writes the next. */
export class DeflatedEntry extends ZipPassThrough {
  readonly #stream = new CompressionStream('deflate-raw');
  readonly #writer = this.#stream.writable.getWriter();
  readonly #ending: Promise<void>;

  constructor(name: string) {
    super(name);
    // The number that zips have for this way to compress.
    this.compression = 8;
    const into = new WritableStream<Uint8Array<ArrayBuffer>>({
      write: (chunk) => this.ondata(null, chunk, false),
      close: () => this.ondata(null, new Uint8Array(), true),
    });
    this.#ending = this.#stream.readable
      .pipeTo(into)
      .catch((error: unknown) => this.ondata(error as FlateError, new Uint8Array(), true));
  }

  /** Resolves when more is welcome. */
  async write(bytes: Uint8Array): Promise<void> {
    this.push(bytes);
    await this.#writer.ready.catch(() => undefined);
  }

  /** Resolves when all of it is in the zip, which hears of what fails. */
  end(): Promise<void> {
    this.push(new Uint8Array(), true);
    return this.#ending;
  }

  /** Called by `push`, which sums up what it is given. */
  protected override process(chunk: Uint8Array<ArrayBuffer>, isLast: boolean): void {
    const written = isLast ? this.#writer.close() : this.#writer.write(chunk);
    // Where writing fails, so does reading the other end, which is where it is told.
    written.catch(() => undefined);
  }
}
