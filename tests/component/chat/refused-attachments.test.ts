import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { MediaPart } from '../../../src/model/chat/parts';
import { learntOf } from '../../../src/model/endpoint/learnt';
import { attachmentsOf } from '../../../src/state/chat/attachments/attachments-of';
import { attachmentLines, attachmentsEditor } from '../../../src/storage/blobs/attachment-lines';
import Remedies from '../../../src/ui/chat/message/reply/Remedies.svelte';
import { failure } from '../../server/behaviours';
import { ask, Browser, ended } from '../../unit/state/a-tab';
import { waitFor } from '../../wait-for';
import { retry } from '../../../src/state/chat/answers';

const person = userEvent.setup();

/** A chat in which `parts` were sent, and what a server has answered: `said` as an error, where it is not null. */
async function asked(parts: readonly MediaPart[], said: string | null = null) {
  const browser = await Browser.start();
  const { app, thread } = await browser.tab();
  attachmentsOf(app, thread);
  thread.draft.edits.type(attachmentsEditor, attachmentLines(parts));
  if (said !== null) browser.server.next(failure(400, { message: said }));
  return { app, browser, thread, message: await ask(thread, 'See?') };
}

/** What is sent of attachments, and the remedies once a server has said `said` of them. */
async function refused(said: string, ...parts: MediaPart[]) {
  const { app, browser, thread, message } = await asked(parts, said);
  const reply = message.reply!;
  const { parentId } = message;
  const onretry = () => void retry(thread, message);
  render(Remedies, { app, thread, reply, failure: reply.failure!, parentId, onretry });
  const contents = () =>
    browser.server.chats.map(({ messages }) => (messages as { content: unknown }[]).at(-1)!.content);
  return { app, thread, contents };
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

test('pictures that were made of a PDF can go as its text where a model cannot see', async () => {
  const source = { kind: 'blob', hash: 'a', bytes: 3 } as const;
  const original = { name: 'a.pdf', mediaType: 'application/pdf', source };
  const page: MediaPart = { type: 'image', name: 'a-1.png', mediaType: 'image/png', source, size: null, original };
  await refused('No endpoints found that support image input', page, { ...page, source: at('image/png') });
  screen.getByRole('button', { name: 'Send as text' });
  screen.getByRole('button', { name: 'Send without pictures' });
});

test('a file that was refused can go as its text, or stay behind', async () => {
  const pdf = { type: 'file', name: 'a.pdf', mediaType: 'application/pdf' } as const;
  const stored: MediaPart = { ...pdf, source: { kind: 'blob', hash: 'a', bytes: 3 } };
  // What is stored cannot be read here, so the file that goes is at an address.
  await refused('This model does not support PDF files', stored, { ...pdf, source: at('application/pdf') });
  screen.getByRole('button', { name: 'Send as text' });
  screen.getByRole('button', { name: 'Send without files' });
});

const paper = (name: string): MediaPart => ({
  type: 'file',
  name,
  mediaType: 'application/pdf',
  source: at('application/pdf'),
});

// anthropics/claude-code#6231, #25202: every later message of the chat was refused, whatever was asked.
test('a file that the server cannot read stays behind, and others are sent as before', async () => {
  const said = 'messages.0.content.0.pdf.source.base64.data: The PDF specified is password protected.';
  const { app, thread, contents } = await refused(said, paper('locked.pdf'));
  await person.click(screen.getByRole('button', { name: 'Send without files' }));
  await waitFor(() => expect(contents()).toHaveLength(2));
  await ended(thread);
  const note = '[The attachment “locked.pdf” was part of this message, and is left out of this request.]';
  expect(contents()[1]).toBe(`${note}\n\nSee?`);
  thread.draft.edits.type(attachmentsEditor, attachmentLines([paper('open.pdf')]));
  await ask(thread, 'And this one?');
  expect(JSON.stringify(contents()[2])).toContain('open.pdf');
  expect(learntOf(app.endpoints.list[0]!, 'gpt-4o').refuses).toEqual([]);
});

test('a file of an earlier message that the server cannot read any more stays behind', async () => {
  const { app, thread, browser } = await asked([paper('long.pdf')]);
  const said = 'A maximum of 100 PDF pages may be provided.';
  browser.server.next(failure(400, { message: said }));
  const message = await ask(thread, 'And now?');
  const onretry = () => void retry(thread, message);
  const { parentId } = message;
  render(Remedies, { app, thread, reply: message.reply!, failure: message.reply!.failure!, parentId, onretry });
  expect(screen.queryByRole('button', { name: 'Send as text' })).toBeNull();
  await person.click(screen.getByRole('button', { name: 'Send without files' }));
  await waitFor(() => expect(browser.server.chats).toHaveLength(3));
  await ended(thread);
  expect(JSON.stringify(browser.server.chats[1])).toContain('application/pdf');
  expect(JSON.stringify(browser.server.chats[2])).not.toContain('application/pdf');
});
