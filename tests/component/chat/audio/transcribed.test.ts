import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { MediaPart } from '../../../../src/model/chat/parts';
import { transcriptionOf } from '../../../../src/state/audio/file-transcription.svelte';
import { attachmentsOf } from '../../../../src/state/chat/attachments/attachments-of';
import { attachmentLines, attachmentsEditor } from '../../../../src/storage/blobs/attachment-lines';
import TranscribeDialog from '../../../../src/ui/chat/audio/TranscribeDialog.svelte';
import { Browser } from '../../../unit/state/a-tab';

test('a transcript that is added to the message takes the place of its sound, and undo brings that back', async () => {
  const { app, thread } = await (await Browser.start()).tab();
  const source = { kind: 'blob', hash: 'ab', bytes: 16 } as const;
  const part: MediaPart = { type: 'audio', name: 'memo.wav', mediaType: 'audio/wav', source, seconds: null };
  const attachments = attachmentsOf(app, thread);
  thread.draft.edits.type(attachmentsEditor, attachmentLines([part]));
  transcriptionOf(app, part).transcript = { text: 'Hello there', segments: [] };
  render(TranscribeDialog, { app, thread, attachments, part, onclose: () => undefined });
  await userEvent.click(screen.getByRole('button', { name: 'Add to message' }));
  expect([thread.draft.text, attachments.parts]).toEqual(['Hello there', []]);
  const told = app.notices.list.at(-1)!;
  expect(told.notice).toEqual({ kind: 'dictated', isInPlace: true });
  told.undo!();
  expect([thread.draft.text, attachments.parts.map(({ name }) => name)]).toEqual(['', ['memo.wav']]);
});
