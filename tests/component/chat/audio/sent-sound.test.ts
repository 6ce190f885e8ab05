import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import type { MediaPart } from '../../../../src/model/chat/parts';
import { Blobs } from '../../../../src/storage/blobs/blobs';
import SentAttachments from '../../../../src/ui/chat/attachments/SentAttachments.svelte';
import { json } from '../../../server/behaviours';
import { ask, Browser } from '../../../unit/state/a-tab';
import { waitFor } from '../../../wait-for';

const path = '/v1/audio/transcriptions';

afterEach(() => vi.restoreAllMocks());

/** A chat whose first message has a sound, on show. */
async function withSound() {
  vi.spyOn(Blobs.prototype, 'read').mockResolvedValue(new TextEncoder().encode('RIFF0000WAVEfmt '));
  vi.spyOn(URL, 'createObjectURL').mockReturnValue('data:,');
  const browser = await Browser.start({ endpoint: { audio: { transcriptionModel: 'whisper-1' } } });
  const { app, thread } = await browser.tab();
  await ask(thread, 'Hello');
  const source = { kind: 'blob', hash: 'ab', bytes: 16 } as const;
  const part: MediaPart = { type: 'audio', name: 'memo.wav', mediaType: 'audio/wav', source, seconds: null };
  const { id } = thread.branch[0]!;
  const sound = () => thread.messages.byId(id)!.parts.at(-1) as MediaPart & { type: 'audio' };
  const keep = (text: string) =>
    thread.messages.change([thread.messages.byId(id)!], (one) => ({
      ...one,
      parts: [...one.parts.filter(({ type }) => type !== 'audio'), { ...part, transcript: { text, segments: [] } }],
    }));
  await thread.messages.change([thread.messages.byId(id)!], (one) => ({ ...one, parts: [...one.parts, part] }));
  const props = () => ({ app, thread, message: thread.messages.byId(id)!, parts: [sound()] });
  return { server: browser.server, sound, keep, props, open: () => render(SentAttachments, props()) };
}

test('what is heard while nobody looks at the sound any more is kept with its message', async () => {
  const { server, sound, open } = await withSound();
  let answer = (): void => undefined;
  const answered = new Promise<void>((resolve) => (answer = resolve));
  server.nextAt(path, async (exchange) => {
    await answered;
    await json({ text: 'Hello there' })(exchange);
  });
  open();
  await userEvent.click(screen.getByRole('button', { name: /memo/ }));
  await userEvent.click(await screen.findByRole('button', { name: 'Transcribe' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Transcribe' }));
  await screen.findByRole('button', { name: 'Stop' });
  await userEvent.click(screen.getByRole('button', { name: 'Close' }));
  answer();
  await waitFor(() => expect(sound()).toMatchObject({ transcript: { text: 'Hello there' } }));
});

test('a transcript that another tab has kept meanwhile is shown, and stays', async () => {
  const { sound, keep, open } = await withSound();
  await keep('First');
  const shown = open();
  await userEvent.click(screen.getByRole('button', { name: /memo/ }));
  await screen.findByText('First');
  shown.unmount();
  await keep('Better');
  open();
  await userEvent.click(screen.getByRole('button', { name: /memo/ }));
  await screen.findByText('Better');
  expect(sound()).toMatchObject({ transcript: { text: 'Better' } });
});
