import { afterEach, expect, test, vi } from 'vitest';
import type { Message } from '../../../../src/model/chat/message';
import type { MediaPart } from '../../../../src/model/chat/parts';
import { transcriptionOf } from '../../../../src/state/audio/file-transcription.svelte';
import { Blobs } from '../../../../src/storage/blobs/blobs';
import { keyOf } from '../../../../src/storage/keyspace/key-map';
import type { Change } from '../../../../src/storage/keyspace/records';
import { loadUsage } from '../../../../src/storage/library/ledger';
import { failure, json } from '../../../server/behaviours';
import type { Behaviour } from '../../../server/exchange';
import { waitFor } from '../../../wait-for';
import { mp3 } from '../../media/audio/sounds';
import { conversation, message } from '../../storage/builders';
import { Browser } from '../a-tab';

const path = '/v1/audio/transcriptions';

afterEach(() => vi.unstubAllGlobals());

async function transcribing(file: File, mediaType: string, ...behaviours: Behaviour[]) {
  const browser = await Browser.start({ endpoint: { audio: { transcriptionModel: 'whisper-1' } } });
  browser.server.nextAt(path, ...behaviours);
  const { app, thread } = await browser.tab();
  const { records } = app.services.storage;
  const source = await new Blobs(records).store(new Uint8Array(await file.arrayBuffer()));
  const part: MediaPart = { type: 'audio', name: file.name, mediaType, source, seconds: null };
  const transcription = transcriptionOf(app, part);
  const run = (times: boolean) => transcription.run(thread, times);
  return { transcription, run, app, part, server: browser.server, bills: () => loadUsage(records) };
}

const said = (text: string) =>
  json({ text, segments: [{ start: 1, end: 2, text }], usage: { type: 'duration', seconds: 600 } });

test('a file gives its words with times, and is booked by its seconds', async () => {
  const sound = new File(['RIFF0000WAVEfmt '], 'memo.wav');
  const { transcription, run, bills } = await transcribing(sound, 'audio/wav', said('Hello'));
  await run(true);
  expect(transcription.textOf(true)).toBe('[0:01] Hello');
  expect(transcription.textOf(false)).toBe('Hello');
  // Ten minutes at $0.006 each.
  expect(transcription.costUsd).toBeCloseTo(0.06);
  expect(await bills()).toMatchObject([{ purpose: 'transcription', exact: true }]);
});

test('a file that is too large is cut, and its times go on from piece to piece', async () => {
  // Half an hour. Nothing can decode it here, so it is cut without looking for silences.
  vi.stubGlobal(
    'OfflineAudioContext',
    class {
      decodeAudioData = () => Promise.reject(new DOMException('', 'EncodingError'));
    },
  );
  const { transcription, run, server } = await transcribing(
    mp3(49_000),
    'audio/mpeg',
    failure(413, { message: 'Maximum content size limit exceeded' }),
    ...['One', 'Two', 'Three'].map(said),
  );
  await run(true);
  expect(transcription.problem).toBeNull();
  expect(transcription.textOf(true)).toBe('[0:01] One\n[9:49] Two\n[19:37] Three');
  expect(transcription.transcript?.text).toBe('One\n\nTwo\n\nThree');
  const names = server.requests.map(({ text }) => /filename="([^"]+)"/.exec(text)?.[1]);
  expect(names).toEqual(['talk.mp3', 'piece.mp3', 'piece.mp3', 'piece.mp3']);
});

test('of pieces, what came before one failed stays', async () => {
  const { transcription, run, bills } = await transcribing(
    mp3(49_000),
    'audio/mpeg',
    failure(400, { message: 'audio duration 1800 seconds is longer than 1400 seconds' }),
    said('One'),
    failure(500, { message: 'Oops' }),
  );
  await run(false);
  expect(transcription.textOf(false)).toBe('One');
  expect(transcription.problem).toMatchObject({ kind: 'failed', isPart: true });
  expect(await bills()).toMatchObject([{ outcome: 'interrupted' }]);
});

test('what is stopped while the server works is booked by its seconds, as an estimate', async () => {
  const sound = new File(['RIFF0000WAVEfmt '], 'memo.wav');
  const { transcription, run, server, bills } = await transcribing(sound, 'audio/wav', (exchange) =>
    exchange.untilGone(),
  );
  transcription.seconds = 600;
  const done = run(true);
  await waitFor(() => expect(server.requests.length).toBe(1));
  transcription.stop();
  await done;
  const [bill] = await bills();
  expect(bill).toMatchObject({ purpose: 'transcription', outcome: 'stopped', exact: false });
  expect(bill!.costUsd).toBeCloseTo(0.06);
});

test('what is stopped before it is sent costs nothing', async () => {
  const sound = new File(['RIFF0000WAVEfmt '], 'memo.wav');
  const { transcription, run, server, bills } = await transcribing(sound, 'audio/wav');
  const done = run(true);
  transcription.stop();
  await done;
  expect(server.requests).toEqual([]);
  expect(await bills()).toEqual([]);
});

test('what it has brought is there again for the same sound, and less does not take its place', async () => {
  const sound = new File(['RIFF0000WAVEfmt '], 'memo.wav');
  const { transcription, run, app, part } = await transcribing(
    sound,
    'audio/wav',
    said('Hello'),
    failure(500, { message: 'Oops' }),
    said('Hi'),
  );
  await run(true);
  // As where the dialog is opened again: parts are read anew from the draft.
  expect(transcriptionOf(app, { ...part, source: { ...part.source } })).toBe(transcription);
  await run(true);
  expect(transcription.problem).toMatchObject({ kind: 'failed' });
  expect(transcription.textOf(false)).toBe('Hello');
  await run(true);
  expect(transcription.textOf(false)).toBe('Hi');
});

test('what was transcribed of the same bytes in an earlier visit, in whatever chat that is not deleted, is found and not paid again', async () => {
  const { transcription, app, part, server } = await transcribing(
    new File(['RIFF0000WAVEfmt '], 'memo.wav'),
    'audio/wav',
  );
  const { records } = app.services.storage;
  const put = (id: string, text: string, more: Partial<Message>, one = part, chat = 'other'): Change => ({
    put: keyOf.message(chat, id),
    value: message(chat, id, { ...more, parts: [{ ...one, transcript: { text, segments: [] } }] }),
  });
  const another: MediaPart = { ...part, source: { kind: 'blob', hash: 'another', bytes: 16 } };
  await records.write([
    put('m1', 'May', { createdAt: 1 }),
    put('m2', 'June', { createdAt: 3 }),
    put('m3', 'April', { createdAt: 2 }),
    put('m4', 'Deleted', { createdAt: 4, deletedAt: 5 }),
    put('m5', 'Another', { createdAt: 6 }, another),
    put('m6', 'In the bin', { createdAt: 7 }, part, 'binned'),
    { put: keyOf.conversation('other'), value: conversation('other') },
    { put: keyOf.conversation('binned'), value: conversation('binned', { deletedAt: 8 }) },
  ]);
  await transcription.lookBack();
  expect(transcription.textOf(false)).toBe('June');
  expect(server.requests.filter((one) => one.path === path)).toEqual([]);
});

const refusals: [string, Behaviour][] = [
  ['OpenAI', failure(400, { message: 'Invalid file format. Supported formats: wav' })],
  ['whisper.cpp', json({ error: 'failed to read WAV file' })],
  ['Groq', failure(400, { message: 'could not process file - is it a valid media file?' })],
  ['a router', failure(400, { message: 'Provider returned 400' })],
];

test.each(refusals)('a format that is refused is sent once more as WAV: %s', async (_, refusal) => {
  vi.stubGlobal(
    'OfflineAudioContext',
    class {
      decodeAudioData = () =>
        Promise.resolve({
          length: 16_000,
          sampleRate: 16_000,
          numberOfChannels: 1,
          copyFromChannel: () => undefined,
        });
    },
  );
  const { transcription, run, server } = await transcribing(
    new File(['OggS1234'], 'memo.ogg'),
    'audio/ogg',
    refusal,
    said('Heard'),
  );
  await run(false);
  expect(transcription.textOf(false)).toBe('Heard');
  expect(server.requests[1]!.text).toContain('filename="piece.wav"\r\nContent-Type: audio/wav');
});

test.each([failure(500, { message: 'Internal Server Error' }), failure(500, { message: 'failed to load the model' })])(
  'a failure that is not about the format is no reason to send all of it again (%#)',
  async (refusal) => {
    const { transcription, run, server } = await transcribing(new File(['OggS1234'], 'memo.ogg'), 'audio/ogg', refusal);
    await run(false);
    expect(transcription.problem).toMatchObject({ kind: 'failed' });
    expect(server.requests).toHaveLength(1);
  },
);

test('a broken file says so, and nothing is lost', async () => {
  vi.stubGlobal(
    'OfflineAudioContext',
    class {
      decodeAudioData = () => Promise.reject(new DOMException('', 'EncodingError'));
    },
  );
  const { transcription, run } = await transcribing(
    new File(['OggS1234'], 'memo.ogg'),
    'audio/ogg',
    failure(400, { message: 'Could not decode the audio file' }),
  );
  await run(false);
  expect(transcription.problem).toEqual({ kind: 'media', problem: { kind: 'broken', format: 'ogg' } });
});
