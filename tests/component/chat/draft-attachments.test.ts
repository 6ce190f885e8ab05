import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { DialectName } from '../../../src/model/endpoint/endpoint';
import type { MediaPart } from '../../../src/model/chat/parts';
import { attachmentsOf } from '../../../src/state/chat/attachments/attachments-of';
import { keyOf } from '../../../src/storage/keyspace/key-map';
import { attachmentLines, attachmentsEditor } from '../../../src/storage/blobs/attachment-lines';
import { Blobs } from '../../../src/storage/blobs/blobs';
import DraftAttachments from '../../../src/ui/chat/attachments/DraftAttachments.svelte';
import { composerId } from '../../../src/ui/parts/focus';
import { Browser, type Tab } from '../../unit/state/a-tab';

/** A draft with the files `names`, each a sound of a megabyte or a PDF. */
async function drafted(dialect: DialectName, ...names: string[]): Promise<Tab> {
  const browser = await Browser.start({ endpoint: { dialect } });
  const tab = await browser.tab();
  const { app, thread } = tab;
  const blobs = new Blobs(app.services.storage.records);
  const parts: MediaPart[] = [];
  for (const [index, name] of names.entries()) {
    const source = await blobs.store(new Uint8Array(1_000_000).fill(index));
    if (name.endsWith('.mp3')) parts.push({ type: 'audio', name, mediaType: 'audio/mpeg', source, seconds: null });
    else parts.push({ type: 'file', name, mediaType: 'application/pdf', source });
  }
  const attachments = attachmentsOf(app, thread);
  thread.draft.edits.type(attachmentsEditor, attachmentLines(parts));
  render(DraftAttachments, { app, thread, attachments });
  return tab;
}

test('says of what the endpoint’s API cannot carry that only its name is sent, and counts that alone', async () => {
  const { thread } = await drafted('anthropic-messages', 'talk.mp3', 'a.pdf');
  const [sound, pdf] = screen.getAllByRole('listitem');
  expect(within(sound!).getByText('Only its name is sent: this endpoint’s API can’t carry it.')).toBeTruthy();
  expect(within(sound!).getByRole('button', { description: /^Only its name/ })).toBeTruthy();
  expect(pdf!.textContent).not.toContain('Only its name');
  // A long one is cut at its own end, also on a page of the other direction.
  expect(within(sound!).getByText('talk.mp3').dir).toBe('auto');
  await expect.poll(() => pdf!.dataset['tokens']).toBe('100000');
  expect(sound!.hasAttribute('data-tokens')).toBe(false);
  // The sound alone would be 8,000 tokens.
  await expect.poll(() => thread.nextRequest?.fit?.prompt.tokens ?? 0).toBeGreaterThan(100_000);
  await expect.poll(() => thread.nextRequest?.fit?.prompt.tokens ?? 0).toBeLessThan(101_000);
});

test('gives the focus to the next one’s button, and after the last one to the composer', async () => {
  await drafted('gemini', 'a.pdf', 'b.pdf', 'c.pdf');
  const composer = document.createElement('textarea');
  composer.id = composerId;
  document.body.append(composer);
  const person = userEvent.setup();
  const remove = (name: string) => screen.getByTitle(`Remove ${name}`);
  await person.click(remove('b.pdf'));
  expect(document.activeElement).toBe(remove('c.pdf'));
  await person.click(remove('c.pdf'));
  expect(document.activeElement).toBe(remove('a.pdf'));
  await person.click(remove('a.pdf'));
  expect(document.activeElement).toBe(composer);
  composer.remove();
});

test('says of a sound that bills had next to nothing for that it may be dropped, and offers another model', async () => {
  const { app, thread } = await drafted('chat-completions', 'talk.mp3');
  const learnt = { measurements: [], media: [{ type: 'audio', count: 1, size: 250, tokens: 3 }] };
  await app.services.storage.records.write([{ put: keyOf.calibration('e1', 'parrot'), value: learnt }]);
  await thread.change((one) => ({ ...one, model: 'parrot' }));
  const item = screen.getByRole('listitem');
  await within(item).findByText('The server counts next to nothing for it, so this model may never see it.');
  expect(item.dataset['tokens']).toBe('3');
  expect(within(item).getByRole('button', { name: 'Another model' })).toBeTruthy();
});

test('says how each is sent, what the model is known not to take, and what is missing of a document', async () => {
  const { app, thread } = await drafted('chat-completions', 'talk.mp3', 'a.pdf');
  const [sound, pdf] = screen.getAllByRole('listitem');
  // gpt-4o at OpenAI: the catalogue says what it takes.
  await within(sound!).findByText('This model doesn’t take audio.');
  expect(within(pdf!).queryByText(/doesn’t take/)).toBeNull();
  expect(within(sound!).queryByRole('combobox')).toBeNull();
  const form = within(pdf!).getByRole<HTMLSelectElement>('combobox', { name: 'Send a.pdf as' });
  expect([...form.options].map(({ text }) => text)).toContain('as text');
  expect(form.selectedOptions[0]!.text).toBe('as file');
  // It is a PDF by its name alone: there is no text to be had, and it stays the file that it is.
  await userEvent.setup().selectOptions(form, 'as text');
  await screen.findByRole('alert');
  expect(form.selectedOptions[0]!.text).toBe('as file');

  const notes = await new Blobs(app.services.storage.records).store(new TextEncoder().encode('Words'));
  const part: MediaPart = {
    type: 'file',
    name: 'long.pdf',
    mediaType: 'text/plain',
    source: notes,
    original: { name: 'long.pdf', mediaType: 'application/pdf', source: notes, pages: { from: 1, to: 20, of: 3000 } },
    notes: [{ kind: 'some-pages', from: 1, to: 20, of: 3000 }, { kind: 'scripts-not-run' }],
  };
  thread.draft.edits.type(attachmentsEditor, attachmentLines([part]));
  await screen.findByRole('button', { name: 'Open long.pdf', description: 'Only pages 1–20 of 3,000.' });
  await userEvent.setup().click(screen.getByRole('button', { name: 'Open long.pdf' }));
  await screen.findByText('The PDF contains scripts. None of them ran.');
  expect(screen.getByLabelText<HTMLInputElement>('To page (of 3,000)').value).toBe('20');
});
