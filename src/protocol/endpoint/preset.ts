import { baseUrls, type HostedId } from '../../model/endpoint/base-urls';
import type { DialectName, Endpoint } from '../../model/endpoint/endpoint';
import type { SamplerName } from '../../model/request/parameters';

/**
 * How a server goes on with a reply that broke off: `instruction`: a user message asks it to; else the partial reply is
 * the last message, and the server needs a mark on that message (`prefill-prefix`: `prefix: true`) or two fields of the
 * request (`prefill-continue-final`: vLLM and llama.cpp, which without them begins with the partial reply again).
 */
export type ContinuesBy = 'instruction' | 'prefill-prefix' | 'prefill-continue-final';

/** What a person has to know to call the endpoint from a page; the words live in `locales/`. */
export type PresetNote =
  | 'anthropic-organisation'
  | 'only-trying-tells'
  | 'azure'
  | 'vertex'
  | 'cloudflare'
  | 'jan-server'
  | 'no-cors'
  | 'ollama-origins'
  | 'llama-cpp-key'
  | 'lm-studio-cors'
  | 'vllm-origins';

/** A kind of endpoint: what fills in the form, and what its requests need beyond the dialect. */
export interface Preset {
  id: string;
  /** A brand's name, the same in all languages; empty for `custom` and `demo`, which `locales/` names. */
  name: string;
  group: 'hosted' | 'local' | 'custom' | 'demo';
  /** Filled into the form; empty where the person types one. */
  baseUrl: string;
  /** The interface that new endpoints are spoken to by; absent for chat completions. */
  dialect?: DialectName;
  needsKey: boolean;
  /** Where its keys are made. */
  keyPage?: string;
  /** Its hosts, where there is more than that of `baseUrl`. */
  hosts?: RegExp;
  /** Its preflight names the headers that it lets pages send, and refuses all others. */
  takesFewHeaders?: true;
  note: PresetNote | null;
  continuesBy: ContinuesBy;
  /** What its requests call the parameters that are outside the official schema, or have another name there. */
  fields: Readonly<Partial<Record<SamplerName | 'seed', string>>>;
  /**
   * What requests carry beyond `Authorization` and `Content-Type`: every further header breaks the preflight of
   * somebody.
   */
  headers: Readonly<Record<string, string>>;
  /** What its own interface needs, and `/models` with it: more headers, and where the key goes. */
  nativeHeaders: Readonly<Record<string, string>>;
  nativeKeyHeader: 'Authorization' | 'x-api-key' | 'api-key';
  /** Where the key goes in chat completions. */
  keyHeader: 'Authorization' | 'api-key';
  /** A path that answers 401 to a bad key, where `/models` is open to anybody; null elsewhere. */
  keyCheckPath: string | null;
}

export const plain = {
  note: null,
  continuesBy: 'instruction',
  fields: {},
  headers: {},
  nativeHeaders: {},
  nativeKeyHeader: 'Authorization',
  keyHeader: 'Authorization',
  keyCheckPath: null,
} as const satisfies Partial<Preset>;

export const topK = { topK: 'top_k' };
/** As the servers' own API references list them beside OpenAI's. */
export const samplers = { ...topK, minP: 'min_p', repetitionPenalty: 'repetition_penalty' };

/** A provider whose models the catalogue knows by its host. */
export function hosted(id: HostedId, name: string, differs: Partial<Preset> = {}): Preset {
  return { ...plain, id, name, group: 'hosted', baseUrl: baseUrls[id], needsKey: true, ...differs };
}

export const custom: Preset = { ...plain, id: 'custom', name: '', group: 'custom', baseUrl: '', needsKey: false };

/**
 * The one of `presets` whose ways an endpoint's requests follow: that of its host, however the endpoint was made; else
 * the one it was made from, so that a proxy in front of it is spoken to alike.
 */
export function presetIn(presets: readonly Preset[], endpoint: Pick<Endpoint, 'baseUrl' | 'presetId'>): Preset {
  const host = hostOf(endpoint.baseUrl);
  const isAt = ({ group, hosts, baseUrl }: Preset) =>
    group === 'hosted' && host !== null && (hosts ? hosts.test(host) : hostOf(baseUrl) === host);
  return presets.find(isAt) ?? presets.find((preset) => preset.id === endpoint.presetId) ?? custom;
}

function hostOf(baseUrl: string): string | null {
  return URL.canParse(baseUrl) ? new URL(baseUrl).hostname : null;
}
