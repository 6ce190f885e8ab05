/**
 * What a server may refuse in a request: a field, by its name, or a way of asking. `system`: a message of that role;
 * `prefill`: an assistant message at the end, which the model is to continue; `same-role-twice`: two messages of one
 * role in a row; `…-thinking`: thinking of that type; `provider-state`: what it wanted back of
 * its own replies, `item-ids`: the ids within that; `reasoning-summary`, `encrypted-reasoning`: to be told its reasoning,
 * in either form; `…-input`: what a person attached.
 */
export const refusables = [
  'stream',
  'stream_options',
  'max_tokens',
  'max_completion_tokens',
  'n',
  'system',
  'prefill',
  'same-role-twice',
  'temperature',
  'top_p',
  'top_k',
  'effort',
  'cache_control',
  'citations',
  'adaptive-thinking',
  'enabled-thinking',
  'disabled-thinking',
  'provider-state',
  'item-ids',
  'reasoning-summary',
  'encrypted-reasoning',
  'image-input',
  'audio-input',
  'video-input',
  'file-input',
] as const;

export type Refusable = (typeof refusables)[number];

/** What a person can attach and a server can refuse. */
export type RefusableInput = 'image' | 'audio' | 'video' | 'file';

/**
 * The ways in which servers count a prompt without answering it, each named after the preset of a server that has it, or
 * after the interface that it belongs to.
 */
export const countingWays = ['llama-cpp', 'vllm', 'anthropic', 'gemini', 'responses'] as const;

export type CountingWay = (typeof countingWays)[number];

/** What a server's answers have shown about a model, so that later requests can take it into account. */
export interface Learnt {
  refuses: readonly Refusable[];
  /** The context window that an error named, in tokens. */
  contextWindow?: number;
  /** The most pictures in one request that an error named. */
  mostPictures?: number;
  /** The way of counting a prompt that was found to work. */
  countsBy?: CountingWay;
}

/** The part of an endpoint that this module reads and writes: what was learnt, by model id. */
interface Taught {
  learnt?: Readonly<Record<string, Learnt>>;
}

const nothing: Learnt = { refuses: [] };

/** What is learnt of `model` at `endpoint`. */
export function learntOf(endpoint: Taught, model: string): Learnt {
  const { learnt = {} } = endpoint;
  return Object.hasOwn(learnt, model) ? learnt[model]! : nothing;
}
