import { demoPresetId } from '../../model/endpoint/endpoint';
import { hosted, plain, samplers, type Preset } from './preset';

// A page may call Anthropic only with this header: without it, 401 and no CORS header at all.
const anthropicHeaders = { 'anthropic-dangerous-direct-browser-access': 'true' };

/** The providers that most people have a key for: what a first visit shows. */
export const usualPresets: readonly Preset[] = [
  hosted('openai', 'OpenAI', { keyPage: 'https://platform.openai.com/api-keys' }),
  hosted('anthropic', 'Anthropic', {
    keyPage: 'https://console.anthropic.com/settings/keys',
    note: 'anthropic-organisation',
    dialect: 'anthropic-messages',
    headers: anthropicHeaders,
    nativeHeaders: { 'anthropic-version': '2023-06-01' },
    nativeKeyHeader: 'x-api-key',
  }),
  hosted('gemini', 'Google Gemini', {
    keyPage: 'https://aistudio.google.com/apikey',
    dialect: 'gemini',
    takesFewHeaders: true,
  }),
  hosted('openrouter', 'OpenRouter', {
    keyPage: 'https://openrouter.ai/settings/keys',
    takesFewHeaders: true,
    keyCheckPath: '/key',
    fields: { ...samplers, topA: 'top_a' },
  }),
  hosted('mistral', 'Mistral', {
    keyPage: 'https://console.mistral.ai/api-keys',
    takesFewHeaders: true,
    continuesBy: 'prefill-prefix',
    fields: { seed: 'random_seed' },
  }),
  hosted('deepseek', 'DeepSeek', { keyPage: 'https://platform.deepseek.com/api_keys' }),
  hosted('groq', 'Groq', { keyPage: 'https://console.groq.com/keys' }),
];

export const demoPreset: Preset = {
  ...plain,
  id: demoPresetId,
  name: '',
  group: 'demo',
  baseUrl: 'demo:',
  needsKey: false,
};
