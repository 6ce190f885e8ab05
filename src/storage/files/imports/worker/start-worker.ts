import url from './imports.worker.ts?worker&url';

/** The part of Trusted Types that this file needs; the DOM's types know none of it. */
interface ScriptPolicies {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): unknown };
}

const { trustedTypes } = globalThis as { trustedTypes?: ScriptPolicies };

// Under the page's Trusted Types no string may name a worker's script; this policy lets exactly one through.
const policy = trustedTypes?.createPolicy('tally-imports', {
  createScriptURL(candidate) {
    if (candidate !== url) throw new TypeError('Only the reader of exports may run as this worker');
    return candidate;
  },
});

/**
 * Starts the worker that reads exports, from its own file. The build into one file puts `start-worker.inline.ts` in this place.
 */
export function startWorker(): Worker {
  const script = policy?.createScriptURL(url) ?? url;
  return new Worker(script as string, { type: 'module', name: 'imports' });
}
