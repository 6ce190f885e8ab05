import type { Chunk, Exchange, Header, RawBody } from '../../model/request/exchange';
import { newId } from '../../model/id';
import { strikeKey, type Secrets } from '../errors/strike-key';

/**
 * Characters that are kept of the beginning of a body, and at least so many of its end.
 *
 * @internal Exported for tests.
 */
export const keptOfEachEnd = 500_000;

const secretHeaders = [
  'authorization',
  'proxy-authorization',
  'x-api-key',
  'x-goog-api-key',
  'api-key',
  'cookie',
  'set-cookie',
];
const struckOut = '•••';

/**
 * Writes down one request and what comes back. While a reply streams, it only keeps references to the chunks; secrets
 * are struck out of all that it gives away.
 */
export class WireRecorder {
  #exchange: Exchange | null = null;
  readonly #head: Chunk[] = [];
  /** The end of a body whose beginning is full: two windows, so that letting go of the older one costs nothing. */
  #before: Chunk[] = [];
  #latest: Chunk[] = [];
  #headLength = 0;
  #latestLength = 0;
  #leftOut = { chunks: 0, characters: 0 };

  /** `onChange` hears of the exchange when it is sent, when the headers come and when it has ended. `now`: UTC ms. */
  constructor(
    private readonly now: () => number,
    private readonly secrets: Secrets,
    private readonly onChange: (exchange: Exchange) => void,
  ) {}

  sent(url: string, { method = 'GET', headers = {}, body }: RequestInit): void {
    this.#change({
      id: newId(),
      request: {
        method,
        url: this.#addressWithout(url),
        headers: this.#headers(Object.entries(headers)),
        body: this.#without(body instanceof FormData ? fieldsOf(body) : typeof body === 'string' ? body : ''),
      },
      response: null,
      body: null,
      bodyLength: 0,
      sentAt: this.now(),
      headersAt: null,
      firstTokenAt: null,
      endedAt: null,
    });
  }

  answered({ status, statusText, headers }: Response): void {
    if (!this.#exchange) return;
    const response = { status, statusText, headers: this.#headers([...headers]) };
    this.#change({ ...this.#exchange, response, headersAt: this.now() });
  }

  /** A chunk of the body came. */
  took(text: string): void {
    if (text === '') return;
    const chunk = { at: this.now(), text };
    if (this.#headLength < keptOfEachEnd) {
      this.#head.push(chunk);
      this.#headLength += text.length;
      return;
    }
    if (this.#latestLength >= keptOfEachEnd) {
      this.#leftOut.chunks += this.#before.length;
      this.#leftOut.characters += lengthOf(this.#before);
      this.#before = this.#latest;
      this.#latest = [];
      this.#latestLength = 0;
    }
    this.#latest.push(chunk);
    this.#latestLength += text.length;
  }

  /** The first of what a person sees came. */
  began(): void {
    if (this.#exchange) this.#exchange = { ...this.#exchange, firstTokenAt: this.now() };
  }

  ended(): void {
    if (!this.#exchange) return;
    let read: RawBody | null | undefined;
    // Few look at it, and to strike secrets out of a long answer takes as long as to draw it.
    const body = (): RawBody | null => (read === undefined ? (read = this.#body()) : read);
    this.#change({
      ...this.#exchange,
      get body() {
        return body();
      },
      bodyLength: this.#headLength + lengthOf(this.#before) + this.#latestLength,
      endedAt: this.now(),
    });
  }

  #change(exchange: Exchange): void {
    this.#exchange = exchange;
    this.onChange(exchange);
  }

  #body(): RawBody | null {
    const tail = [...this.#before, ...this.#latest];
    if (this.#head.length === 0) return null;
    if (this.#leftOut.chunks === 0) return { chunks: this.#withoutKey([...this.#head, ...tail]), leftOut: null };
    // A key that the gap cuts in two could not be recognised, so the chunks next to the gap are dropped.
    const gap = [this.#head.pop(), tail.shift()].flatMap((chunk) => chunk ?? []);
    const head = this.#withoutKey(this.#head);
    return {
      chunks: [...head, ...this.#withoutKey(tail)],
      leftOut: {
        chunks: this.#leftOut.chunks + gap.length,
        characters: gap.reduce((sum, { text }) => sum + text.length, this.#leftOut.characters),
        before: head.length,
      },
    };
  }

  /** Chunks as they came; in one piece where the key was in them, as it may have been cut into several. */
  #withoutKey(chunks: Chunk[]): Chunk[] {
    const whole = chunks.map(({ text }) => text).join('');
    const text = this.#without(whole);
    return chunks[0] && text !== whole ? [{ at: chunks[0].at, text }] : chunks;
  }

  /** The origin stays whole, as no key is put into it: one that is short, as “1234” for a local server, may be a part of it by chance. */
  #addressWithout(url: string): string {
    const { length } = /^[a-z]+:\/\/[^/]*/.exec(url)?.[0] ?? '';
    return url.slice(0, length) + this.#without(url.slice(length));
  }

  #headers(headers: readonly Header[]): Header[] {
    return headers.map(([name, value]) => [
      name,
      secretHeaders.includes(name.toLowerCase()) ? struckOut : this.#without(value),
    ]);
  }

  /** `text` without secrets, because some servers echo what they were sent. */
  #without(text: string): string {
    return strikeKey(text, this.secrets);
  }
}

function lengthOf(chunks: readonly Chunk[]): number {
  return chunks.reduce((sum, { text }) => sum + text.length, 0);
}

/** The fields of a form as text; of a file its name, type and size stand for its bytes. */
function fieldsOf(form: FormData): string {
  return [...form]
    .map(([name, value]) => {
      const shown = typeof value === 'string' ? value : `<${value.name}, ${value.type}, ${value.size} bytes>`;
      return `${name}: ${shown}`;
    })
    .join('\n');
}
