import { transcriptionBill, transcriptionEstimate, type AudioPrice } from '../../context/cost/audio-price';
import type { AudioProblem } from '../../model/audio/audio-problem';
import { transcriptionModelOf } from '../../model/audio/audio-models';
import { joinTranscripts, shifted, type AudioUsage, type Transcript } from '../../model/audio/transcript';
import type { Endpoint } from '../../model/endpoint/endpoint';
import { ApiError, type Failure } from '../../model/failure';
import { newId } from '../../model/id';
import { addUsage, type Billed } from '../../model/usage/usage';
import { mostBytesAtOnce, transcribe, transcriptionPath } from '../../protocol/audio/transcribe';
import { connectionOf, type Connection } from '../../protocol/transport/side-request';
import { accessFor } from '../endpoints/access';
import { keepExchange, soundOf } from '../request/wire-log';
import { heldByBudget } from '../billing/held-by-budget';
import { audioPrice, bookAudio, releaseAudio, type AudioChat, type AudioStores } from './bill-audio';
import type { Slice } from '../../media/audio/slice';

export interface TranscriptionWish {
  file: File;
  /** How long it plays; null where that is not known. */
  seconds: number | null;
  times: boolean;
  /** The person was told what their limits say, and has it sent. */
  isDecided: boolean;
  signal: AbortSignal;
  /** The words so far. */
  onText: (text: string) => void;
  /** Pieces that are done, of all as far as that is known. */
  onProgress: (done: number, of: number | null) => void;
}

/** What became of it. With a problem, `transcript` has the words that came before it. */
export type TranscriptionResult =
  | { transcript: Transcript; costUsd: number | null; problem?: undefined; held?: undefined }
  | { problem: AudioProblem; transcript: Transcript; held?: undefined }
  | { held: Failure };

/** What it costs to transcribe so many seconds with the endpoint's model, in US dollars; null where that is not known. */
export async function transcriptionCost(
  stores: Pick<AudioStores, 'models'>,
  endpoint: Endpoint,
  seconds: number | null,
): Promise<number | null> {
  return transcriptionEstimate(await audioPrice(stores, endpoint, transcriptionModelOf(endpoint)), seconds);
}

/**
 * Has the chat's endpoint transcribe a file, and books what that costs. A file that is too large or too long for one
 * request, or of a format that the server does not take, is cut into pieces that it takes.
 */
export async function transcribeFile(
  stores: AudioStores,
  chat: AudioChat,
  wish: TranscriptionWish,
): Promise<TranscriptionResult> {
  const nothing: Transcript = { text: '', segments: [] };
  const endpoint = stores.endpoints.byId(chat.conversation.endpointId);
  if (!endpoint) return { problem: failed({ kind: 'no-endpoint' }), transcript: nothing };
  const model = transcriptionModelOf(endpoint);
  if (model === '') return { problem: { kind: 'no-model' }, transcript: nothing };
  if (wish.file.size === 0) return { problem: { kind: 'nothing-recorded' }, transcript: nothing };
  const access = await accessFor(stores, { ...chat.conversation, model });
  if (access.failure) return { problem: failed(access.failure), transcript: nothing };
  const connection = connectionOf(access);
  const id = newId();
  const price = await audioPrice(stores, endpoint, model);
  const requestUsd = transcriptionEstimate(price, wish.seconds);
  const held = await heldByBudget(stores, chat, { id, model, requestUsd, isDecided: wish.isDecided });
  if (held) return { held };
  const work = new Work(stores, connection, { endpoint, model, chatId: chat.id, price }, wish);
  const problem = await work.run();
  const { transcript, billed } = work;
  if (!billed) {
    await releaseAudio(stores, id);
    return problem ? { problem, transcript } : { transcript, costUsd: null };
  }
  const cutOff = wish.signal.aborted ? 'stopped' : 'interrupted';
  const outcome = problem && problem.kind !== 'nothing-heard' ? cutOff : 'complete';
  await bookAudio(stores, chat, id, { endpointId: endpoint.id, model, purpose: 'transcription', outcome }, billed);
  return problem ? { problem, transcript } : { transcript, costUsd: billed.costUsd };
}

/** A transcription that runs: of the file as it is, and where a server does not take that, of pieces of it. */
class Work {
  readonly #pieces: Transcript[] = [];
  /** Of the piece that is being transcribed. */
  #text = '';
  /** The sum of all requests that a server bills; null where there were none. */
  billed: Billed | null = null;

  constructor(
    private readonly stores: AudioStores,
    private readonly connection: Connection,
    private readonly asked: { endpoint: Endpoint; model: string; chatId: string; price: AudioPrice },
    private readonly wish: TranscriptionWish,
  ) {}

  get transcript(): Transcript {
    return joinTranscripts([...this.#pieces, ...(this.#text === '' ? [] : [{ text: this.#text, segments: [] }])]);
  }

  async run(): Promise<AudioProblem | null> {
    const { file } = this.wish;
    const whole = file.size > mostBytesAtOnce ? 'too-long' : await this.#ask(file, 0, this.wish.seconds);
    if (whole === 'too-long' || whole === 'format') return this.#runPieces(whole);
    return whole ?? this.#heard();
  }

  async #runPieces(why: 'too-long' | 'format'): Promise<AudioProblem | null> {
    const { slicesOf } = await import('../../media/audio/slices');
    const { file, signal, onProgress } = this.wish;
    let done = 0;
    for await (const slice of slicesOf(file, { asWav: why === 'format' })) {
      if (slice.problem) return { kind: 'media', problem: slice.problem };
      if (signal.aborted) return this.#failed({ kind: 'cut-off' });
      onProgress(done, slice.of);
      const problem = await this.#askSlice(slice);
      if (problem) return problem;
      done += 1;
    }
    return this.#heard();
  }

  async #askSlice({ blob, from, seconds }: Slice): Promise<AudioProblem | null> {
    const name = blob.type === 'audio/wav' ? 'piece.wav' : 'piece.mp3';
    const problem = await this.#ask(new File([blob], name, { type: blob.type }), from, seconds);
    if (problem === 'too-long' || problem === 'format') return this.#failed(this.#refusal!);
    return problem;
  }

  #refusal: Failure | null = null;

  /**
   * Asks for one file, which begins `from` seconds into the whole and plays `seconds`, as far as that is known. Gives what is
   * wrong, or how it has to be cut.
   */
  async #ask(file: File, from: number, seconds: number | null): Promise<AudioProblem | 'too-long' | 'format' | null> {
    const { stores, asked, wish } = this;
    const { connectTimeoutMs, silenceTimeoutMs } = stores.settings.values;
    this.#text = '';
    const before = this.transcript.text;
    if (wish.signal.aborted) return this.#failed({ kind: 'cut-off' });
    try {
      const { transcript, usage } = await transcribe(
        this.connection,
        { file, model: asked.model, language: asked.endpoint.audio?.language ?? '', times: wish.times },
        {
          network: stores.services.network,
          signal: wish.signal,
          timeouts: { connectTimeoutMs, silenceTimeoutMs },
          onExchange: (exchange) => keepExchange(stores.exchanges, soundOf(asked.chatId), exchange),
        },
        (delta) => {
          this.#text += delta;
          wish.onText([before, this.#text].filter((text) => text !== '').join('\n\n'));
        },
      );
      this.#text = '';
      this.#bill(usage, seconds);
      this.#pieces.push(shifted(transcript, from));
      wish.onText(this.transcript.text);
      return null;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      this.#refusal = error.failure;
      // A server bills what it has begun to transcribe, and what it was sent although nobody waits for the words.
      if (this.#text !== '' || wish.signal.aborted) this.#bill(null, seconds);
      return this.#text === '' ? this.#whyRefused(error.failure, file) : this.#failed(error.failure);
    }
  }

  #bill(usage: AudioUsage | null, seconds: number | null): void {
    const billed = transcriptionBill(this.asked.price, usage, seconds);
    this.billed = this.billed ? plus(this.billed, billed) : billed;
  }

  #whyRefused(failure: Failure, file: File): AudioProblem | 'too-long' | 'format' {
    const said = 'said' in failure ? failure.said : '';
    if (failure.kind === 'wrong-path') return { kind: 'no-such-path', path: transcriptionPath, said };
    const isAboutFile = failure.kind === 'bad-request' || failure.kind === 'server';
    if (failure.kind === 'too-large' || (isAboutFile && tooLong.test(said))) return 'too-long';
    if (isAboutFile && wrongFormat.test(said) && file.type !== 'audio/wav') return 'format';
    return this.#failed(failure);
  }

  #failed(failure: Failure): AudioProblem {
    return { kind: 'failed', failure, isPart: this.transcript.text !== '' };
  }

  #heard(): AudioProblem | null {
    return this.transcript.text === '' ? { kind: 'nothing-heard' } : null;
  }
}

/** OpenAI: "audio duration 1900 seconds is longer than 1400 seconds which is the maximum for this model". */
const tooLong =
  /longer than|too (?:long|large|big)|maximum (?:content|file|audio|duration)|exceeds? .{0,40}(?:duration|size|limit|length)/i;
/**
 * OpenAI, Groq, whisper.cpp, speaches, vLLM, LocalAI, and a router of one of them: what they say of bytes that they cannot
 * read. A failure that says nothing of the kind is no reason to send, and to pay for, all of it again.
 */
const wrongFormat =
  /(?:file|audio|media) ?format|(?:decod|unsupported|invalid|corrupt|recogni[sz])\w*.{0,60}(?:audio|file|media|sound|wav)|(?:read|load|open|process)\w*.{0,40}(?:audio|media|sound|wav)|(?:audio|file|media).{0,60}(?:decod|unsupported|invalid|corrupt|not supported)|ffmpeg|libsndfile|soundfile|provider returned 4/i;

function failed(failure: Failure): AudioProblem {
  return { kind: 'failed', failure, isPart: false };
}

function plus(a: Billed, b: Billed): Billed {
  return { ...addUsage(a, b), exact: a.exact && b.exact };
}
