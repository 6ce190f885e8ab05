import { expect, test } from 'vitest';
import { textOf } from '../../../../../src/model/chat/parts';
import type { Attachments } from '../../../../../src/state/chat/attachments/attachments.svelte';
import { Browser, ended } from '../../a-tab';

test('what is typed while a file is still read is not sent with it', async () => {
  const { thread } = await (await Browser.start()).tab();
  const { draft } = thread;
  draft.type('Sum this up.');
  const settled = (): Promise<boolean> => {
    draft.type('Sum this up. And wh');
    return Promise.resolve(true);
  };
  draft.attachments = { reading: 1, settled } as unknown as Attachments;
  await thread.send();
  await ended(thread);
  expect(textOf(thread.branch[0]!)).toBe('Sum this up.');
  expect(draft.text).toBe(' And wh');
});
