import { afterEach, expect, test, vi } from 'vitest';
import type { AudioProblem } from '../../../../src/model/audio/audio-problem';
import { Dictation } from '../../../../src/state/audio/dictation.svelte';
import type { OpenMicrophone } from '../../../../src/state/audio/microphone';
import { attachmentsOf } from '../../../../src/state/chat/attachments/attachments-of';
import { loadUsage } from '../../../../src/storage/library/ledger';
import { failure, json, rawStream } from '../../../server/behaviours';
import type { Behaviour } from '../../../server/exchange';
import { event } from '../../../server/wire';
import { waitFor } from '../../../wait-for';
import { Browser, type Tab } from '../a-tab';

const path = '/v1/audio/transcriptions';
const webm = new Uint8Array([0x1a, 0x45, 0xdf, 0xa3, ...new TextEncoder().encode('webm'), 1, 2, 3]);

afterEach(() => vi.restoreAllMocks());

/** A microphone that hears `bytes`. `ended`: when its recorder gives them, after it was told to end. */
function hearing(
  bytes: Uint8Array<ArrayBuffer> = webm,
  ended: Promise<unknown> = Promise.resolve(),
  isSilent = false,
): OpenMicrophone {
  return () =>
    Promise.resolve({
      level: () => 0.5,
      isSilent: () => isSilent,
      pause: () => undefined,
      resume: () => undefined,
      stop: () => ended.then(() => new Blob([bytes], { type: 'audio/webm;codecs=opus' })),
    });
}

const refusing =
  (problem: AudioProblem): OpenMicrophone =>
  () =>
    Promise.resolve({ problem });

interface Started extends Tab {
  browser: Browser;
  dictation: Dictation;
}

async function started(behaviours: Behaviour[], microphone = hearing(), text = '', caret = 0): Promise<Started> {
  const models = [
    { id: 'gpt-4o', facts: {} },
    { id: 'gpt-4o-mini-transcribe', facts: {} },
  ];
  const browser = await Browser.start({ endpoint: { models } });
  browser.server.nextAt(path, ...behaviours);
  const tab = await browser.tab();
  const { app, thread } = tab;
  const dictation = new Dictation(app, thread, attachmentsOf(app, thread), microphone);
  thread.draft.type(text);
  await dictation.start(caret);
  return { ...tab, browser, dictation };
}

const billed = (tab: Tab) => loadUsage(tab.app.services.storage.records);

test('puts the words where the caret was, unsent, with an undo', async () => {
  const { dictation, thread, app, browser } = await started(
    [json({ text: 'a green one' })],
    hearing(),
    'Buy today.',
    3,
  );
  expect(dictation.phase).toBe('recording');
  await dictation.stop();
  expect(thread.draft.text).toBe('Buy a green one today.');
  expect(dictation.phase).toBe('closed');
  expect(thread.branch).toEqual([]);
  const [notice] = app.notices.list;
  expect(notice?.notice.kind).toBe('dictated');
  thread.draft.type('Buy a green one today. Or two.');
  notice?.undo?.();
  expect(thread.draft.text).toBe('Buy today. Or two.');
  expect(browser.server.requests.at(-1)!.text).toMatch(/filename="dictation-\d{4}(?:-\d\d){4}\.webm"/);
});

test('books what the server says, for the month and for a chat that is not kept yet', async () => {
  const usage = { type: 'tokens', input_tokens: 1000, input_token_details: { audio_tokens: 1000 }, output_tokens: 100 };
  const done = rawStream(event({ type: 'transcript.text.done', text: 'Hi', usage }));
  const tab = await started([done]);
  await tab.dictation.stop();
  const [record] = await billed(tab);
  // 1,000 tokens of sound at $3 a million, and 100 of text at $5.
  expect(record).toMatchObject({ purpose: 'transcription', outcome: 'complete', exact: true, costUsd: 0.0035 });
  expect(tab.thread.conversation.totals).toMatchObject({ promptTokens: 1000, completionTokens: 100, costUsd: 0.0035 });
  expect(tab.thread.isNew).toBe(true);
});

const microphones: AudioProblem['kind'][] = ['microphone-refused', 'no-microphone', 'insecure-page', 'microphone-busy'];

test.each(microphones)('%s: says so, and the draft stays', async (kind) => {
  const { dictation, thread } = await started([], refusing({ kind } as AudioProblem), 'Kept');
  expect(dictation.phase).toBe('stuck');
  expect(dictation.problem).toEqual({ kind });
  dictation.discard();
  expect(dictation.phase).toBe('closed');
  expect(thread.draft.text).toBe('Kept');
});

// PocketShell#452, open-webui#6953: Whisper hears "Thank you" in silence.
test('silence is not sent unless that is asked for, and is there to be listened to', async () => {
  const { dictation, browser, thread } = await started([json({ text: 'Whispered' })], hearing(webm, undefined, true));
  await dictation.stop();
  expect([dictation.phase, dictation.problem]).toEqual(['stuck', { kind: 'nothing-heard' }]);
  expect(dictation.recording?.size).toBe(webm.length);
  expect(browser.server.requests).toEqual([]);
  await dictation.transcribe();
  expect(thread.draft.text).toBe('Whispered');
});

test('an empty recording is not sent', async () => {
  const { dictation, browser } = await started([], hearing(new Uint8Array()));
  await dictation.stop();
  expect(dictation.problem).toEqual({ kind: 'nothing-recorded' });
  expect(browser.server.requests).toEqual([]);
});

test('an endpoint without transcriptions keeps the recording, which can be attached', async () => {
  const tab = await started([failure(404, { message: 'Not Found' })]);
  const { dictation, thread } = tab;
  await dictation.stop();
  expect(dictation.problem).toEqual({ kind: 'no-such-path', path: '/audio/transcriptions', said: 'Not Found' });
  expect(await billed(tab)).toEqual([]);
  await dictation.attach();
  expect(dictation.phase).toBe('closed');
  expect(thread.draft.attachments?.parts).toMatchObject([{ name: expect.stringMatching(/^dictation-/) as string }]);
});

test('a second attempt takes the same recording', async () => {
  const tab = await started([failure(500, { message: 'Oops' }), json({ text: 'Now' })]);
  const { dictation, thread, browser } = tab;
  await dictation.stop();
  expect(dictation.problem).toMatchObject({ kind: 'failed', failure: { kind: 'server' } });
  await dictation.transcribe();
  expect(thread.draft.text).toBe('Now');
  const [first, second] = browser.server.requests.map(({ text }) => /filename="([^"]+)"/.exec(text)?.[1]);
  expect(first).toBe(second);
});

test('what came before the stream was cut can be used, and is booked', async () => {
  const tab = await started([
    async (exchange) => {
      exchange.head(200, { 'Content-Type': 'text/event-stream' });
      exchange.write(event({ type: 'transcript.text.delta', delta: 'Half of it' }));
      await exchange.breakOff();
    },
  ]);
  const { dictation, thread } = tab;
  await dictation.stop();
  expect(dictation.problem).toEqual({ kind: 'failed', failure: { kind: 'cut-off' }, isPart: true });
  expect(dictation.heard).toBe('Half of it');
  expect(thread.draft.text).toBe('');
  expect(await billed(tab)).toMatchObject([{ outcome: 'interrupted', exact: false }]);
  dictation.useHeard();
  expect(thread.draft.text).toBe('Half of it');
});

test('no words are said to be heard where there are none', async () => {
  const { dictation } = await started([json({ text: ' ' })]);
  await dictation.stop();
  expect(dictation.problem).toEqual({ kind: 'nothing-heard' });
});

test('a limit holds it before anything is sent, until the person decides', async () => {
  const now = vi.spyOn(performance, 'now').mockReturnValue(0);
  const tab = await started([json({ text: 'Sent' })]);
  const { app, dictation, thread, browser } = tab;
  await app.settings.change({ budget: { ...app.settings.values.budget, askAboveUsd: 0.001 } });
  now.mockReturnValue(60_000);
  await dictation.stop();
  expect(dictation.held).toMatchObject({ kind: 'costly', limitUsd: 0.001, requestUsd: 0.003 });
  expect(browser.server.requests).toEqual([]);
  await dictation.transcribe(true);
  expect(thread.draft.text).toBe('Sent');
});

test('without a model nothing is sent', async () => {
  const browser = await Browser.start();
  const { app, thread } = await browser.tab();
  const dictation = new Dictation(app, thread, attachmentsOf(app, thread), hearing());
  await dictation.start(0);
  await dictation.stop();
  expect(dictation.problem).toEqual({ kind: 'no-model' });
  await app.endpoints.change('e1', (one) => ({ ...one, audio: { transcriptionModel: 'my-whisper' } }));
  browser.server.nextAt(path, json({ text: 'Typed' }));
  await dictation.transcribe();
  expect(thread.draft.text).toBe('Typed');
});

test('who goes to another chat finds the recording attached', async () => {
  const { dictation, thread, browser } = await started([]);
  dictation.leave();
  await waitFor(() => expect(thread.draft.attachments?.parts.length).toBe(1));
  expect(dictation.phase).toBe('closed');
  expect(browser.server.requests).toEqual([]);
});

test('what is discarded before the recorder has ended is not sent', async () => {
  const { promise, resolve } = Promise.withResolvers<null>();
  const { dictation, thread, browser } = await started([json({ text: 'a secret' })], hearing(webm, promise));
  const stopped = dictation.stop();
  dictation.discard();
  resolve(null);
  await stopped;
  expect(browser.server.requests).toEqual([]);
  expect(thread.draft.text).toBe('');
  expect(dictation.phase).toBe('closed');
  expect(dictation.recording).toBeNull();
});

test('a new recording is its own where the recorder of a discarded one ends late', async () => {
  const { promise, resolve } = Promise.withResolvers<null>();
  const { dictation, browser } = await started([], hearing(webm, promise));
  const stopped = dictation.stop();
  dictation.discard();
  await dictation.start(0);
  resolve(null);
  await stopped;
  expect(dictation.phase).toBe('recording');
  expect(dictation.recording).toBeNull();
  expect(browser.server.requests).toEqual([]);
  dictation.discard();
});

test('a transcription that is stopped before the recorder has ended is not begun, and the recording is kept', async () => {
  const { promise, resolve } = Promise.withResolvers<null>();
  const { dictation, thread, browser } = await started([json({ text: 'Later' })], hearing(webm, promise));
  const stopped = dictation.stop();
  dictation.cancel();
  resolve(null);
  await stopped;
  expect(browser.server.requests).toEqual([]);
  expect(dictation.phase).toBe('stuck');
  expect(dictation.problem).toBeNull();
  await dictation.transcribe();
  expect(thread.draft.text).toBe('Later');
});

test('its time is that of the clock, also where a hidden tab has slow timers', async () => {
  const now = vi.spyOn(performance, 'now').mockReturnValue(1000);
  const { dictation } = await started([]);
  now.mockReturnValue(61_000);
  dictation.pause();
  expect(dictation.seconds).toBe(60);
  now.mockReturnValue(90_000);
  dictation.resume();
  now.mockReturnValue(100_000);
  dictation.pause();
  expect(dictation.seconds).toBe(70);
  dictation.discard();
});

test('a microphone that was refused is asked for again, and the words go where they were to go', async () => {
  const answers = [refusing({ kind: 'microphone-refused' }), hearing()];
  const asked: OpenMicrophone = (onEnded) => answers.shift()!(onEnded);
  const { dictation, thread } = await started([json({ text: 'a green one' })], asked, 'Buy today.', 3);
  expect(dictation).toMatchObject({ phase: 'stuck', problem: { kind: 'microphone-refused' } });
  await dictation.again();
  expect(dictation).toMatchObject({ phase: 'recording', problem: null });
  await dictation.stop();
  expect(thread.draft.text).toBe('Buy a green one today.');
});
