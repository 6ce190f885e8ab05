import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { MediaPart } from '../../../src/model/chat/parts';
import { attachmentsOf } from '../../../src/state/chat/attachments/attachments-of';
import { attachmentLines, attachmentsEditor } from '../../../src/storage/blobs/attachment-lines';
import Remedies from '../../../src/ui/chat/message/reply/Remedies.svelte';
import { failure } from '../../server/behaviours';
import { ask, Browser, ended } from '../../unit/state/a-tab';
import { waitFor } from '../../wait-for';
import { retry } from '../../../src/state/chat/answers';

const person = userEvent.setup();

/** What is sent of attachments, and the remedies once a server has said `said` of them. */
async function refused(said: string, ...parts: MediaPart[]) {
  const browser = await Browser.start();
  const { app, thread } = await browser.tab();
  attachmentsOf(app, thread);
  thread.draft.edits.type(attachmentsEditor, attachmentLines(parts));
  browser.server.next(failure(400, { message: said }));
  const message = await ask(thread, 'See?');
  const reply = message.reply!;
  const { parentId } = message;
  const onretry = () => void retry(thread, message);
  render(Remedies, { app, thread, reply, failure: reply.failure!, parentId, onretry });
  const contents = () =>
    browser.server.chats.map(({ messages }) => (messages as { content: unknown }[]).at(-1)!.content);
  return { thread, contents };
}

const at = (type: string) => ({ kind: 'url', url: `data:${type};base64,AAAA` }) as const;

test('after a picture was refused, the message goes without it, and so do later ones: the chat goes on', async () => {
  const picture: MediaPart = {
    type: 'image',
    name: 'a.png',
    mediaType: 'image/png',
    source: at('image/png'),
    size: null,
  };
  const { thread, contents } = await refused('No endpoints found that support image input', picture);
  expect(screen.queryByRole('button', { name: 'Send as text' })).toBeNull();
  await person.click(screen.getByRole('button', { name: 'Send without pictures' }));
  await waitFor(() => expect(contents()).toHaveLength(2));
  await ended(thread);
  const note = "[The attachment “a.png” can't be read by this model, so it is not part of this message.]";
  expect(contents()[1]).toBe(`${note}\n\nSee?`);
  await ask(thread, 'And now?');
  expect(contents()[2]).toBe('And now?');
});

test('a file that was refused can go as its text, or stay behind', async () => {
  const pdf = { type: 'file', name: 'a.pdf', mediaType: 'application/pdf' } as const;
  const stored: MediaPart = { ...pdf, source: { kind: 'blob', hash: 'a', bytes: 3 } };
  // What is stored cannot be read here, so the file that goes is at an address.
  await refused('This model does not support PDF files', stored, { ...pdf, source: at('application/pdf') });
  screen.getByRole('button', { name: 'Send as text' });
  screen.getByRole('button', { name: 'Send without files' });
});
