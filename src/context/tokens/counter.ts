import { takingTurns } from '../../model/next-task';
import type { TokenCount } from '../../model/usage/usage';
import type { Token } from './tokenizer/byte-pairs';
import type { CountBy } from './count-by';
import { CountCache } from './count-cache';
import type { Encoding } from './tokenizer/encodings';
import { estimateTokens, scaled } from './estimate';
import type { TokenizerAnswer, TokenizerRequest } from './tokenizer/tokenizer';

/** What the counter needs of a `Worker`. */
export interface TokenizerWorker {
  postMessage(request: TokenizerRequest): void;
  onmessage: ((event: MessageEvent<TokenizerAnswer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/** A count that is requested again and again, such as that of a draft: only the newest texts are counted. */
export interface LatestCount {
  /** Counts `texts`, unless other texts are requested before their turn comes. */
  ask(texts: readonly string[], by: CountBy): void;
}

/** The count of a text while it streams. */
export interface GrowingCount {
  /** Adds a piece of text, in the same time however long the text already is. */
  append(delta: string): void;
  /** The count of the complete text. Every call gives the same count; the worker then drops the text. */
  finish(): Promise<TokenCount>;
}

/** The worker's answer; null where there is no worker, or no encoding. */
type Answer = { tokens: number[]; whole: boolean; texts?: string[] } | null;

/** Texts that are counted at once: of a thread of thousands, more would hold up the page, and the count of what is typed. */
const batchLength = 250;
/** ms between two counts of a text that grows. */
const growingEveryMs = 250;

/**
 * Counts tokens in a worker that is started when it is first needed. Where no worker can run (an old browser, a file
 * removed by a newer deployment), every count is an estimate and marked as one. No method throws or rejects.
 */
export class Counter {
  readonly #makeWorker: () => TokenizerWorker;
  /** Undefined before the worker is first needed, null where it does not work. */
  #worker: TokenizerWorker | null | undefined;
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  readonly #cache = new CountCache();
  #lastId = 0;

  constructor(makeWorker: () => TokenizerWorker) {
    this.#makeWorker = makeWorker;
  }

  /** The tokens of each text. A text that was counted before is not counted again. */
  async count(texts: readonly string[], by: CountBy): Promise<TokenCount[]> {
    const takeTurn = takingTurns();
    const counts: TokenCount[] = [];
    for (let from = 0; from < texts.length; from += batchLength) {
      counts.push(...(await this.#countBatch(texts.slice(from, from + batchLength), by)));
      await takeTurn();
    }
    return counts;
  }

  async #countBatch(texts: readonly string[], by: CountBy): Promise<TokenCount[]> {
    const known = new Map(texts.map((text) => [text, this.#cache.get(by.encoding, text)]));
    const missing = [...known.keys()].filter((text) => known.get(text) === undefined);
    const counted = await this.#countAnew(missing, by.encoding);
    missing.forEach((text, index) => {
      const tokens = counted?.[index];
      known.set(text, tokens);
      if (tokens !== undefined) this.#cache.set(by.encoding, text, tokens);
    });
    return texts.map((text) => toCount(text, known.get(text), by));
  }

  /**
   * Counts texts that change at every keystroke. At most one count runs at a time, and of the waiting ones only the
   * newest is made. `onCounts` gets each count with its texts, never out of order.
   */
  latest(onCounts: (counts: TokenCount[], texts: readonly string[]) => void): LatestCount {
    const queue: { texts: readonly string[]; by: CountBy }[] = [];
    let isBusy = false;
    const work = async (): Promise<void> => {
      isBusy = true;
      for (let asked = queue.pop(); asked; asked = queue.pop()) {
        const { texts, by } = asked;
        queue.length = 0;
        const tokens = await this.#countAnew(texts, by.encoding);
        onCounts(
          texts.map((text, index) => toCount(text, tokens?.[index], by)),
          texts,
        );
      }
      isBusy = false;
    };
    return {
      ask(texts, by): void {
        queue.push({ texts, by });
        if (!isBusy) void work();
      },
    };
  }

  /**
   * Follows a text that grows. `onCount` gets the count so far, at most four times a second, and not after `finish`.
   */
  growing(by: CountBy, onCount: (count: TokenCount) => void): GrowingCount {
    let text = '';
    let stream = ++this.#lastId;
    let sent = 0;
    let finished: Promise<TokenCount> | null = null;
    let timer: ReturnType<typeof setTimeout> | null = null;
    let sending: Promise<unknown> = Promise.resolve();
    const send = async (last: boolean): Promise<TokenCount> => {
      const delta = text.slice(sent);
      sent = text.length;
      const answer = await this.#ask({ type: 'grow', id: ++this.#lastId, encoding: by.encoding, stream, delta, last });
      if (!answer) {
        // The worker did not get this piece: next time it gets the whole text, as a new stream.
        stream = ++this.#lastId;
        sent = 0;
      }
      return toCount(text, answer?.tokens[0], { ...by, exact: by.exact && answer?.whole === true });
    };
    const sendInTurn = (last: boolean): Promise<TokenCount> => {
      const count = sending.then(() => send(last));
      sending = count;
      return count;
    };
    return {
      append(delta): void {
        text += delta;
        timer ??= setTimeout(() => {
          timer = null;
          void sendInTurn(false).then((count) => {
            if (!finished) onCount(count);
          });
        }, growingEveryMs);
      },
      finish(): Promise<TokenCount> {
        if (timer !== null) clearTimeout(timer);
        return (finished ??= sendInTurn(true));
      },
    };
  }

  /** The tokens of a text, as the model reads them; null where the encoding cannot be had. */
  async encode(text: string, encoding: Encoding): Promise<Token[] | null> {
    const answer = await this.#ask({ type: 'encode', id: ++this.#lastId, encoding, text });
    return answer && answer.tokens.map((id, index) => ({ id, text: answer.texts?.[index] ?? '' }));
  }

  async #countAnew(texts: readonly string[], encoding: Encoding | null): Promise<number[] | null> {
    if (texts.length === 0) return [];
    const answer = await this.#ask({ type: 'count', id: ++this.#lastId, encoding, texts });
    return answer?.tokens ?? null;
  }

  #ask(request: TokenizerRequest): Promise<Answer> {
    const worker = this.#worker === undefined ? this.#start() : this.#worker;
    if (!worker) return Promise.resolve(null);
    return new Promise((resolve) => {
      this.#waiting.set(request.id, resolve);
      worker.postMessage(request);
    });
  }

  #start(): TokenizerWorker | null {
    try {
      const worker = this.#makeWorker();
      worker.onmessage = ({ data }): void => {
        this.#waiting.get(data.id)?.('failed' in data ? null : data);
        this.#waiting.delete(data.id);
      };
      // The worker's own code never throws, so an error means that it did not start and will not answer.
      worker.onerror = (): void => {
        this.#worker = null;
        for (const resolve of this.#waiting.values()) resolve(null);
        this.#waiting.clear();
      };
      this.#worker = worker;
    } catch {
      this.#worker = null;
    }
    return this.#worker;
  }
}

/** `tokens` as a count; an estimate of `text` where there are none. */
function toCount(text: string, tokens: number | undefined, { exact, scale = 1 }: CountBy): TokenCount {
  if (exact && tokens !== undefined) return { tokens, exact };
  return { tokens: scaled(tokens ?? estimateTokens(text), scale), exact: false };
}
