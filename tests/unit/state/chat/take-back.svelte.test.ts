import { expect, test } from 'vitest';
import type { ImagePart } from '../../../../src/model/chat/parts';
import { mediaOf } from '../../../../src/model/chat/parts';
import { takeBack } from '../../../../src/state/chat/take-back';
import type { Thread } from '../../../../src/state/chat/thread.svelte';
import { attachmentLines, attachmentsEditor } from '../../../../src/storage/blobs/attachment-lines';
import { attachedParts } from '../../../../src/storage/blobs/attached-parts';
import { ask, Browser, texts, type Tab } from '../a-tab';
import { edit, regenerate } from '../../../../src/state/chat/answers';

const picture: ImagePart = {
  type: 'image',
  mediaType: 'image/png',
  source: { kind: 'blob', hash: 'a'.repeat(64), bytes: 3 },
  name: 'tide.png',
  size: null,
};

/** A tab without a network, and what waits in its chat after `text` was sent. */
async function waiting(text: string): Promise<Tab & { browser: Browser; wait: (text: string) => Promise<void> }> {
  const browser = await Browser.start();
  const tab = await browser.tab();
  const { thread } = tab;
  browser.isOffline = true;
  const wait = async (words: string): Promise<void> => {
    expect(await ask(thread, words)).toMatchObject({ reply: { status: 'failed', failure: { kind: 'offline' } } });
  };
  await wait(text);
  return Object.assign(tab, { browser, wait });
}

const last = (thread: Thread) => thread.branch.at(-1)!;

test('what waits goes back into the composer, with what was attached, and out of the chat', async () => {
  const { thread, library, app } = await waiting('The tides?');
  const [asked] = thread.branch;
  await thread.messages.change([asked!], (one) => ({ ...one, parts: [picture, ...one.parts] }));
  expect(await takeBack(thread, last(thread))).toBe(true);
  expect(texts(thread)).toEqual([]);
  expect(thread.draft.text).toBe('The tides?');
  expect(attachedParts(thread.draft.edits.textOf(attachmentsEditor) ?? '')).toEqual([picture]);
  // It is stored there: a reload finds it.
  expect(await app.services.drafts.load(thread.id)).toBe('The tides?');
  expect((await library.loadMessages(thread.id)).every(({ deletedAt }) => deletedAt !== null)).toBe(true);
});

test('where the composer is in use, the message stays and is marked; Retry and the next message still send it', async () => {
  const { thread, browser } = await waiting('The tides?');
  thread.draft.type('And the moon?');
  expect(await takeBack(thread, last(thread))).toBe(false);
  expect(thread.draft.text).toBe('And the moon?');
  expect(last(thread)).toMatchObject({ reply: { status: 'stopped', failure: { kind: 'offline' } } });
  browser.isOffline = false;
  await ask(thread, 'And the moon?');
  expect(browser.server.chats[0]?.['messages']).toEqual(
    ['The tides?', 'And the moon?'].map((content) => ({ role: 'user', content })),
  );
});

test('an attached file alone is a composer in use', async () => {
  const { thread } = await waiting('The tides?');
  thread.draft.edits.type(attachmentsEditor, attachmentLines([picture]));
  expect(await takeBack(thread, last(thread))).toBe(false);
  expect(texts(thread)).toEqual(['The tides?', '']);
});

test('nothing that follows goes with it', async () => {
  const { thread, wait } = await waiting('First');
  const first = last(thread);
  await wait('Second');
  expect(await takeBack(thread, first)).toBe(false);
  expect(texts(thread)).toEqual(['First', '', 'Second', '']);
  expect(await takeBack(thread, last(thread))).toBe(true);
  expect(texts(thread)).toEqual(['First', '']);
  expect(thread.draft.text).toBe('Second');
});

test('an edited message stays beside what it was before', async () => {
  const browser = await Browser.start();
  const { thread } = await browser.tab();
  await ask(thread, 'Tides');
  browser.isOffline = true;
  await edit(thread, thread.branch[0]!, 'The tides');
  expect(await takeBack(thread, last(thread))).toBe(false);
  expect(texts(thread)).toEqual(['The tides', '']);
  expect(mediaOf(thread.branch[0]!)).toEqual([]);
  expect(thread.draft.text).toBe('');
});

test('of several replies the one that waits goes, and the question stays', async () => {
  const browser = await Browser.start();
  const { thread } = await browser.tab();
  const first = await ask(thread, 'Tides');
  browser.isOffline = true;
  await regenerate(thread, first);
  expect(await takeBack(thread, last(thread))).toBe(false);
  expect(texts(thread)).toEqual(['Tides', 'Hello from the test server.']);
});
