import { expect, test } from 'vitest';
import { mediaOf, type MediaPart } from '../../../../../src/model/chat/parts';
import { resendAsText } from '../../../../../src/state/chat/attachments/resend-as-text';
import { textable } from '../../../../../src/state/chat/attachments/textable';
import { attachmentLines, attachmentsEditor } from '../../../../../src/storage/blobs/attachment-lines';
import { Blobs } from '../../../../../src/storage/blobs/blobs';
import { failure } from '../../../../server/behaviours';
import { directReader } from '../../../media/direct-reader';
import { pdfFile, write } from '../../../media/pdf/pdf-file';
import { ask, Browser, ended } from '../../a-tab';

test('a file that was refused goes as its text, in a new version of the message; a picture beside it stays one', async () => {
  const browser = await Browser.start();
  const { app, thread } = await browser.tab();
  const blobs = new Blobs(app.services.storage.records);
  const pdf = pdfFile([{ content: write('The text of the PDF', 50, 700) }]);
  const parts: MediaPart[] = [
    { type: 'image', name: 'a.png', mediaType: 'image/png', source: await blobs.store(new Uint8Array(9)), size: null },
    {
      type: 'file',
      name: 'a.pdf',
      mediaType: 'application/pdf',
      source: await blobs.store(new Uint8Array(await pdf.arrayBuffer())),
    },
  ];
  thread.draft.edits.type(attachmentsEditor, attachmentLines(parts));
  browser.server.next(failure(400, { message: 'This model does not support PDF files' }));
  const reply = await ask(thread, 'See?');
  expect(reply.reply?.failure).toMatchObject({ kind: 'input-refused', input: 'file' });

  // Who has refused it is asked, as in a column of another model, or after the chat's was changed.
  await thread.change((chat) => ({ ...chat, model: 'other-model' }));
  await resendAsText(app, thread, textable(thread, reply.parentId, 'file')!, 'file', reply.reply!, directReader());
  await ended(thread);
  expect(browser.server.chats[1]!['model']).toBe(reply.reply!.model);
  const sent = browser.server.chats.map(({ messages }) => (messages as { content: unknown }[]).at(-1)!.content);
  expect(sent[1]).toEqual([
    expect.objectContaining({ type: 'image_url' }),
    { type: 'text', text: '```text a.pdf\nThe text of the PDF\n```\n\nSee?' },
  ]);
  const [asked] = thread.branch;
  expect(thread.messages.versions(asked!)).toHaveLength(2);
  expect(mediaOf(asked!)[1]).toMatchObject({ original: { mediaType: 'application/pdf' } });
});

test('a text that was refused as a file goes with all its words', async () => {
  const browser = await Browser.start();
  const { app, thread } = await browser.tab();
  const source = await new Blobs(app.services.storage.records).store(new TextEncoder().encode('the words'));
  const parts: MediaPart[] = [{ type: 'file', name: 'a.txt', mediaType: 'text/plain', source, asFile: true }];
  thread.draft.edits.type(attachmentsEditor, attachmentLines(parts));
  browser.server.next(failure(400, { message: 'This model does not support PDF files' }));
  const reply = await ask(thread, 'See?');
  await resendAsText(app, thread, textable(thread, reply.parentId, 'file')!, 'file', reply.reply!, directReader());
  await ended(thread);
  const [sent] = (browser.server.chats.at(-1)!['messages'] as { content: unknown }[]).slice(-1);
  expect(sent?.content).toBe('```text a.txt\nthe words\n```\n\nSee?');
});

test('pages of a PDF that a model cannot see go as their text, once for all of them; a photo beside them stays one', async () => {
  const browser = await Browser.start();
  const { app, thread } = await browser.tab();
  const blobs = new Blobs(app.services.storage.records);
  const pdf = pdfFile(['One', 'Two', 'Three'].map((words) => ({ content: write(`Words ${words}`, 50, 700) })));
  const source = await blobs.store(new Uint8Array(await pdf.arrayBuffer()));
  const original = { name: 'a.pdf', mediaType: 'application/pdf', source, pages: { from: 2, to: 3, of: 3 } };
  const picture = {
    type: 'image',
    mediaType: 'image/png',
    source: await blobs.store(new Uint8Array(9)),
    size: null,
  } as const;
  const parts: MediaPart[] = [
    { ...picture, name: 'a-2.png', original },
    { ...picture, name: 'photo.png' },
    { ...picture, name: 'a-3.png', original },
  ];
  thread.draft.edits.type(attachmentsEditor, attachmentLines(parts));
  browser.server.next(failure(404, { message: 'No endpoints found that support image input' }));
  const reply = await ask(thread, 'See?');
  expect(reply.reply?.failure).toMatchObject({ kind: 'input-refused', input: 'image' });
  const message = textable(thread, reply.parentId, 'image')!;
  await resendAsText(app, thread, message, 'image', reply.reply!, directReader());
  await ended(thread);
  const [sent] = (browser.server.chats.at(-1)!['messages'] as { content: { text?: string }[] }[]).slice(-1);
  expect(sent?.content).toHaveLength(2);
  const text = sent?.content[1]?.text ?? '';
  expect(text.match(/Words \w+/g)).toEqual(['Words Two', 'Words Three']);
});
