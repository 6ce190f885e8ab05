import { json, raw } from './behaviours';
import type { Behaviour } from './exchange';

/** What Ollama's own API writes: the tests' own words for its wire format. */

const model = 'qwen3:8b';

/** A line in the middle of an answer. */
export function line(message: object): object {
  return { model, created_at: '2026-08-21T12:00:00.000000Z', message: { role: 'assistant', ...message }, done: false };
}

/** The line that ends one. */
export function done(more: object = {}): object {
  const counts = { prompt_eval_count: 26, prompt_eval_duration: 130_079_000, eval_count: 298, eval_duration: 4_799 };
  const times = { total_duration: 5_191_566_416, load_duration: 2_154_458 };
  return { ...line({ content: '' }), done: true, done_reason: 'stop', ...times, ...counts, ...more };
}

/** An answer of these lines. */
export function lines(...all: object[]): Behaviour {
  const body = all.map((one) => `${JSON.stringify(one)}\n`).join('');
  return raw(body, { 'Content-Type': 'application/x-ndjson' });
}

/** The list of models, as `/api/tags` has it. */
export function tags(...names: string[]): Behaviour {
  const details = { format: 'gguf', family: 'qwen3', parameter_size: '8.2B', quantization_level: 'Q4_K_M' };
  return json({ models: names.map((name) => ({ name, model: name, size: 5_225_388_164, digest: 'sha', details })) });
}

/** What `/api/show` says of a model. */
export function shown(context: number, capabilities: string[] = ['completion']): Behaviour {
  return json({
    details: { family: 'qwen3' },
    model_info: { 'general.architecture': 'qwen3', 'qwen3.context_length': context },
    capabilities,
  });
}
