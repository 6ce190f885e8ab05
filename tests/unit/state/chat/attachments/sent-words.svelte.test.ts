import { expect, test } from 'vitest';
import { textOf } from '../../../../../src/model/chat/parts';
import type { Attachments } from '../../../../../src/state/chat/attachments/attachments.svelte';
import { CompareForm } from '../../../../../src/state/columns/compare-form.svelte';
import { edit } from '../../../../../src/state/chat/answers';
import { ask, Browser, ended } from '../../a-tab';

test('what is typed while a file is still read is not sent with it', async () => {
  const { thread } = await (await Browser.start()).tab();
  const { draft } = thread;
  draft.type('Sum this up.');
  const settled = (): Promise<void> => {
    draft.type('Sum this up. And wh');
    return Promise.resolve();
  };
  draft.attachments = { reading: 1, refusals: 0, settled } as unknown as Attachments;
  await thread.send();
  await ended(thread);
  expect(textOf(thread.branch[0]!)).toBe('Sum this up.');
  expect(draft.text).toBe(' And wh');
});

test('what was done to a draft cannot be undone any more once that is sent; all else can', async () => {
  const { app, thread } = await (await Browser.start()).tab();
  const { notices } = app;
  const undo = (): void => undefined;
  notices.show({ kind: 'messages-deleted', count: 1 }, undo);
  const name = 'a.png';
  const ofDraft = [
    ...(['attachment-removed', 'picture-edited', 'mask-removed'] as const).map((kind) => ({ kind, name })),
    ...(['text-attached', 'dictated'] as const).map((kind) => ({ kind })),
  ];
  for (const notice of ofDraft) notices.show(notice, undo);
  expect(notices.list.map(({ notice }) => notice.kind)).toEqual(['mask-removed', 'text-attached', 'dictated']);
  await ask(thread, 'Hi');
  expect(notices.list.map(({ notice }) => notice.kind)).toEqual(['messages-deleted']);
  notices.show({ kind: 'dictated' }, undo);
  await edit(thread, thread.branch[0]!, 'Hello');
  await ended(thread);
  expect(notices.list.map(({ notice }) => notice.kind)).toEqual(['messages-deleted', 'dictated']);
});

test('a request that comes after Enter goes where it was pasted, without what is typed meanwhile', async () => {
  const { thread } = await (await Browser.start()).tab();
  const { draft } = thread;
  draft.type('Explain: ');
  const into = (text: string): string => `${text.slice(0, 9)}curl${text.slice(9)}`;
  let arrive!: () => void;
  draft.bring(
    new Promise<void>((resolve) => (arrive = resolve)).then(() => {
      draft.type(into(draft.text));
      return { into };
    }),
  );
  const sending = thread.send();
  draft.type('Explain:  And wh');
  arrive();
  await sending;
  await ended(thread);
  expect(textOf(thread.branch[0]!)).toBe('Explain: curl');
  expect(draft.text).toBe(' And wh');
});

test('nothing is sent where the person is asked what is to become of a file that was dropped before', async () => {
  const { app, thread } = await (await Browser.start()).tab();
  thread.draft.type('What is in it?');
  const drop = () => thread.draft.bring(Promise.resolve({ isAsked: true }));
  drop();
  await thread.send();
  drop();
  expect(await new CompareForm(app, thread, null).send()).toBe(false);
  expect(thread.branch).toEqual([]);
  expect(thread.draft.text).toBe('What is in it?');
});

test('a text that turns out not to be attachable after Enter is seen before it is sent', async () => {
  const { app, thread } = await (await Browser.start()).tab();
  const { draft } = thread;
  draft.type('Sum this up: ');
  const attachments = { reading: 0, refusals: 0, parts: [], settled: () => Promise.resolve() };
  draft.attachments = attachments as unknown as Attachments;
  const sending = thread.send();
  attachments.refusals += 1;
  draft.type('Sum this up: once upon a time');
  await sending;
  const comparing = new CompareForm(app, thread, null).send();
  attachments.refusals += 1;
  expect(await comparing).toBe(false);
  expect(thread.branch).toEqual([]);
  expect(draft.text).toBe('Sum this up: once upon a time');
});

test('what comes first does not hide that something else is still on its way', async () => {
  const { draft } = (await (await Browser.start()).tab()).thread;
  let arrive!: () => void;
  const failing = Promise.reject(new Error('not loaded'));
  draft.bring(failing);
  const failed = draft.arrivals[0]!.catch(() => 'failed');
  draft.bring(new Promise((resolve) => (arrive = () => resolve(undefined))));
  expect(await failed).toBe('failed');
  expect(draft.arrivals).toHaveLength(1);
  arrive();
  await Promise.all(draft.arrivals);
  expect(draft.arrivals).toEqual([]);
});
