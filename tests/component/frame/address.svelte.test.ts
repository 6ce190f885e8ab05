import { flushSync } from 'svelte';
import { expect, onTestFinished, test } from 'vitest';
import { keepAddress } from '../../../src/ui/frame/address.svelte';
import { ask, Browser } from '../../unit/state/a-tab';

test('an address that leads nowhere, as the person went elsewhere meanwhile, is that of the chat on show again', async () => {
  const { app, thread } = await (await Browser.start()).tab();
  await ask(thread, 'Hello');
  let follow = (): Promise<void> => Promise.resolve();
  const { length } = history;
  onTestFinished($effect.root(() => void (follow = keepAddress(() => app))));
  flushSync();
  expect(location.hash).toBe(app.path);
  // The address of the start becomes that of its chat: there is nothing to go back to.
  expect(history.length).toBe(length);
  // The person goes back, and presses the chat that is on show before the other one is there.
  app.go = () => app.open(thread.id);
  history.pushState(null, '', '#/chat/other');
  await follow();
  expect(location.hash).toBe(app.path);
  // Two steps back: the first does not take the address from the second.
  const steps: (() => void)[] = [];
  app.go = () => new Promise((resolve) => steps.push(resolve));
  const first = follow();
  history.pushState(null, '', '#/chat/another');
  const second = follow();
  steps[0]!();
  await first;
  expect(location.hash).toBe('#/chat/another');
  steps[1]!();
  await second;
  expect(location.hash).toBe(app.path);
});
