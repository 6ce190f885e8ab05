import { BytePairs, type Ranks } from './byte-pairs';
import type { Encoding } from './encodings';
import { estimateMilli, tokensOfMilli } from '../estimate';
import { GrowingSum } from '../growing-sum';
import { cl100kPieces, o200kPieces } from './split';

/** What the page asks of the worker. `id` names a request, `stream` a text that grows. */
export type TokenizerRequest =
  | { type: 'count'; id: number; encoding: Encoding | null; texts: readonly string[] }
  | { type: 'grow'; id: number; encoding: Encoding | null; stream: number; delta: string; last: boolean }
  | { type: 'encode'; id: number; encoding: Encoding; text: string };

/**
 * Its answers, by the request's `id`. `whole`: false while the sum of an endless word is rough. For `encode`, `tokens`
 * are ids and `texts` what each stands for.
 */
export type TokenizerAnswer =
  | { id: number; tokens: number[]; whole: boolean; texts?: string[] }
  /** The encoding could not be loaded: its file is gone, or the network is. */
  | { id: number; failed: true };

type RanksName = 'cl100k_base' | 'o200k_base';

/** o200k_harmony has the ranks of o200k_base, so they are not fetched twice. */
const ranksOf = (encoding: Encoding): RanksName => (encoding === 'cl100k_base' ? encoding : 'o200k_base');

/** Fetches an encoding's ranks (2 MB; 1 MB for cl100k_base) when a text first needs them. */
export async function loadRanks(name: RanksName): Promise<Ranks> {
  switch (name) {
    case 'cl100k_base':
      return (await import('gpt-tokenizer/bpeRanks/cl100k_base')).default;
    case 'o200k_base':
      return (await import('gpt-tokenizer/bpeRanks/o200k_base')).default;
  }
}

/** A way to add up a text: `measure` is additive over safe cuts, `tokens` turns a sum into tokens. */
interface Measure {
  measure: (text: string) => number;
  tokens: (sum: number) => number;
}

const estimating: Measure = { measure: estimateMilli, tokens: tokensOfMilli };

/** What the worker does, apart from being a worker. */
export class Tokenizer {
  readonly #encoders = new Map<RanksName, Promise<BytePairs>>();
  readonly #growing = new Map<number, GrowingSum>();

  constructor(private readonly load: (name: RanksName) => Promise<Ranks>) {}

  /** Answers one request. Never rejects. Requests for one stream are answered in the order in which they were made. */
  async answer(request: TokenizerRequest): Promise<TokenizerAnswer> {
    try {
      if (request.type === 'encode') {
        const pairs = await this.#pairsOf(request.encoding);
        const encoded = pairs.encode(request.text);
        const texts = encoded.map(({ text }) => text);
        return { id: request.id, tokens: encoded.map(({ id }) => id), texts, whole: true };
      }
      const { measure, tokens } = await this.#measureBy(request.encoding);
      if (request.type === 'count') {
        return { id: request.id, tokens: request.texts.map((text) => tokens(measure(text))), whole: true };
      }
      const text = this.#growing.get(request.stream) ?? new GrowingSum(measure);
      this.#growing.set(request.stream, text);
      const { sum, whole } = text.append(request.delta);
      if (!request.last) return { id: request.id, tokens: [tokens(sum)], whole };
      this.#growing.delete(request.stream);
      return { id: request.id, tokens: [tokens(text.finish())], whole: true };
    } catch {
      return { id: request.id, failed: true };
    }
  }

  async #measureBy(encoding: Encoding | null): Promise<Measure> {
    if (encoding === null) return estimating;
    const pairs = await this.#pairsOf(encoding);
    return { measure: (text) => pairs.count(text), tokens: (sum) => sum };
  }

  #pairsOf(encoding: Encoding): Promise<BytePairs> {
    const name = ranksOf(encoding);
    return this.#encoders.get(name) ?? this.#start(name);
  }

  #start(name: RanksName): Promise<BytePairs> {
    const pieces = name === 'cl100k_base' ? cl100kPieces : o200kPieces;
    const encoder = this.load(name).then((ranks) => new BytePairs(ranks, pieces));
    this.#encoders.set(name, encoder);
    // A failed load is tried again at the next request, when the network may be back.
    encoder.catch(() => this.#encoders.delete(name));
    return encoder;
  }
}
