import { render, screen } from '@testing-library/svelte';
import { createRawSnippet } from 'svelte';
import { expect, test } from 'vitest';
import CloseButton from '../../../src/ui/parts/dialog/CloseButton.svelte';
import Lazy from '../../../src/ui/parts/Lazy.svelte';

test('a part that could not be loaded says so, and is tried again when there is a network', async () => {
  let tries = 0;
  const load = (): Promise<{ default: typeof CloseButton }> => {
    tries += 1;
    const failure = new TypeError('Failed to fetch dynamically imported module: x.js');
    return tries < 3 ? Promise.reject(failure) : Promise.resolve({ default: CloseButton });
  };
  const missing = createRawSnippet(() => ({ render: () => '<p role="alert">Missing</p>' }));
  render(Lazy<{ onclick: () => void }>, { props: { load, props: { onclick: () => undefined }, missing } });
  await screen.findByRole('alert');
  dispatchEvent(new Event('online'));
  await expect.poll(() => tries).toBe(2);
  await screen.findByRole('alert');
  dispatchEvent(new Event('online'));
  await screen.findByRole('button', { name: 'Close' });
  expect(screen.queryByRole('alert')).toBeNull();
  dispatchEvent(new Event('online'));
  expect(tries).toBe(3);
});

test('a part that is missing is not tried again by a mere return to the window, nor once it is gone', async () => {
  let tries = 0;
  const load = (): Promise<{ default: typeof CloseButton }> => {
    tries += 1;
    return Promise.reject(new TypeError('Failed to fetch dynamically imported module: x.js'));
  };
  const missing = createRawSnippet(() => ({ render: () => '<p role="alert">Missing</p>' }));
  const shown = render(Lazy<{ onclick: () => void }>, {
    props: { load, props: { onclick: () => undefined }, missing },
  });
  await screen.findByRole('alert');
  dispatchEvent(new Event('focus'));
  expect(tries).toBe(1);
  shown.unmount();
  dispatchEvent(new Event('online'));
  expect(tries).toBe(1);
});
