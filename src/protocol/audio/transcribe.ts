import type { AudioUsage, Segment, Transcript } from '../../model/audio/transcript';
import { ApiError } from '../../model/failure';
import { isObject, type JsonObject } from '../../model/json';
import { parseJson } from '../../model/parse-json';
import { unexpected } from '../errors/unexpected';
import { firstText, objectsIn } from '../json';
import { readBody } from '../transport/read-body';
import type { Connection } from '../transport/side-request';
import { audioRequest, type AudioSending, type AudioAnswer } from './audio-request';
import { readTranscript, segmentIn, transcriptIn, usageIn, withoutSilence } from './read-transcript';

export const transcriptionPath = '/audio/transcriptions';

/** The most bytes that a server takes in one request (OpenAI's limit, which others have, too). */
export const mostBytesAtOnce = 25 * 1024 * 1024;

export interface TranscriptionRequest {
  /** Servers tell the format by the ending of its name. */
  file: File;
  model: string;
  /** ISO 639-1; empty for the server to find out. */
  language: string;
  /** Whether the times of what is said are wanted. */
  times: boolean;
}

interface Transcription {
  transcript: Transcript;
  usage: AudioUsage | null;
}

/**
 * Has an endpoint transcribe a sound. `onText` gets the words as they come, where the model streams them. A field of the
 * request that the server refuses is left out in a second attempt. Throws `ApiError`.
 */
export async function transcribe(
  connection: Connection,
  request: TranscriptionRequest,
  sending: AudioSending,
  onText: (delta: string) => void,
): Promise<Transcription> {
  let hasText = false;
  const took = (delta: string): void => {
    hasText = true;
    onText(delta);
  };
  try {
    return await attempt(connection, request, fieldsFor(request), sending, took);
  } catch (error) {
    const failure = error instanceof ApiError ? error.failure : null;
    const isField =
      failure?.kind === 'bad-request' &&
      /stream|response_format|timestamp|chunking|verbose_json|diarized/i.test(`${failure.parameter} ${failure.said}`);
    if (!isField || hasText) throw error;
    return attempt(connection, request, {}, sending, took);
  }
}

/** The fields by which a model of that name gives the most: OpenAI's newer ones stream, and Whisper's give times. */
function fieldsFor({ model, times }: TranscriptionRequest): Record<string, string> {
  if (/diarize/i.test(model)) return { response_format: 'diarized_json', chunking_strategy: 'auto', stream: 'true' };
  if (/voxtral/i.test(model)) return times ? { 'timestamp_granularities[]': 'segment' } : { stream: 'true' };
  if (/transcribe/i.test(model)) return { response_format: 'json', stream: 'true' };
  // Faster-whisper-server fails where nobody says which times are wanted.
  return times
    ? { response_format: 'verbose_json', 'timestamp_granularities[]': 'segment' }
    : { response_format: 'json' };
}

async function attempt(
  connection: Connection,
  { file, model, language }: TranscriptionRequest,
  fields: Record<string, string>,
  sending: AudioSending,
  onText: (delta: string) => void,
): Promise<Transcription> {
  const form = new FormData();
  form.append('model', model);
  if (language !== '') form.append('language', language);
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', file);
  const sent = { path: transcriptionPath, body: form };
  const { transcript, usage } = await audioRequest(connection, sent, sending, (reading) => read(reading, onText));
  return { transcript: withoutSilence(transcript), usage };
}

async function read(
  { response, alive, recording }: AudioAnswer,
  onText: (delta: string) => void,
): Promise<Transcription> {
  const stream = new TranscriptStream(onText);
  for await (const pieces of readBody(response.body, recording)) {
    alive();
    for (const piece of pieces) {
      if (piece.type === 'comment') continue;
      if (piece.type === 'whole') return whole(piece.body);
      stream.take(piece.type === 'stray' ? piece.text : piece.data);
    }
  }
  return stream.end();
}

function whole(body: string): Transcription {
  refuseError(parseJson(body));
  const read = readTranscript(body);
  // A page of HTML is no transcript, whatever its status.
  if (!read || /^\s*<(?:!doctype|html)/i.test(body)) throw new ApiError(unexpected(body));
  return read;
}

/** Throws what a server says went wrong, also with a status of success. */
function refuseError(json: unknown): void {
  if (!isObject(json) || (json['error'] === undefined && json['type'] !== 'error')) return;
  throw new ApiError(unexpected(JSON.stringify(json)));
}

/** Takes the events of a transcript, as OpenAI, Mistral, vLLM and speaches send them. */
class TranscriptStream {
  #text = '';
  readonly #segments: Segment[] = [];
  #last: Transcript | null = null;
  #usage: AudioUsage | null = null;
  #isDone = false;
  /** Whether its events have names, the last of which says that it is whole. */
  #endsByName = false;

  constructor(private readonly onText: (delta: string) => void) {}

  take(data: string): void {
    if (data.trim() === '[DONE]') {
      this.#isDone = true;
      return;
    }
    const json = parseJson(data);
    refuseError(json);
    if (!isObject(json)) return;
    this.#usage = usageIn(json) ?? this.#usage;
    const type = firstText(json, 'type');
    if (/\.done$/.test(type)) {
      this.#isDone = true;
      this.#last = transcriptIn(json);
      return;
    }
    this.#endsByName ||= type !== '';
    const segment = segmentIn(json);
    if (segment) this.#segments.push(segment);
    this.#say(type.includes('segment') ? '' : deltaIn(json));
  }

  /** The whole. Throws `cut-off` where the server has not said that it is whole, or nothing came. */
  end(): Transcription {
    const hasNothing = this.#text === '' && this.#segments.length === 0;
    if (!this.#isDone && (this.#endsByName || hasNothing)) throw new ApiError({ kind: 'cut-off' });
    const said = this.#last?.text || this.#text.trim() || this.#segments.map(({ text }) => text.trim()).join(' ');
    const segments = this.#last && this.#last.segments.length > 0 ? this.#last.segments : this.#segments;
    return { transcript: { text: said, segments }, usage: this.#usage };
  }

  #say(delta: string): void {
    if (delta === '') return;
    this.#text += delta;
    this.onText(delta);
  }
}

/** The next words: of OpenAI's and Mistral's events, of chunks like those of chat completions, of speaches' bare texts. */
function deltaIn(json: JsonObject): string {
  const [choice] = objectsIn(json['choices']);
  const delta = choice?.['delta'];
  return firstText(json, 'delta', 'text') || (isObject(delta) ? firstText(delta, 'content') : '');
}
