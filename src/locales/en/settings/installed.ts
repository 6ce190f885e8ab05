import { count } from '../../format';
import { translated } from '../../in-force.svelte';

/** The models on the disk of an Ollama server. */
export const installedWords = translated('installedWords', {
  title: 'On the server’s disk',
  text: 'Ollama loads a model when it’s first asked, and again whenever a chat needs a larger window.',
  none: 'Nothing yet. Pull a model below.',
  refresh: 'Refresh',
  inMemory: 'In memory',
  inMemoryOf: (size: string) => `In memory: ${size}`,
  inMemoryWithoutGpu: (size: string) => `In memory: ${size}, none of it on a GPU`,
  inMemoryOnGpu: (size: string, share: string) => `In memory: ${size}, ${share} on the GPU`,
  window: (tokens: number) => `window ${count(tokens)}`,
  until: (time: string) => `until ${time}`,
  unload: 'Unload',
  pull: 'Pull',
  model: 'Model to pull',
  modelHint: 'A name from ollama.com/library, such as qwen3:8b. The server downloads it, often gigabytes.',
  cancel: 'Cancel',
  stops:
    'It stops when you leave this page. What was downloaded stays on the server, and the next pull continues from there.',
  progress: (model: string) => `Pulling ${model}`,
  /** `status` is the server's own word for what it does. */
  soFar: (status: string, completed: string, total: string) => `${status} · ${completed} of ${total}`,
});
