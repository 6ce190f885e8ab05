import { render, screen, waitFor } from '@testing-library/svelte';
import { flushSync } from 'svelte';
import { expect, onTestFinished, test } from 'vitest';
import { textParts } from '../../../src/model/chat/parts';
import type { RowWindow } from '../../../src/model/chat/list/rows';
import ListMotion from '../../../src/ui/conversations/ListMotion.svelte';
import SearchResults from '../../../src/ui/search/SearchResults.svelte';
import { conversation, message } from '../../unit/storage/builders';
import { Browser } from '../../unit/state/a-tab';

const rowHeight = 34;

test('of many results, six are drawn at once, and no more before the next frame', async () => {
  const { app } = await (await Browser.start()).tab();
  const messages = Array.from({ length: 40 }, (_, n) => message('chat', `m${n}`, { parts: textParts(`walrus ${n}`) }));
  await app.conversations.addWith(conversation('chat'), messages);
  app.isSearchOpen = true;
  render(SearchResults, { app, onopened: () => undefined, onclose: () => undefined });
  const list = await screen.findByRole('list', { name: 'Search results' });
  const perFrame: number[] = [];
  let drawn = 0;
  let frame = requestAnimationFrame(function count() {
    perFrame.push(list.childElementCount - drawn);
    drawn = list.childElementCount;
    frame = requestAnimationFrame(count);
  });
  onTestFinished(() => cancelAnimationFrame(frame));
  await app.conversations.search('walrus');
  await waitFor(() => expect(list.childElementCount).toBe(40));
  await waitFor(() => expect(drawn).toBe(40));
  expect(Math.max(...perFrame)).toBe(6);
});

test('where all rows of the list of chats are others, those out of sight come after those in sight', async () => {
  const { app } = await (await Browser.start()).tab();
  for (let n = 0; n < 100; n += 1) await app.conversations.add({ ...conversation(`chat-${n}`), tags: ['sea'] });
  const seen: RowWindow[] = [];
  const [target, space] = [document.createElement('div'), document.createElement('div')];
  render(ListMotion, { target, props: { app, onseen: (rows: RowWindow) => seen.push(rows) } });
  target.append(space);
  space.getBoundingClientRect = () => new DOMRect(0, 0, 300, 101 * rowHeight);
  target.dispatchEvent(new Event('scroll'));
  flushSync();
  const inSight = Math.ceil(innerHeight / rowHeight);
  const spare = { from: -12, to: inSight + 24 };
  expect(seen.at(-1)).toMatchObject(spare);
  app.conversations.tag = 'sea';
  flushSync();
  expect(seen.at(-1)).toMatchObject({ from: 0, to: inSight });
  await waitFor(() => expect(seen.at(-1)).toMatchObject(spare));
});
