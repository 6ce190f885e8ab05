import type { Environment } from 'vitest/runtime';

/** Node without a DOM, but with modules compiled as for a browser: as for a server, Svelte's effects would do nothing. */
export default {
  name: 'plain-node',
  viteEnvironment: 'client',
  setup: () => ({ teardown: () => undefined }),
} satisfies Environment;
