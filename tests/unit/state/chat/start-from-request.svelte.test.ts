import { flushSync } from 'svelte';
import { expect, onTestFinished, test } from 'vitest';
import { RequestStart } from '../../../../src/state/chat/start-from-request.svelte';
import { Browser, type Tab } from '../a-tab';

const request = JSON.stringify({
  model: 'gpt-4o',
  messages: [
    { role: 'system', content: 'Be brief.' },
    { role: 'user', content: 'Hello' },
  ],
});

async function pasted(): Promise<{ tab: Tab; start: RequestStart }> {
  const tab = await (await Browser.start()).tab();
  tab.app.pasted = request;
  return { tab, start: new RequestStart(tab.app, tab.thread, request) };
}

test('the new chat is never on show with the request still open: it would take what is typed there', async () => {
  const { tab, start } = await pasted();
  const { app, thread } = tab;
  const shown: [isNewChat: boolean, pasted: string | null][] = [];
  onTestFinished(
    $effect.root(() => {
      $effect(() => void shown.push([app.thread !== thread, app.pasted]));
    }),
  );
  flushSync();
  await start.start();
  expect(shown).toEqual([
    [false, request],
    [true, null],
  ]);
});

test('words that are typed while the chat opens stand below its draft', async () => {
  const { tab, start } = await pasted();
  const { app, thread } = tab;
  onTestFinished(
    $effect.root(() => {
      $effect(() => {
        if (app.thread && app.thread !== thread) app.thread.draft.type('Typed at once');
      });
    }),
  );
  await start.start();
  expect(app.thread?.draft.text).toBe('Hello\nTyped at once');
});
