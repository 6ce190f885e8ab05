import type { Endpoint } from '../../model/endpoint/endpoint';
import { custom, hosted, plain, presetIn, samplers, topK, type Preset } from './preset';
import { demoPreset, usualPresets } from './usual-presets';

/** A provider that needs nothing but its key. Where nothing is known of whether it answers pages, the note says so. */
function other(id: string, name: string, baseUrl: string, keyPage: string, differs: Partial<Preset> = {}): Preset {
  const note = 'only-trying-tells';
  return { ...plain, id, name, group: 'hosted', baseUrl, needsKey: true, keyPage, note, ...differs };
}

/** Providers that were seen to answer pages. */
const answers = { note: null } as const;
/** Providers that answer pages, but let them send only headers that they know. */
const few = { ...answers, takesFewHeaders: true } as const;

function local(id: string, name: string, baseUrl: string, differs: Partial<Preset> = {}): Preset {
  return { ...plain, id, name, group: 'local', baseUrl, needsKey: false, ...differs };
}

/** All presets in the order in which a form shows them; `custom` and `demo` last. */
export const presets: readonly Preset[] = [
  ...usualPresets,
  hosted('xai', 'xAI', { keyPage: 'https://console.x.ai' }),
  hosted('together', 'Together AI', { keyPage: 'https://api.together.ai/settings/api-keys', fields: samplers }),
  hosted('fireworks', 'Fireworks AI', {
    keyPage: 'https://app.fireworks.ai/settings/users/api-keys',
    takesFewHeaders: true,
    fields: samplers,
  }),
  hosted('cerebras', 'Cerebras', { keyPage: 'https://cloud.cerebras.ai' }),
  hosted('deepinfra', 'DeepInfra', {
    keyPage: 'https://deepinfra.com/dash/api_keys',
    note: 'only-trying-tells',
    fields: samplers,
  }),
  other(
    'alibaba',
    'Alibaba Cloud',
    'https://dashscope-intl.aliyuncs.com/compatible-mode/v1',
    'https://modelstudio.console.alibabacloud.com',
    answers,
  ),
  other('azure', 'Azure OpenAI', 'https://your-resource.openai.azure.com/openai/v1', 'https://ai.azure.com', {
    note: 'azure',
    hosts: /\.(?:openai\.azure\.com|cognitiveservices\.azure\.com|services\.ai\.azure\.com)$/,
    keyHeader: 'api-key',
    nativeKeyHeader: 'api-key',
  }),
  other(
    'bedrock',
    'Amazon Bedrock',
    'https://bedrock-runtime.us-east-1.amazonaws.com/openai/v1',
    'https://console.aws.amazon.com/bedrock/home#/api-keys',
    { note: 'no-cors', hosts: /^bedrock-(?:runtime|mantle)\.[\w-]+\.(?:amazonaws\.com|api\.aws)$/ },
  ),
  other(
    'cloudflare',
    'Cloudflare Workers AI',
    'https://api.cloudflare.com/client/v4/accounts/your-account/ai/v1',
    'https://dash.cloudflare.com/profile/api-tokens',
    { note: 'cloudflare' },
  ),
  other('cohere', 'Cohere', 'https://api.cohere.ai/compatibility/v1', 'https://dashboard.cohere.com/api-keys', {
    ...answers,
    hosts: /^api\.cohere\.(?:ai|com)$/,
  }),
  other('github', 'GitHub Models', 'https://models.github.ai/inference', 'https://github.com/settings/tokens'),
  other('huggingface', 'Hugging Face', 'https://router.huggingface.co/v1', 'https://huggingface.co/settings/tokens'),
  other('hyperbolic', 'Hyperbolic', 'https://api.hyperbolic.xyz/v1', 'https://app.hyperbolic.xyz/settings'),
  other('minimax', 'MiniMax', 'https://api.minimax.io/v1', 'https://platform.minimax.io'),
  other('moonshot', 'Moonshot AI', 'https://api.moonshot.ai/v1', 'https://platform.moonshot.ai/console/api-keys', few),
  other('nebius', 'Nebius', 'https://api.tokenfactory.nebius.com/v1', 'https://tokenfactory.nebius.com'),
  other('novita', 'Novita AI', 'https://api.novita.ai/v3/openai', 'https://novita.ai/settings/key-management'),
  hosted('nvidia', 'NVIDIA', { keyPage: 'https://build.nvidia.com', note: 'no-cors' }),
  other('ollama-cloud', 'Ollama Cloud', 'https://ollama.com/v1', 'https://ollama.com/settings/keys'),
  other('perplexity', 'Perplexity', 'https://api.perplexity.ai', 'https://www.perplexity.ai/settings/api', few),
  other('sambanova', 'SambaNova', 'https://api.sambanova.ai/v1', 'https://cloud.sambanova.ai/apis'),
  other('siliconflow', 'SiliconFlow', 'https://api.siliconflow.com/v1', 'https://cloud.siliconflow.com/account/ak'),
  other('venice', 'Venice', 'https://api.venice.ai/api/v1', 'https://venice.ai/settings/api'),
  other('vercel', 'Vercel AI Gateway', 'https://ai-gateway.vercel.sh/v1', 'https://vercel.com/dashboard'),
  other(
    'vertex',
    'Vertex AI',
    'https://us-central1-aiplatform.googleapis.com/v1/projects/your-project/locations/us-central1/endpoints/openapi',
    'https://console.cloud.google.com',
    {
      note: 'vertex',
      hosts: /(?:^|-)aiplatform\.googleapis\.com$/,
    },
  ),
  other('zai', 'Z.ai', 'https://api.z.ai/api/paas/v4', 'https://z.ai/manage-apikey/apikey-list', answers),
  local('ollama', 'Ollama', 'http://localhost:11434/v1', { dialect: 'ollama', note: 'ollama-origins' }),
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
  local('jan', 'Jan', 'http://localhost:1337/v1', { note: 'jan-server' }),
  local('litellm', 'LiteLLM proxy', 'http://localhost:4000/v1'),
  custom,
  demoPreset,
];

/** The origins of providers that are known to answer pages. */
export const answeringOrigins: ReadonlySet<string> = new Set(
  presets
    .filter(({ group, note }) => group === 'hosted' && (note === null || note === 'anthropic-organisation'))
    .map(({ baseUrl }) => new URL(baseUrl).origin),
);

/** The preset whose ways an endpoint's requests follow, as `presetIn` says. */
export function presetOf(endpoint: Pick<Endpoint, 'baseUrl' | 'presetId'>): Preset {
  return presetIn(presets, endpoint);
}
