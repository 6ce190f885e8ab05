import type { Endpoint } from '../../../model/endpoint/endpoint';
import type { FailureKind } from '../../../model/failure';
import { newId } from '../../../model/id';
import type { Preset } from '../../../protocol/endpoint/preset';
import { EndpointProbe } from '../form/endpoint-probe.svelte';
import type { Endpoints } from '../endpoints.svelte';

/** The servers that are looked for, the likeliest first. */
const localServerIds = ['ollama', 'lm-studio', 'llama-cpp'] as const;

/** Long enough to answer the browser's question whether the page may do this. What is not there refuses at once. */
const longestWaitMs = 60_000;

/** What tells that something is there, or why it cannot be told; the first one tells the most. */
const telling: readonly FailureKind[] = [
  'unauthorized',
  'cors',
  'hidden-answer',
  'local-network-denied',
  'mixed-content',
];

/** A server that answers, or is there and cannot be used yet: then its probe has the failure. */
export interface LocalServer {
  preset: Preset;
  probe: EndpointProbe;
}

/**
 * Asks where local servers usually are for their models, with no key. Null where nothing is there. Only for a page load that is
 * not pinned.
 */
export async function findLocalServer(endpoints: Endpoints, presets: readonly Preset[]): Promise<LocalServer | null> {
  const asked = localServerIds.flatMap((id) => presets.find((preset) => preset.id === id) ?? []);
  const signal = AbortSignal.timeout(longestWaitMs);
  const answers = await Promise.all(
    asked.map(async (preset) => {
      const probe = new EndpointProbe({ endpoints });
      await probe.list(endpointOf(preset), { key: null, extras: {} }, signal);
      return { preset, probe };
    }),
  );
  const works = answers.find(({ probe }) => probe.models !== null && probe.models.length > 0);
  const kinds = telling.map((kind) => answers.find(({ probe }) => probe.failure?.kind === kind));
  return works ?? answers.find(({ probe }) => probe.models !== null) ?? kinds.find((one) => one) ?? null;
}

function endpointOf({ id, name, baseUrl, dialect }: Preset): Endpoint {
  return {
    id: newId(),
    presetId: id,
    name,
    baseUrl,
    ...(dialect !== undefined && { dialect }),
    defaultModel: '',
    models: [],
    createdAt: Date.now(),
  };
}
