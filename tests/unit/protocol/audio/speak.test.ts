import { expect, onTestFinished, test } from 'vitest';
import type { ApiError } from '../../../../src/model/failure';
import { speak } from '../../../../src/protocol/audio/speak';
import { raw } from '../../../server/behaviours';
import { startChatServer } from '../../../server/chat-server';
import { nodeNetwork } from '../node-network';

/** The sound, or why there is none, of an answer of this body and type. */
async function asked(body: string | Uint8Array, type: string) {
  const server = await startChatServer();
  onTestFinished(() => server.close());
  server.nextAt('/v1/audio/speech', raw(body, { 'Content-Type': type }));
  return speak(
    { endpoint: { baseUrl: server.baseUrl, presetId: 'custom' }, key: null, keyOrigin: null },
    { model: 'tts-1', input: 'Hello', voice: 'alloy', speed: 1, instructions: '' },
    {
      network: nodeNetwork(),
      signal: new AbortController().signal,
      timeouts: { connectTimeoutMs: 600_000, silenceTimeoutMs: 600_000 },
    },
  ).catch((error: unknown) => (error as ApiError).failure);
}

test.each(['audio/mpeg', 'application/octet-stream'])(
  'words under the type of a sound are what went wrong, not a sound (OpenMAIC#1395, ragflow#19799): %s',
  async (type) => {
    expect(await asked('{"error":{"message":"No such voice"}}', type)).toMatchObject({ said: 'No such voice' });
    expect(await asked('\n<!doctype html><title>Welcome</title>', type)).toMatchObject({ kind: 'wrong-path' });
    expect(await asked('{"audioUrl":"/a.mp3"}', type)).toMatchObject({ kind: 'bad-response' });
    expect(await asked('ID3 sound-bytes', type)).toBeInstanceOf(Blob);
  },
);

test.each(['audio/pcm', 'audio/mpeg', ''])(
  'a sound that begins with the bytes of a bracket is a sound: %s',
  async (type) => {
    for (const first of '<{') {
      const samples = Uint8Array.from([first.charCodeAt(0), 0x7b, 0x20, 0x3c, 0xfe, 0xff, 0x01, 0x00, 0x22, 0x7d]);
      const sound = (await asked(samples, type)) as Blob;
      expect(new Uint8Array(await sound.arrayBuffer())).toEqual(samples);
    }
  },
);
