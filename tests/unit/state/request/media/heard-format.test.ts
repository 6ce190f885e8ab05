import { afterEach, expect, test, vi } from 'vitest';
import { inHeardFormat } from '../../../../../src/state/request/media/heard-format';
import type { SentMedia } from '../../../../../src/protocol/dialects/sent-media';

afterEach(() => vi.unstubAllGlobals());

/** Stands in for the browser's decoder, which Node has not. */
function decoding(decode: () => Promise<unknown>): void {
  vi.stubGlobal(
    'OfflineAudioContext',
    class {
      decodeAudioData = decode;
    },
  );
}

const buffer = {
  length: 16_000,
  sampleRate: 16_000,
  numberOfChannels: 2,
  copyFromChannel: (to: Float32Array, channel: number) => to.fill(channel === 0 ? 1 : 0),
};

function sound(mediaType: string): SentMedia {
  const bytes = Uint8Array.from([0x4f, 0x67, 0x67, 0x53, 0, 0, 0, 0]);
  const source = { kind: 'blob' as const, hash: 'a', bytes: bytes.length };
  return { type: 'audio', name: 'memo', mediaType, source, seconds: null, bytes };
}

test('chat completions hear a recording as WAV of one channel', async () => {
  decoding(() => Promise.resolve(buffer));
  const { mediaType, bytes } = await inHeardFormat(sound('audio/ogg'), 'chat-completions');
  expect(mediaType).toBe('audio/wav');
  expect(bytes!.length).toBe(44 + 32_000);
  // The mean of both channels.
  expect(new DataView(bytes!.buffer).getInt16(44, true)).toBe(16_384);
});

test('what is WAV or MP3 already, and what Gemini hears by itself, goes as it is', async () => {
  decoding(() => Promise.resolve(buffer));
  for (const one of [sound('audio/wav'), sound('audio/mpeg')])
    expect(await inHeardFormat(one, 'chat-completions')).toBe(one);
  const ogg = sound('audio/ogg');
  expect(await inHeardFormat(ogg, 'gemini')).toBe(ogg);
});

test('what cannot be decoded goes as it is', async () => {
  decoding(() => Promise.reject(new DOMException('', 'EncodingError')));
  const ogg = sound('audio/ogg');
  expect(await inHeardFormat(ogg, 'chat-completions')).toBe(ogg);
});
