import { ApiError } from '../../model/failure';
import { unexpected } from '../errors/unexpected';
import { readText } from '../transport/read-body';
import type { Connection } from '../transport/side-request';
import { audioRequest, type AudioSending, type AudioAnswer } from './audio-request';

export const speechPath = '/audio/speech';

export interface SpeechRequest {
  model: string;
  input: string;
  voice: string;
  /** From 0.25 to 4. */
  speed: number;
  /** How to speak; empty for none. */
  instructions: string;
}

/** Has an endpoint read `input`, and gives the sound, an MP3 where the server does as asked. Throws `ApiError`. */
export async function speak(connection: Connection, request: SpeechRequest, sending: AudioSending): Promise<Blob> {
  const { model, input, voice, speed, instructions } = request;
  // What is usual is left out: some servers refuse fields that they do not know.
  const body = {
    model,
    input,
    voice,
    response_format: 'mp3',
    ...(speed !== 1 && { speed }),
    ...(instructions !== '' && { instructions }),
  };
  return audioRequest(connection, { path: speechPath, body }, sending, soundIn);
}

/** Most bytes of a sound: of 4,096 characters, half an hour at the highest rate that is common. */
const mostBytes = 64 * 1024 * 1024;
/** So much is read of an answer that is words. */
const mostText = 65_536;

async function soundIn({ response, alive, recording }: AudioAnswer): Promise<Blob> {
  const type = response.headers.get('content-type') ?? '';
  if (/json|^text\//i.test(type)) {
    throw new ApiError(unexpected(await readText(response.body, mostText, recording)));
  }
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  const reader = response.body?.getReader();
  for (;;) {
    const { done, value } = (await reader?.read().catch(() => {
      throw new ApiError({ kind: 'cut-off' });
    })) ?? { done: true, value: undefined };
    if (done) break;
    alive();
    parts.push(value);
    bytes += value.length;
    if (bytes > mostBytes) throw new ApiError({ kind: 'reply-too-long', limit: mostBytes });
  }
  if (bytes === 0) throw new ApiError({ kind: 'bad-response', status: response.status, said: '' });
  // Without a type of its own, the sound is what was asked for.
  const sound = new Blob(parts, { type: type.startsWith('audio/') ? type : 'audio/mpeg' });
  // Some servers send JSON or a page under the type of a sound, or under none. A sound that begins like one has bytes that no text has.
  const text = await sound.slice(0, mostText).text();
  if (/^\s*[{<](?!.{0,200}[^\P{Cc}\s])/su.test(text)) throw new ApiError(unexpected(text));
  return sound;
}
