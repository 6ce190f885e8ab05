import { baseUrls, type HostedId } from '../../model/endpoint/base-urls';

/** The names of the hosted providers in the catalogue, which does not have NVIDIA. */
const providers: Readonly<Record<Exclude<HostedId, 'nvidia'>, string>> = {
  openai: 'openai',
  anthropic: 'anthropic',
  gemini: 'google',
  openrouter: 'openrouter',
  mistral: 'mistral',
  deepseek: 'deepseek',
  groq: 'groq',
  xai: 'xai',
  together: 'togetherai',
  fireworks: 'fireworks-ai',
  cerebras: 'cerebras',
  deepinfra: 'deepinfra',
};

/** Providers of the catalogue by the host of their API: those with a preset, their other hosts, and further ones. */
const byHost: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Object.entries(providers).map(([id, provider]) => [new URL(baseUrls[id as HostedId]).host, provider]),
  ),
  'eu.api.openai.com': 'openai',
  'us.api.openai.com': 'openai',
  'api.together.ai': 'togetherai',
  'api.perplexity.ai': 'perplexity',
  'api.cohere.ai': 'cohere',
  'api.cohere.com': 'cohere',
  'api.moonshot.ai': 'moonshotai',
  'api.z.ai': 'zai',
  'api.minimax.io': 'minimax',
  'router.huggingface.co': 'huggingface',
  'dashscope-intl.aliyuncs.com': 'alibaba',
  'api.tokenfactory.nebius.com': 'nebius',
  'ollama.com': 'ollama-cloud',
};

/**
 * The provider that owns the host of `baseUrl`; null for every other server, whatever models it offers, and for plain
 * http.
 */
export function providerOf(baseUrl: string): string | null {
  if (!URL.canParse(baseUrl)) return null;
  const { protocol, host } = new URL(baseUrl);
  return protocol === 'https:' ? (byHost[host] ?? null) : null;
}
