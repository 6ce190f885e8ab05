import { baseUrls, type HostedId } from '../../model/endpoint/base-urls';
import { demoPresetId, type DialectName, type Endpoint } from '../../model/endpoint/endpoint';
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
  nativeKeyHeader: 'Authorization' | 'x-api-key';
  /** A path that answers 401 to a bad key, where `/models` is open to anybody; null elsewhere. */
  keyCheckPath: string | null;
}

const plain = {
  note: null,
  continuesBy: 'instruction',
  fields: {},
  headers: {},
  nativeHeaders: {},
  nativeKeyHeader: 'Authorization',
  keyCheckPath: null,
} as const satisfies Partial<Preset>;

function hosted(id: HostedId, name: string, differs: Partial<Preset> = {}): Preset {
  return { ...plain, id, name, group: 'hosted', baseUrl: baseUrls[id], needsKey: true, ...differs };
}

function local(id: string, name: string, baseUrl: string, differs: Partial<Preset>): Preset {
  return { ...plain, id, name, group: 'local', baseUrl, needsKey: false, ...differs };
}

const topK = { topK: 'top_k' };
// As the servers' own API references list them beside OpenAI's.
const samplers = { ...topK, minP: 'min_p', repetitionPenalty: 'repetition_penalty' };

// A page may call Anthropic only with this header: without it, 401 and no CORS header at all.
const anthropicHeaders = { 'anthropic-dangerous-direct-browser-access': 'true' };

const custom: Preset = { ...plain, id: 'custom', name: '', group: 'custom', baseUrl: '', needsKey: false };

/** All presets in the order in which a form shows them; `custom` and `demo` last. */
export const presets: readonly Preset[] = [
  hosted('openai', 'OpenAI'),
  hosted('anthropic', 'Anthropic', {
    note: 'anthropic-organisation',
    dialect: 'anthropic-messages',
    headers: anthropicHeaders,
    nativeHeaders: { 'anthropic-version': '2023-06-01' },
    nativeKeyHeader: 'x-api-key',
  }),
  hosted('gemini', 'Google Gemini'),
  hosted('openrouter', 'OpenRouter', {
    keyCheckPath: '/key',
    fields: { ...samplers, topA: 'top_a' },
  }),
  hosted('mistral', 'Mistral', {
    note: 'only-trying-tells',
    continuesBy: 'prefill-prefix',
    fields: { seed: 'random_seed' },
  }),
  hosted('deepseek', 'DeepSeek', { note: 'only-trying-tells' }),
  hosted('groq', 'Groq', { note: 'only-trying-tells' }),
  hosted('xai', 'xAI', { note: 'only-trying-tells' }),
  hosted('together', 'Together AI', { note: 'only-trying-tells', fields: samplers }),
  hosted('fireworks', 'Fireworks AI', {
    note: 'only-trying-tells',
    fields: samplers,
  }),
  hosted('cerebras', 'Cerebras', { note: 'only-trying-tells' }),
  hosted('deepinfra', 'DeepInfra', {
    note: 'only-trying-tells',
    fields: samplers,
  }),
  hosted('nvidia', 'NVIDIA', { note: 'no-cors' }),
  local('ollama', 'Ollama', 'http://localhost:11434/v1', { note: 'ollama-origins' }),
  local('llama-cpp', 'llama.cpp', 'http://localhost:8080/v1', {
    note: 'llama-cpp-key',
    continuesBy: 'prefill-continue-final',
    fields: { ...samplers, repetitionPenalty: 'repeat_penalty' },
  }),
  local('lm-studio', 'LM Studio', 'http://localhost:1234/v1', {
    note: 'lm-studio-cors',
    fields: { ...topK, repetitionPenalty: 'repeat_penalty' },
  }),
  local('vllm', 'vLLM', 'http://localhost:8000/v1', {
    note: 'vllm-origins',
    continuesBy: 'prefill-continue-final',
    fields: samplers,
  }),
  custom,
  { ...plain, id: demoPresetId, name: '', group: 'demo', baseUrl: 'demo:', needsKey: false },
];

/** The origins of providers that are known to answer pages. */
export const answeringOrigins: ReadonlySet<string> = new Set(
  presets
    .filter(({ group, note }) => group === 'hosted' && (note === null || note === 'anthropic-organisation'))
    .map(({ baseUrl }) => new URL(baseUrl).origin),
);

/**
 * The preset whose ways an endpoint's requests follow: that of its host, however the endpoint was made; else the one it
 * was made from, so that a proxy in front of it is spoken to alike.
 */
export function presetOf(endpoint: Pick<Endpoint, 'baseUrl' | 'presetId'>): Preset {
  const host = hostOf(endpoint.baseUrl);
  return (
    presets.find((preset) => preset.group === 'hosted' && hostOf(preset.baseUrl) === host) ??
    presets.find((preset) => preset.id === endpoint.presetId) ??
    custom
  );
}

/** How keys begin, as far as only one provider's do: a plain "sk-" may be of several. */
const keyPrefixes = {
  'sk-ant-': 'anthropic',
  'sk-or-': 'openrouter',
  'sk-proj-': 'openai',
  'sk-svcacct-': 'openai',
  AIza: 'gemini',
  gsk_: 'groq',
  'xai-': 'xai',
  'nvapi-': 'nvidia',
} as const;

/** The provider that a key is from, by how it begins; null where that does not tell. */
export function presetOfKey(key: string): Preset | null {
  const prefix = Object.keys(keyPrefixes).find((one) => key.trim().startsWith(one));
  const id = keyPrefixes[prefix as keyof typeof keyPrefixes] as string | undefined;
  return presets.find((preset) => preset.id === id) ?? null;
}

function hostOf(baseUrl: string): string | null {
  return URL.canParse(baseUrl) ? new URL(baseUrl).hostname : null;
}
