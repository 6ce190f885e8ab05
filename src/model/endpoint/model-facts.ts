/** Prices in US dollars per million tokens. */
export interface Rates {
  input: number;
  output: number;
  /** Where they differ from `input`: tokens read from the server's cache, written into it, and of audio. */
  cachedInput?: number;
  cacheWrite?: number;
  inputAudio?: number;
  /** Where they differ from `output`: tokens of hidden reasoning, and of audio. */
  reasoning?: number;
  outputAudio?: number;
}

/** All rates, in the order in which they are shown. */
export const rateNames = [
  'input',
  'output',
  'cachedInput',
  'cacheWrite',
  'inputAudio',
  'reasoning',
  'outputAudio',
] as const satisfies readonly (keyof Rates)[];

/** The rates of a request whose prompt has more than `above` tokens. */
export interface Tier extends Rates {
  above: number;
}

export interface Price extends Rates {
  /** The highest tier that the prompt exceeds prices the whole request. */
  tiers?: Tier[];
}

/** How a model can be asked to think: as it sees fit, within a budget of tokens, or not at all. */
export type ThinkingType = 'adaptive' | 'enabled' | 'disabled';

/** What a model takes beside text. */
export type InputKind = 'image' | 'audio' | 'video' | 'pdf';

/** What is known about a model. Null means not known: no value is guessed. */
export interface ModelFacts {
  /** Tokens of prompt and reply together. */
  contextWindow: number | null;
  /** Tokens that a reply may have at most. */
  maxOutput: number | null;
  price: Price | null;
  /**
   * Whether it thinks before it answers: this costs hidden tokens, and some hosts have another name for its token
   * limit.
   */
  reasoning: boolean;
  /** False where the model refuses a temperature of the person's own. */
  takesTemperature: boolean;
  /** What it takes beside text; absent where that is not known. */
  input?: readonly InputKind[];
  /**
   * The ways in which it can be asked to think, and the levels of effort that it takes; absent where its server does
   * not say.
   */
  thinking?: readonly ThinkingType[];
  efforts?: readonly string[];
}

/**
 * Where a context window or price comes from: the person, a server's error, its `/models`, or Tally's dated catalogue.
 */
export type FactsSource = 'person' | 'error' | 'endpoint' | 'catalogue' | 'none';

export interface SourcedFacts extends ModelFacts {
  windowSource: FactsSource;
  /**
   * The context window that the endpoint or the catalogue gives, or a larger one that the person entered; null where
   * neither gives one.
   */
  servedWindow: number | null;
  priceSource: FactsSource;
  /** Whether requests ask the server to keep a prompt in its cache, once it is worth it. */
  asksForCache?: boolean;
  /** The catalogue's date (`2026-07-02`) where one of the sources is the catalogue. */
  catalogueDate: string | null;
  /**
   * The name under which tokens are counted: the model's own at its maker's host, another where the person said "count
   * and price like …"; null where nothing public is known of its tokenizer.
   */
  countsLike: string | null;
}

/** What a person entered for a model of an endpoint. */
export interface ModelOverride {
  contextWindow: number | null;
  price: Price | null;
  /** "Count and price like …": a model name of the catalogue, as `provider/model`. */
  like: string | null;
}
