import { speechBill, speechEstimate, type AudioPrice } from '../../context/cost/audio-price';
import { speechModelOf } from '../../model/audio/audio-models';
import type { Endpoint } from '../../model/endpoint/endpoint';
import { ApiError, type Failure } from '../../model/failure';
import { newId } from '../../model/id';
import { speak, speechPath } from '../../protocol/audio/speak';
import { connectionOf, type Connection } from '../../protocol/transport/side-request';
import { accessFor } from '../endpoints/access';
import { keepExchange, soundOf } from '../request/wire-log';
import { heldByBudget } from '../billing/held-by-budget';
import { audioPrice, bookAudio, releaseAudio, type AudioChat, type AudioStores } from './bill-audio';
import type { Hindrance, Speaker } from './speaker';

/** The voice where none is chosen: OpenAI's first one, which others know, too. */
export const usualVoice = 'alloy';

/** What it costs to have the endpoint read `characters`, in US dollars; null where that is not known. */
export async function speechCost(
  stores: Pick<AudioStores, 'models'>,
  endpoint: Endpoint,
  characters: number,
): Promise<number | null> {
  return speechEstimate(await audioPrice(stores, endpoint, speechModelOf(endpoint)), characters);
}

/**
 * Reads by an endpoint: the sound of the next piece is asked for while one plays, and each is booked when it has come. What is
 * still to be read stays reserved, and the person's limits are asked before each piece: they may have spent more meanwhile.
 */
export class EndpointSpeaker implements Speaker {
  readonly #stopping = new AbortController();
  readonly #asked = new Map<string, Promise<Blob | Hindrance>>();
  readonly #audio = new Audio();
  #isPaused = false;
  #end: (() => void) | null = null;

  private constructor(
    private readonly stores: AudioStores,
    private readonly chat: AudioChat,
    private readonly endpoint: Endpoint,
    private readonly connection: Connection,
    private readonly model: string,
    private readonly price: AudioPrice,
    private readonly id: string,
    /** Characters that are not billed yet. */
    private charactersLeft: number,
    private readonly isDecided: boolean,
  ) {}

  /** Gets ready to read so many `characters`, or tells why that cannot be, or what the person's limits say to it. */
  static async open(
    stores: AudioStores,
    chat: AudioChat,
    characters: number,
    isDecided: boolean,
  ): Promise<EndpointSpeaker | Hindrance> {
    const endpoint = stores.endpoints.byId(chat.conversation.endpointId);
    if (!endpoint) return failed({ kind: 'no-endpoint' });
    const model = speechModelOf(endpoint);
    if (model === '') return { problem: { kind: 'no-model' } };
    const access = await accessFor(stores, { ...chat.conversation, model });
    if (access.failure) return failed(access.failure);
    const price = await audioPrice(stores, endpoint, model);
    const connection = connectionOf(access);
    return new EndpointSpeaker(stores, chat, endpoint, connection, model, price, newId(), characters, isDecided);
  }

  async say(text: string, next: string | undefined): Promise<Hindrance | null> {
    const sound = await this.#soundOf(text);
    if (this.#stopping.signal.aborted) return null;
    if (!(sound instanceof Blob)) return sound;
    if (next !== undefined) void this.#soundOf(next);
    const url = URL.createObjectURL(sound);
    try {
      return await this.#play(url);
    } finally {
      this.#asked.delete(text);
      URL.revokeObjectURL(url);
    }
  }

  pause(): boolean {
    this.#isPaused = true;
    this.#audio.pause();
    return false;
  }

  resume(): void {
    this.#isPaused = false;
    // Where it cannot go on, `onerror` says so.
    void this.#audio.play().catch(() => undefined);
  }

  stop(): void {
    this.#stopping.abort();
    this.#audio.pause();
    this.#end?.();
    void releaseAudio(this.stores, this.id);
  }

  #play(url: string): Promise<Hindrance | null> {
    return new Promise((resolve) => {
      const audio = this.#audio;
      this.#end = () => resolve(null);
      audio.onended = () => resolve(null);
      audio.onerror = () => resolve({ problem: { kind: 'unplayable' } });
      audio.src = url;
      // It may have been paused while the sound was on its way.
      if (this.#isPaused) return;
      audio.play().catch((error: unknown) => {
        if (!(error instanceof DOMException) || error.name !== 'AbortError')
          resolve({ problem: { kind: 'unplayable' } });
      });
    });
  }

  #soundOf(text: string): Promise<Blob | Hindrance> {
    const asked = this.#asked.get(text) ?? this.#ask(text);
    this.#asked.set(text, asked);
    return asked;
  }

  async #ask(input: string): Promise<Blob | Hindrance> {
    const { stores, endpoint, model } = this;
    const { voice = '', speed = 1, instructions = '' } = endpoint.audio ?? {};
    const { connectTimeoutMs, silenceTimeoutMs } = stores.settings.values;
    const { signal } = this.#stopping;
    const held = await this.#reserve(this.isDecided);
    if (held) return { held };
    if (signal.aborted) return failed({ kind: 'cut-off' });
    try {
      const sound = await speak(
        this.connection,
        { model, input, voice: voice || usualVoice, speed, instructions },
        {
          network: stores.services.network,
          signal,
          timeouts: { connectTimeoutMs, silenceTimeoutMs },
          onExchange: (exchange) => keepExchange(stores.exchanges, soundOf(this.chat.id), exchange),
        },
      );
      await this.#book(input, 'complete');
      return sound;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      const { failure } = error;
      // The server has the text, and bills it although nobody waits for the sound.
      if (signal.aborted) await this.#book(input, 'stopped');
      if (failure.kind !== 'wrong-path') return failed(failure);
      return { problem: { kind: 'no-such-path', path: speechPath, said: failure.said } };
    }
  }

  /** Reserves what is still to be read, or tells what the person's limits say to it. */
  async #reserve(isDecided: boolean): Promise<Failure | null> {
    const { stores, chat, id, model } = this;
    const requestUsd = speechEstimate(this.price, this.charactersLeft);
    const held = await heldByBudget(stores, chat, { id, model, requestUsd, isDecided });
    // Where it was stopped meanwhile, nothing else releases it.
    if (this.#stopping.signal.aborted) await releaseAudio(stores, id);
    return held;
  }

  /** Books a piece. What is left was allowed before, and stays reserved. */
  async #book(input: string, outcome: 'complete' | 'stopped'): Promise<void> {
    const { stores, chat, endpoint, model, id } = this;
    const request = { endpointId: endpoint.id, model, purpose: 'speech' as const, outcome };
    await bookAudio(stores, chat, id, request, speechBill(this.price, input.length));
    this.charactersLeft -= input.length;
    if (this.charactersLeft > 0 && !this.#stopping.signal.aborted) await this.#reserve(true);
  }
}

function failed(failure: Failure): Hindrance {
  return { problem: { kind: 'failed', failure, isPart: false } };
}
