import type { InstalledModel, PullProgress } from '../../model/endpoint/installed-model';
import { installedWords as text } from '../en/settings/installed';
import { percentage, size, timeOfDay } from '../measures';
import { isolated } from '../isolated';

type Loaded = NonNullable<InstalledModel['loaded']>;

/** What is known of a model on a server's disk. */
export function installedFacts({ bytes, details }: InstalledModel): string {
  return [...(bytes === null ? [] : [size(bytes)]), ...details.map(isolated)].join(' · ');
}

/** What is known of a model in a server's memory. */
export function loadedFacts({ bytes, graphicsBytes, contextWindow, until }: Loaded): string {
  return [
    inMemory(bytes, graphicsBytes),
    ...(contextWindow === null ? [] : [text.window(contextWindow)]),
    ...(until === null ? [] : [text.until(isolated(timeOfDay(until)))]),
  ].join(' · ');
}

function inMemory(bytes: number | null, graphicsBytes: number | null): string {
  if (bytes === null) return text.inMemory;
  if (graphicsBytes === null || bytes === 0) return text.inMemoryOf(size(bytes));
  if (graphicsBytes === 0) return text.inMemoryWithoutGpu(size(bytes));
  return text.inMemoryOnGpu(size(bytes), percentage(Math.round((100 * graphicsBytes) / bytes) / 100));
}

/** How far a model has come that the server downloads. */
export function pulled({ status, completed, total }: PullProgress): string {
  return total === null ? status : text.soFar(isolated(status), size(completed), size(total));
}
