import { IDBKeyRange } from 'fake-indexeddb';
import type { Environment } from 'vitest/runtime';

/** A text that has this in it cannot be rendered. */
export const unrenderable = 'unrenderable';

/** Making HTML safe takes a DOM, and nothing here looks at whether it is: it stays as it is. */
function createHTML(html: string): string {
  if (html.includes(unrenderable)) throw new RangeError('too deep');
  return html;
}

/** Every browser that Tally runs in has it, Node only from version 22 on; pdf.js needs it. */
function withResolvers<Value>(): PromiseWithResolvers<Value> {
  const parts: Partial<PromiseWithResolvers<Value>> = {};
  parts.promise = new Promise<Value>((resolve, reject) => Object.assign(parts, { resolve, reject }));
  return parts as PromiseWithResolvers<Value>;
}

/**
 * Node without a DOM, but with modules compiled as for a browser: as for a server, Svelte's effects would do nothing.
 * All files of a worker share what modules hold, such as the policy for HTML, which is therefore the same for all of
 * them.
 */
export default {
  name: 'plain-node',
  viteEnvironment: 'client',
  setup(global: typeof globalThis) {
    if (!('withResolvers' in Promise)) Object.assign(Promise, { withResolvers });
    Object.assign(global, { IDBKeyRange, window: { trustedTypes: { createPolicy: () => ({ createHTML }) } } });
    return { teardown: () => undefined };
  },
} satisfies Environment;
