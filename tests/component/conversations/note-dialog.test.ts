import { fireEvent, render, within } from '@testing-library/svelte';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Conversation } from '../../../src/model/chat/conversation';
import type { Conversations } from '../../../src/state/chat/conversations.svelte';
import NoteDialog from '../../../src/ui/conversations/notes/NoteDialog.svelte';
import { conversation } from '../../unit/storage/builders';

test('a note is saved 300 ms after the first key, and at once where its dialog goes', async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const chat = conversation('c1');
  const notes: (string | undefined)[] = [];
  const change = (_: string, by: (one: Conversation) => Conversation) =>
    Promise.resolve(void notes.push(by(chat).note));
  const conversations = { change } as unknown as Conversations;
  const { container, unmount } = render(NoteDialog, {
    app: { conversations },
    conversation: chat,
    onclose: () => undefined,
  });
  const type = (value: string) => fireEvent.input(within(container).getByRole('textbox'), { target: { value } });
  await type('A');
  await vi.advanceTimersByTimeAsync(200);
  await type('Ask');
  await vi.advanceTimersByTimeAsync(99);
  expect(notes).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  await type('Ask Ann');
  unmount();
  expect(notes).toEqual(['Ask', 'Ask Ann']);
});
