import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { clientOnly } from '../../.config/vite/client-only';

interface Hook {
  handler: (this: { error: (message: string) => never }, code: string) => { code: string };
}

/** What the build makes of a file of Svelte. */
function cut(code: string): string {
  const { handler } = clientOnly().transform as unknown as Hook;
  const error = (message: string): never => {
    throw new Error(message);
  };
  return handler.call({ error }, code).code;
}

const files = ['client/dom/hydration', 'client/reactivity/async', 'flags/index'];

test.each(files)('Svelte is still written so that %s can be cut', (file) => {
  expect(() => cut(readFileSync(`node_modules/svelte/src/internal/${file}.js`, 'utf8'))).not.toThrow();
});

test.each([
  ['nothing to cut', 'export var hydrating = false;'],
  [
    'a variable that is set elsewhere, too',
    'export let hydrating = false;\nexport const on = () => (hydrating = true);',
  ],
])('a file of Svelte with %s ends the build', (_, code) => {
  expect(() => cut(code)).toThrow('Svelte');
});
