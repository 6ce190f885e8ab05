import { render, screen, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { textParts, type MediaPart } from '../../../src/model/chat/parts';
import { learntOf } from '../../../src/model/endpoint/learnt';
import { attachmentsOf } from '../../../src/state/chat/attachments/attachments-of';
import { attachmentLines, attachmentsEditor } from '../../../src/storage/blobs/attachment-lines';
import { Blobs } from '../../../src/storage/blobs/blobs';
import { plannedEarlier } from '../../../src/state/chat/attachments/sent-media';
import { takerOf } from '../../../src/state/chat/attachments/taker';
import { learn } from '../../../src/state/endpoints/from-server/learning';
import OverLimit from '../../../src/ui/chat/attachments/OverLimit.svelte';
import DraftAttachments from '../../../src/ui/chat/attachments/DraftAttachments.svelte';
import ModelChoice from '../../../src/ui/chat/ModelChoice.svelte';
import { failure } from '../../server/behaviours';
import { ask, Browser, type Tab } from '../../unit/state/a-tab';

async function picturesIn({ app, thread }: Tab, count: number): Promise<void> {
  const blobs = new Blobs(app.services.storage.records);
  const parts: MediaPart[] = [];
  for (let index = 0; index < count; index += 1) {
    const source = await blobs.store(new Uint8Array(10).fill(index));
    parts.push({
      type: 'image',
      name: `${index}.png`,
      mediaType: 'image/png',
      source,
      size: { width: 10, height: 10 },
    });
  }
  attachmentsOf(app, thread);
  thread.draft.edits.type(attachmentsEditor, attachmentLines(parts));
}

/** What of pictures is shown above the draft, without the pictures themselves, which no browser draws here. */
function shown({ app, thread }: Tab): void {
  const taker = takerOf(app.endpoints.list[0]!, thread.conversation.model, null)!;
  render(OverLimit, { app, thread, attachments: attachmentsOf(app, thread), taker });
}

test('more pictures than the server takes are told before they are sent, and the last ones can be removed', async () => {
  const browser = await Browser.start({
    endpoint: { baseUrl: 'https://api.groq.com/openai/v1', presetId: 'groq', defaultModel: 'llama-4-scout' },
  });
  const tab = await browser.tab();
  await picturesIn(tab, 6);
  shown(tab);
  await screen.findByText('This request has 6 pictures, and llama-4-scout takes up to 5.');
  await userEvent.setup().click(screen.getByRole('button', { name: 'Remove the last one' }));
  await expect.poll(() => tab.thread.draft.attachments?.parts.length).toBe(5);
  await expect.poll(() => screen.queryByText(/^This request has/)).toBeNull();
});

test('a number that an error named is known with the next picture, and earlier ones can be left out', async () => {
  const browser = await Browser.start();
  const tab = await browser.tab();
  const { app, thread } = tab;
  await picturesIn(tab, 2);
  browser.server.next(failure(400, { message: 'At most 1 image(s) may be provided in one request.' }));
  await ask(thread, 'Compare them');
  await expect.poll(() => learntOf(app.endpoints.list[0]!, 'gpt-4o').mostPictures).toBe(1);
  await picturesIn(tab, 1);
  shown(tab);
  await screen.findByText('This request has 3 pictures, and gpt-4o takes up to 1.');
  await userEvent.setup().click(screen.getByRole('button', { name: 'Leave out earlier ones' }));
  await expect.poll(() => screen.queryByText(/^This request has/)).toBeNull();
  const sent = thread.branch[0]!.parts.filter(({ type }) => type === 'image');
  expect(sent).toMatchObject([{ sending: 'never' }, { sending: 'never' }]);
  expect(textParts('Compare them')).toEqual(thread.branch[0]!.parts.filter(({ type }) => type === 'text'));
});

test('earlier pictures alone that are too many are told before the next message, too', async () => {
  const browser = await Browser.start();
  const tab = await browser.tab();
  const { app, thread } = tab;
  await picturesIn(tab, 2);
  await ask(thread, 'Compare them');
  render(DraftAttachments, { app, thread, attachments: attachmentsOf(app, thread) });
  await learn(app.endpoints, app.endpoints.list[0]!.id, 'gpt-4o', { refuses: [], mostPictures: 1 });
  await screen.findByText('This request has 2 pictures, and gpt-4o takes up to 1.');
  await userEvent.setup().click(screen.getByRole('button', { name: 'Leave out earlier ones' }));
  await expect.poll(() => screen.queryByText(/^This request has/)).toBeNull();
});

test('a PDF of more pages than the server takes is told before it is sent, and can go as its text', async () => {
  const browser = await Browser.start({
    endpoint: { dialect: 'anthropic-messages', baseUrl: 'https://api.anthropic.com/v1', defaultModel: 'claude-x' },
  });
  const tab = await browser.tab();
  const { app, thread } = tab;
  const source = await new Blobs(app.services.storage.records).store(new Uint8Array(10));
  const attachments = attachmentsOf(app, thread);
  const part: MediaPart = { type: 'file', name: 'law.pdf', mediaType: 'application/pdf', source, pages: 3000 };
  thread.draft.edits.type(attachmentsEditor, attachmentLines([part]));
  const asked = vi.spyOn(attachments, 'sendAs').mockResolvedValue();
  render(DraftAttachments, { app, thread, attachments });
  const told = await screen.findByText('claude-x takes PDFs of up to 100 pages, and this request has 3,000.');
  await userEvent.setup().click(within(told.parentElement!).getByRole('button', { name: 'Send as text' }));
  expect(asked).toHaveBeenCalledExactlyOnceWith(0, 'text');
});

test('earlier ones are offered to be left out only where that helps, and what is not carried does not count', async () => {
  const browser = await Browser.start();
  const tab = await browser.tab();
  const { app, thread } = tab;
  await picturesIn(tab, 1);
  await ask(thread, 'See?');
  const baseUrl = 'https://generativelanguage.googleapis.com/v1beta';
  await app.endpoints.change('e1', (one) => ({ ...one, dialect: 'gemini', baseUrl }));
  const { hash } = await new Blobs(app.services.storage.records).store(new Uint8Array(10));
  const pdf: MediaPart = {
    ...{ type: 'file', name: 'law.pdf', mediaType: 'application/pdf', pages: 1200 },
    source: { kind: 'blob', hash, bytes: 10 },
  };
  thread.draft.edits.type(attachmentsEditor, attachmentLines([pdf]));
  shown(tab);
  await screen.findByText(/this request has 1,200/);
  await expect.poll(() => plannedEarlier(thread)).toHaveLength(1);
  expect(screen.queryByRole('button', { name: 'Leave out earlier ones' })).toBeNull();
  const talk: MediaPart = {
    ...{ type: 'audio', name: 'talk.wav', mediaType: 'audio/wav', seconds: null },
    source: { kind: 'blob', hash, bytes: 210_000_000 },
  };
  thread.draft.edits.type(attachmentsEditor, attachmentLines([talk]));
  await expect.poll(() => screen.queryByRole('status')).toBeNull();
});

test('what is not sent counts for nothing: a sound that the API has no place for, and what was refused', async () => {
  const browser = await Browser.start({
    endpoint: { dialect: 'anthropic-messages', baseUrl: 'https://api.anthropic.com/v1', defaultModel: 'claude-x' },
  });
  const tab = await browser.tab();
  const { app, thread } = tab;
  const source = await new Blobs(app.services.storage.records).store(new Uint8Array(10));
  attachmentsOf(app, thread);
  const sound: MediaPart = {
    type: 'audio',
    name: 'talk.mp3',
    mediaType: 'audio/mpeg',
    source: { ...source, bytes: 40_000_000 },
    seconds: null,
  };
  const pdf: MediaPart = { type: 'file', name: 'law.pdf', mediaType: 'application/pdf', source, pages: 3000 };
  const over = () => screen.queryByText(/^This request|takes PDFs/);
  thread.draft.edits.type(attachmentsEditor, attachmentLines([sound, pdf]));
  const taker = takerOf(app.endpoints.list[0]!, 'claude-x', null)!;
  const { rerender } = render(OverLimit, { app, thread, attachments: attachmentsOf(app, thread), taker });
  await expect.poll(over).not.toBeNull();
  await rerender({ taker: { ...taker, refuses: ['file-input'] } });
  expect(over()).toBeNull();
});

test('where the model cannot take what is attached, others are offered', async () => {
  const browser = await Browser.start({ endpoint: { dialect: 'anthropic-messages' } });
  const tab = await browser.tab();
  const { app, thread } = tab;
  const source = await new Blobs(app.services.storage.records).store(new Uint8Array(10));
  attachmentsOf(app, thread);
  const part: MediaPart = { type: 'audio', name: 'talk.mp3', mediaType: 'audio/mpeg', source, seconds: null };
  thread.draft.edits.type(attachmentsEditor, attachmentLines([part]));
  render(ModelChoice, { app, thread });
  render(DraftAttachments, { app, thread, attachments: attachmentsOf(app, thread) });
  await userEvent.setup().click(await screen.findByRole('button', { name: 'Another model' }));
  expect(document.activeElement).toBe(screen.getByRole('combobox', { name: 'Model' }));
});
