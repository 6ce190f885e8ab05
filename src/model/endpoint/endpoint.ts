import type { AudioChoices } from '../audio/audio-choices';
import type { Extra } from './extras';
import type { Learnt } from './learnt';
import type { ModelFacts } from './model-facts';

/**
 * Where a key is kept: for this visit, on this device, or sealed by a passphrase that is asked for once a visit. A visit
 * ends when the person closes the tab or leaves the page; a reload within a minute continues it, and so can a tab that is
 * reopened that soon.
 */
export type KeyKeeping = 'visit' | 'device' | 'passphrase';

/** A model as an endpoint's `/models` lists it, with the context window and price that the list gives. */
export interface ListedModel {
  id: string;
  /** The vendor's name for the model; absent where the list has none. */
  name?: string;
  facts: Partial<ModelFacts>;
}

/** The APIs that Tally speaks. */
export const dialectNames = ['chat-completions', 'responses', 'anthropic-messages', 'gemini', 'ollama'] as const;

export type DialectName = (typeof dialectNames)[number];

/** An endpoint that the person configured. Its key is not in here. */
export interface Endpoint {
  id: string;
  name: string;
  /** Normalised: http or https, no trailing slash, no `/chat/completions`. `demo:` for the embedded demo. */
  baseUrl: string;
  /**
   * The preset that it was made from (`openai`, `ollama`, `demo`, … or `custom`): decides what else a request needs.
   */
  presetId: string;
  /**
   * The API that it speaks; absent for chat completions. Any string, as a newer version of Tally may have stored one
   * unknown here.
   */
  dialect?: string;
  /** Headers and query parameters of its own; absent where it has none. */
  extras?: readonly Extra[];
  defaultModel: string;
  /** As last listed; empty before the first test. */
  models: ListedModel[];
  /** What its answers have taught about requests, by model id. */
  learnt?: Readonly<Record<string, Learnt>>;
  /** What the person chose for its sound; absent where that is nothing. */
  audio?: AudioChoices;
  /** For how long its server is asked to keep model or prompt; absent where nothing was chosen (`kept-for.ts`). */
  keptFor?: string;
  /** UTC ms. */
  createdAt: number;
}

/** The API that an endpoint speaks; null where this version does not know it. */
export function dialectNameOf({ dialect = 'chat-completions' }: Pick<Endpoint, 'dialect'>): DialectName | null {
  return dialectNames.find((name) => name === dialect) ?? null;
}

/** Words in the names of models that do something other than chat. */
const otherTrades =
  /embed|whisper|tts|dall-e|moderation|image|audio|realtime|transcri|rerank|babbage|davinci|sora|ocr|guard/i;

/** The first listed model whose name looks like a chat model's, else the first of all; empty where none is listed. */
export function firstChatModel(models: readonly ListedModel[]): string {
  return (models.find(({ id }) => !otherTrades.test(id)) ?? models[0])?.id ?? '';
}

/** The preset of the demo that answers inside the page. */
export const demoPresetId = 'demo';
const demoFacts = { contextWindow: 32_768, price: { input: 0.5, output: 1.5 } };
/** The embedded demo's models. Window and price are made up, to show where they appear. */
export const demoModels: readonly ListedModel[] = [
  { id: 'demo-canned', facts: demoFacts },
  { id: 'demo-fast', facts: demoFacts },
];

/**
 * The origin to which the endpoint's key is bound and the page may connect; null for the demo, which needs no network.
 */
export function originOf(endpoint: Pick<Endpoint, 'baseUrl'>): string | null {
  return /^https?:/.test(endpoint.baseUrl) ? new URL(endpoint.baseUrl).origin : null;
}
