/** Providers of the catalogue by the host of their API. */
const byHost: Readonly<Record<string, string>> = {
  'api.openai.com': 'openai',
  'eu.api.openai.com': 'openai',
  'us.api.openai.com': 'openai',
  'api.anthropic.com': 'anthropic',
  'generativelanguage.googleapis.com': 'google',
  'api.mistral.ai': 'mistral',
  'api.deepseek.com': 'deepseek',
  'api.groq.com': 'groq',
  'api.x.ai': 'xai',
  'openrouter.ai': 'openrouter',
  'api.together.xyz': 'togetherai',
  'api.together.ai': 'togetherai',
  'api.fireworks.ai': 'fireworks-ai',
  'api.cerebras.ai': 'cerebras',
  'api.perplexity.ai': 'perplexity',
  'api.deepinfra.com': 'deepinfra',
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
