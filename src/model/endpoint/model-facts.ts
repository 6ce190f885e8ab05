/** US dollars per million tokens. */
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

/** What is known of a model. Null: not known; nothing is made up. */
export interface ModelFacts {
  /** Tokens of prompt and reply together. */
  contextWindow: number | null;
  /** Tokens that a reply may have at most. */
  maxOutput: number | null;
  price: Price | null;
  /** Thinks before it answers: hidden tokens, and at some hosts another name for the limit. */
  reasoning: boolean;
  /** False where the model refuses a temperature of the person's own. */
  takesTemperature: boolean;
  /** How it can be asked to think, and how much effort it can be asked for; absent where its server does not say. */
  thinking?: readonly ThinkingType[];
  efforts?: readonly string[];
}

/** Where a window or a price is known from: the person, an error of the server, its `/models`, or the dated catalogue of Tally. */
export type FactsSource = 'person' | 'error' | 'endpoint' | 'catalogue' | 'none';

export interface SourcedFacts extends ModelFacts {
  windowSource: FactsSource;
  /** The window as the endpoint or the catalogue says, whatever the person entered; null where neither does. */
  servedWindow: number | null;
  priceSource: FactsSource;
  /** The catalogue's date (`2026-07-02`) where one of the sources is the catalogue. */
  catalogueDate: string | null;
  /**
   * The name under which tokens are counted: the model's own at its maker's host, another where the person said "count and
   * price like …"; null where nothing public is known of its tokenizer.
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
