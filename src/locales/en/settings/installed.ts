import { count, size, timeOfDay } from '../../format';
import type { InstalledModel, PullProgress } from '../../../model/endpoint/installed-model';
import { translated } from '../../in-force.svelte';

/** The models on the disk of an Ollama server. */
export const installedWords = translated('installedWords', {
  title: 'On the server’s disk',
  text: 'Ollama loads a model when it’s first asked, and again whenever a chat needs a larger window.',
  none: 'Nothing yet. Pull a model below.',
  refresh: 'Refresh',
  facts: ({ bytes, details }: InstalledModel) => [...(bytes === null ? [] : [size(bytes)]), ...details].join(' · '),
  loaded: ({ bytes, graphicsBytes, contextWindow, until }: NonNullable<InstalledModel['loaded']>) =>
    [
      bytes === null ? 'In memory' : `In memory: ${size(bytes)}${share(bytes, graphicsBytes)}`,
      ...(contextWindow === null ? [] : [`window ${count(contextWindow)}`]),
      ...(until === null ? [] : [`until ${timeOfDay(until)}`]),
    ].join(' · '),
  unload: 'Unload',
  pull: 'Pull',
  model: 'Model to pull',
  modelHint: 'A name from ollama.com/library, such as qwen3:8b. The server downloads it, often gigabytes.',
  cancel: 'Cancel',
  stops: 'It stops when you leave this page. What has come stays on the server, and the next pull goes on from there.',
  progress: (model: string) => `Pulling ${model}`,
  /** `status` is the server's own word for what it does. */
  soFar: ({ status, completed, total }: PullProgress) =>
    total === null ? status : `${status} · ${size(completed)} of ${size(total)}`,
});

function share(bytes: number, graphicsBytes: number | null): string {
  if (graphicsBytes === null || bytes === 0) return '';
  return graphicsBytes === 0 ? ', none of it on a GPU' : `, ${Math.round((100 * graphicsBytes) / bytes)}% on the GPU`;
}
