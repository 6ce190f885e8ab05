import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import type { DialectName } from '../../../../src/model/endpoint/endpoint';
import { attachmentsOf } from '../../../../src/state/chat/attachments/attachments-of';
import type { Dictate } from '../../../../src/ui/chat/audio/dictate';
import DictateButton from '../../../../src/ui/chat/audio/DictateButton.svelte';
import { Browser, type Tab } from '../../../unit/state/a-tab';

async function offered(
  dialect: DialectName,
  isAskedBefore = false,
): Promise<Tab & { opened: Dictate[]; unmount: () => void }> {
  const browser = await Browser.start({ endpoint: { dialect } });
  const tab = await browser.tab();
  const { app, thread } = tab;
  attachmentsOf(app, thread).isDictationAsked = isAskedBefore;
  const opened: Dictate[] = [];
  const props = { app, thread, field: null, onopen: (dictate: Dictate) => opened.push(dictate) };
  const { unmount } = render(DictateButton, props);
  return { ...tab, opened, unmount };
}

test('where the page gets no microphone, the bar says so and what to do, and the draft stays', async () => {
  const { app, thread, opened } = await offered('chat-completions');
  thread.draft.type('Kept');
  const person = userEvent.setup();
  await person.click(screen.getByRole('button', { name: 'Dictate' }));
  await expect.poll(() => opened[0]?.dictation.phase).toBe('stuck');
  const { dictation, Bar } = opened[0]!;
  render(Bar, { app, thread, dictation });
  expect(screen.getByRole('alert').textContent).toMatch(/attach a recording instead/);
  expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  // What a person can do something about is tried again from here.
  dictation.problem = { kind: 'microphone-refused' };
  await person.click(await screen.findByRole('button', { name: 'Try again' }));
  await expect.poll(() => dictation.problem?.kind).toBe('insecure-page');
  // The browser asks before the page is left with a recording, and only then.
  const mayLeave = () => dispatchEvent(new Event('beforeunload', { cancelable: true }));
  expect(mayLeave()).toBe(true);
  dictation.phase = 'recording';
  await expect.poll(mayLeave).toBe(false);
  dictation.phase = 'stuck';
  await expect.poll(mayLeave).toBe(true);
  // Nothing was recorded, so nothing is said to be thrown away.
  expect(screen.queryByRole('button', { name: 'Discard' })).toBeNull();
  await person.click(screen.getByRole('button', { name: 'Close' }));
  expect(dictation.isOpen).toBe(false);
  expect(thread.draft.text).toBe('Kept');
});

test('begins from the menu of Attach, too', async () => {
  const { thread, opened } = await offered('responses');
  thread.draft.attachments!.isDictationAsked = true;
  await expect.poll(() => opened.length).toBe(1);
  expect(thread.draft.attachments!.isDictationAsked).toBe(false);
});

test('does not begin by itself where it was asked for while there was no button', async () => {
  const { thread, opened } = await offered('chat-completions', true);
  await expect.poll(() => thread.draft.attachments!.isDictationAsked).toBe(false);
  thread.draft.attachments!.isDictationAsked = true;
  await expect.poll(() => opened.length).toBe(1);
});

test('is not there where the endpoint’s API has no transcriptions', async () => {
  await offered('anthropic-messages');
  expect(screen.queryByRole('button', { name: 'Dictate' })).toBeNull();
});

test('does not begin where the person has gone to another chat before its code was there', async () => {
  const { opened, unmount } = await offered('chat-completions');
  screen.getByRole('button', { name: 'Dictate' }).click();
  unmount();
  await vi.dynamicImportSettled();
  expect(opened).toEqual([]);
});
