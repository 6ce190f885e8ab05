import { expect, test } from 'vitest';
import { ReplyDecoder } from '../../../../../../src/protocol/dialects/chat-completions/decoding/decode';
import type { ReplyEvent } from '../../../../../../src/protocol/dialects/reply-event';

const base64 = (...bytes: number[]): string => btoa(String.fromCharCode(...bytes));

function events(...audios: object[]): ReplyEvent[] {
  const decoder = new ReplyDecoder(1);
  const data = audios.map((audio) => ({ choices: [{ index: 0, delta: { audio }, finish_reason: null }] }));
  const stop = { choices: [{ index: 0, delta: {}, finish_reason: 'stop' }] };
  const all = [...data, stop].flatMap((one) => [...decoder.event(JSON.stringify(one))]);
  return [...all, ...decoder.event('[DONE]')].filter(
    ({ type }) => type === 'media' || type === 'text' || type === 'finished',
  );
}

/** The bytes of the only sound among `all`. */
function soundIn(all: ReplyEvent[]): { mediaType: string; bytes: Uint8Array } {
  const sounds = all.filter((event) => event.type === 'media');
  expect(sounds.length).toBe(1);
  const [{ media, base64: data = '' }] = sounds as [(typeof sounds)[number]];
  return { mediaType: media.mediaType, bytes: Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0)) };
}

test('a spoken answer is its transcript, and its samples as one WAV', () => {
  const all = events(
    { id: 'audio_1', transcript: 'Hel' },
    { data: base64(1, 0, 2, 0), transcript: 'lo' },
    { data: base64(3, 0) },
    { expires_at: 1 },
  );
  // What comes after the reason of its end would take that back.
  expect(all.map(({ type }) => type)).toEqual(['text', 'text', 'media', 'finished']);
  const { mediaType, bytes } = soundIn(all);
  expect(mediaType).toBe('audio/wav');
  expect(String.fromCharCode(...bytes.subarray(0, 4))).toBe('RIFF');
  const header = new DataView(bytes.buffer);
  expect([header.getUint32(24, true), header.getUint32(40, true)]).toEqual([24_000, 6]);
  expect([...bytes.subarray(44)]).toEqual([1, 0, 2, 0, 3, 0]);
});

test('a sound with a format of its own stays as it is', () => {
  const { mediaType, bytes } = soundIn(events({ data: base64(0x49, 0x44, 0x33, 4), transcript: 'Hi' }));
  expect(mediaType).toBe('audio/mpeg');
  expect([...bytes]).toEqual([0x49, 0x44, 0x33, 4]);
});

test('of a piece that is cut, what came before plays; without data there is no sound', () => {
  expect(soundIn(events({ data: base64(1, 0) }, { data: 'AAA*' })).bytes.length).toBe(46);
  expect(events({ transcript: 'Hi' }).some(({ type }) => type === 'media')).toBe(false);
});

test('a reply that breaks off keeps the sound that came', () => {
  const decoder = new ReplyDecoder(1);
  const delta = { choices: [{ index: 0, delta: { audio: { data: base64(1, 0), transcript: 'Hal' } } }] };
  const all = [...decoder.event(JSON.stringify(delta)), ...decoder.flush()];
  expect(soundIn(all).bytes.length).toBe(46);
});
