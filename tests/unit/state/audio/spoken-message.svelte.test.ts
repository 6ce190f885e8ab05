import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SpokenMessage } from '../../../../src/state/audio/spoken-message.svelte';
import { loadUsage } from '../../../../src/storage/library/ledger';
import { failure, raw } from '../../../server/behaviours';
import type { Behaviour } from '../../../server/exchange';
import { waitFor } from '../../../wait-for';
import { Browser } from '../a-tab';

const path = '/v1/audio/speech';

/** What is said by the device, and how it ends: the test says when. */
let said: { text: string; voice: string; end: () => void }[] = [];
/** The sounds that play. */
let played: { end: () => void; fail: () => void; isPaused: boolean }[] = [];

/** Stand in for the voices and the player of a browser, which Node has not. */
function browserVoices(voices: { name: string; localService: boolean; lang?: string }[]): void {
  vi.stubGlobal('SpeechSynthesisUtterance', function (this: Record<string, unknown>, text: string) {
    this['text'] = text;
  });
  vi.stubGlobal('speechSynthesis', {
    getVoices: () => voices.map((voice) => ({ lang: 'en', ...voice, voiceURI: voice.name, default: false })),
    speak: (utterance: { text: string; voice: { name: string }; onend: () => void }) =>
      said.push({ text: utterance.text, voice: utterance.voice.name, end: () => utterance.onend() }),
    cancel: () => undefined,
    addEventListener: () => undefined,
  });
}

beforeEach(() => {
  said = [];
  played = [];
  browserVoices([
    { name: 'Far away', localService: false },
    { name: 'Here', localService: true },
  ]);
  class FakeAudio {
    onended = () => undefined;
    onerror = () => undefined;
    #now: (typeof played)[number] | null = null;
    set src(_: string) {
      this.#now = { end: () => this.onended(), fail: () => this.onerror(), isPaused: false };
      played.push(this.#now);
    }
    play = () => Promise.resolve(void (this.#now!.isPaused = false));
    pause = () => {
      if (this.#now) this.#now.isPaused = true;
    };
  }
  vi.stubGlobal('Audio', FakeAudio);
  vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:x');
  vi.spyOn(URL, 'revokeObjectURL').mockReturnValue();
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const text = 'The first one. The second one.\n\n```\ncode\n```';
const sound: Behaviour = raw('mp3-bytes', { 'Content-Type': 'audio/mpeg' });

async function reading(markdown = text, audio: object = {}) {
  const browser = await Browser.start({ endpoint: { audio } });
  const { app, thread } = await browser.tab();
  return {
    app,
    server: browser.server,
    thread,
    one: new SpokenMessage(app, thread, markdown),
    bills: () => loadUsage(app.services.storage.records),
  };
}

const byEndpoint = { readsBy: 'endpoint', speechModel: 'tts-1', voice: 'nova' };

test('a voice of this device reads sentence by sentence, never a remote one', async () => {
  const { one, server } = await reading();
  void one.play();
  await waitFor(() => expect(said.length).toBe(1));
  expect(said[0]).toMatchObject({ text: 'The first one.', voice: 'Here' });
  said[0]!.end();
  await waitFor(() => expect(said.length).toBe(2));
  expect(one.at).toBe(1);
  said[1]!.end();
  await waitFor(() => expect(one.phase).toBe('ready'));
  expect(one.at).toBe(0);
  expect(server.requests).toEqual([]);
});

test('a heading without kana is read by the voice of the Japanese text below it', async () => {
  const local = { localService: true };
  browserVoices(['zh-CN', 'ja-JP'].map((lang) => ({ ...local, name: lang, lang })));
  const { one } = await reading('# 概要\n\nこれは日本語の文です。');
  void one.play();
  await waitFor(() => expect(said.length).toBe(1));
  said[0]!.end();
  await waitFor(() => expect(said.length).toBe(2));
  expect(said.map(({ voice }) => voice)).toEqual(['ja-JP', 'ja-JP']);
});

test('after a pause the sentence is said again; after a stop nothing is', async () => {
  const { one } = await reading();
  void one.play();
  await waitFor(() => expect(said.length).toBe(1));
  one.pause();
  expect(one.phase).toBe('paused');
  void one.play();
  await waitFor(() => expect(said.length).toBe(2));
  expect(said[1]!.text).toBe('The first one.');
  one.stop();
  said[1]!.end();
  expect(one.phase).toBe('ready');
  expect(said.length).toBe(2);
});

test('what is stopped while the browser still lists its voices is not read', async () => {
  let listed: (() => void) | undefined;
  const voices: object[] = [];
  Object.assign(speechSynthesis, {
    getVoices: () => voices,
    addEventListener: (_: string, listener: () => void) => (listed = listener),
  });
  const { one } = await reading();
  const done = one.play();
  await waitFor(() => expect(listed).toBeDefined());
  one.stop();
  voices.push({ name: 'Here', localService: true, voiceURI: 'Here', lang: 'en', default: true });
  listed!();
  await done;
  expect(said).toEqual([]);
});

test('without a voice of its own nothing leaves the device', async () => {
  browserVoices([{ name: 'Far away', localService: false }]);
  const { one } = await reading();
  await one.play();
  expect(one.problem).toEqual({ kind: 'no-voice' });
  expect(said).toEqual([]);
});

test('code alone is nothing to read', async () => {
  const { one } = await reading('```js\nlet a;\n```');
  expect(one.problem).toEqual({ kind: 'nothing-to-read' });
});

test('an endpoint reads: the next piece is asked for while one plays, and each is booked', async () => {
  const { one, server, bills, app } = await reading(text, { ...byEndpoint, speed: 1.5, instructions: 'calm' });
  // As where OpenAI's own list of prices holds.
  expect(app.endpoints.list[0]!.baseUrl).toBe('https://api.openai.com/v1');
  server.nextAt(path, sound, sound);
  void one.play();
  await waitFor(() => expect(played.length).toBe(1));
  await waitFor(() => expect(server.requests.length).toBe(2));
  expect(server.requests.map(({ body }) => body)).toEqual(
    ['The first one.', 'The second one.'].map((input) => ({
      ...{ model: 'tts-1', input, voice: 'nova', response_format: 'mp3', speed: 1.5, instructions: 'calm' },
    })),
  );
  expect(server.requests[0]!.headers.authorization).toBe('Bearer sk-test-0123456789');
  played[0]!.end();
  await waitFor(() => expect(played.length).toBe(2));
  played[1]!.end();
  await waitFor(() => expect(one.phase).toBe('ready'));
  // $15 for a million characters.
  const records = await bills();
  expect(records.map(({ purpose }) => purpose)).toEqual(['speech', 'speech']);
  expect(records.reduce((sum, { costUsd }) => sum + (costUsd ?? 0), 0)).toBeCloseTo((29 * 15) / 1_000_000, 9);
});

test('a pause holds the sound, and a stop ends the requests', async () => {
  const { one, server, bills } = await reading(text, byEndpoint);
  let isGone = false;
  server.nextAt(path, sound, async (exchange) => {
    await exchange.untilGone();
    isGone = true;
  });
  void one.play();
  await waitFor(() => expect(played.length).toBe(1));
  one.pause();
  expect(played[0]!.isPaused).toBe(true);
  void one.play();
  expect(played[0]!.isPaused).toBe(false);
  await waitFor(() => expect(server.requests.length).toBe(2));
  one.stop();
  await waitFor(() => expect(isGone).toBe(true));
  expect(one.phase).toBe('ready');
  // The server has the second piece, and bills it.
  await waitFor(async () => expect((await bills()).length).toBe(2));
  const stopped = (await bills()).find(({ outcome }) => outcome === 'stopped');
  expect(stopped).toMatchObject({ purpose: 'speech', exact: false });
  expect(stopped!.costUsd).toBeCloseTo((15 * 15) / 1_000_000, 9);
});

test('what an endpoint refuses is said, and what it does not have', async () => {
  const { one, server, bills } = await reading(text, byEndpoint);
  server.nextAt(path, failure(404, { message: 'Not Found' }));
  await one.play();
  expect(one.problem).toEqual({ kind: 'no-such-path', path: '/audio/speech', said: 'Not Found' });
  server.nextAt(path, failure(400, { message: 'Unknown voice' }));
  await one.play();
  expect(one.problem).toMatchObject({ kind: 'failed', failure: { kind: 'bad-request', said: 'Unknown voice' } });
  expect(await bills()).toEqual([]);
});

test('a sound that cannot be played is said', async () => {
  const { one, server } = await reading('Only one.', byEndpoint);
  server.nextAt(path, sound);
  const done = one.play();
  await waitFor(() => expect(played.length).toBe(1));
  played[0]!.fail();
  await done;
  expect(one.problem).toEqual({ kind: 'unplayable' });
});

test('a limit holds it before anything is sent', async () => {
  const { one, server, app } = await reading(text, byEndpoint);
  await app.settings.change({ budget: { ...app.settings.values.budget, askAboveUsd: 0.0001 } });
  await one.play();
  expect(one.held).toMatchObject({ kind: 'costly' });
  expect(server.requests).toEqual([]);
  server.nextAt(path, sound, sound);
  void one.play(true);
  await waitFor(() => expect(played.length).toBe(1));
  one.stop();
});

/** Three pieces of the length that an endpoint reads in one request. */
const threePieces = ['One', 'Two', 'Three'].map((name) => `${name} ${'word '.repeat(150)}end.`).join('\n\n');

test('what is still to be read stays reserved, until it is read or stopped', async () => {
  const { one, server, app, thread, bills } = await reading(threePieces, byEndpoint);
  await app.settings.change({ budget: { ...app.settings.values.budget, monthHardUsd: 100 } });
  server.nextAt(path, sound, sound, sound);
  void one.play();
  await waitFor(async () => expect((await bills()).length).toBe(2));
  const limits = await app.ledger.loadLimits();
  const spentUsd = (await bills()).reduce((sum, { costUsd }) => sum + (costUsd ?? 0), 0);
  // All that is left beside the two pieces that are booked: the third one needs some of it.
  const reached = async () => (await limits.judge(thread.conversation, 100 - spentUsd)).hard.length;
  await waitFor(async () => expect(await reached()).toBe(1));
  one.stop();
  await waitFor(async () => expect(await reached()).toBe(0));
});

test('a limit that is reached while it reads holds the next piece, until the person decides', async () => {
  const { one, server, app, bills } = await reading(threePieces, byEndpoint);
  await app.settings.change({ budget: { ...app.settings.values.budget, monthHardUsd: 1 } });
  server.nextAt(path, sound, sound, sound);
  void one.play();
  await waitFor(async () => expect((await bills()).length).toBe(2));
  await app.settings.change({ budget: { ...app.settings.values.budget, monthHardUsd: 0.02 } });
  played[0]!.end();
  await waitFor(() => expect(played.length).toBe(2));
  played[1]!.end();
  await waitFor(() => expect(one.held).toMatchObject({ kind: 'over-budget', limitUsd: 0.02 }));
  expect(server.requests.length).toBe(2);
  expect(one.at).toBe(2);
  void one.play(true);
  await waitFor(() => expect(played.length).toBe(3));
  one.stop();
});
