import { mayHaveAudio } from '../../model/audio/audio-models';
import type { AudioProblem } from '../../model/audio/audio-problem';
import { chunksOf, sentencesOf } from '../../model/audio/speakable';
import type { Failure } from '../../model/failure';
import type { AudioChat, AudioStores } from './bill-audio';
import { DeviceSpeaker } from './device-voice';
import { EndpointSpeaker } from './endpoint-voice';
import type { Hindrance, Speaker } from './speaker';

/** Characters that an endpoint reads in one request: a minute. OpenAI takes 4,096. */
const chunkLength = 900;

/** A message that is read aloud, by a voice of this device or by the chat's endpoint. */
export class SpokenMessage {
  /** What reads now: of two voices at once nothing is understood. */
  static #current: SpokenMessage | null = null;
  phase = $state<'ready' | 'playing' | 'paused' | 'stuck'>('ready');
  /** The piece that is read: its place among all. */
  at = $state(0);
  problem = $state.raw<AudioProblem | null>(null);
  held = $state.raw<Failure | null>(null);
  readonly sentences: readonly string[];
  #speaker: Speaker | null = null;
  /** Counts what was begun, so that what was stopped does not go on. */
  #turn = 0;

  constructor(
    private readonly stores: AudioStores,
    private readonly chat: AudioChat,
    markdown: string,
  ) {
    this.sentences = sentencesOf(markdown);
    if (this.sentences.length === 0) this.#stick({ problem: { kind: 'nothing-to-read' } });
  }

  /** Whether the endpoint reads. */
  get isByEndpoint(): boolean {
    const endpoint = this.stores.endpoints.byId(this.chat.conversation.endpointId);
    return mayHaveAudio(endpoint) && endpoint?.audio?.readsBy === 'endpoint';
  }

  /** What is read in one go: sentences, or for an endpoint some of them. */
  get pieces(): readonly string[] {
    return this.isByEndpoint ? chunksOf(this.sentences, chunkLength) : this.sentences;
  }

  /** Characters that are still to be read. */
  get charactersLeft(): number {
    return this.pieces.slice(this.at).reduce((sum, piece) => sum + piece.length, 0);
  }

  /** Begins, or goes on. `isDecided`: the person was told what their limits say. */
  async play(isDecided = false): Promise<void> {
    if (this.phase === 'playing' || this.sentences.length === 0) return;
    if (SpokenMessage.#current !== this) SpokenMessage.#current?.stop();
    SpokenMessage.#current = this;
    if (this.phase === 'paused' && this.#speaker) {
      this.phase = 'playing';
      this.#speaker.resume();
      return;
    }
    this.problem = this.held = null;
    this.phase = 'playing';
    const turn = (this.#turn += 1);
    const { pieces } = this;
    const speaker = await this.#open(isDecided);
    if (turn !== this.#turn) {
      speaker?.stop();
      return;
    }
    if (!speaker) return;
    this.#speaker = speaker;
    for (; this.at < pieces.length; this.at += 1) {
      const hindrance = await speaker.say(pieces[this.at]!, pieces[this.at + 1]);
      if (turn !== this.#turn) return;
      if (hindrance) {
        this.#stick(hindrance);
        return;
      }
    }
    this.stop();
  }

  pause(): void {
    if (this.phase !== 'playing') return;
    this.phase = 'paused';
    if (this.#speaker?.pause() ?? true) this.#end();
  }

  /** Ends it, with what was asked for; it can begin anew, also with other choices. */
  stop(): void {
    this.#end();
    if (this.sentences.length === 0) return;
    this.at = 0;
    this.problem = this.held = null;
    this.phase = 'ready';
    if (SpokenMessage.#current === this) SpokenMessage.#current = null;
  }

  #end(): void {
    this.#turn += 1;
    this.#speaker?.stop();
    this.#speaker = null;
  }

  async #open(isDecided: boolean): Promise<Speaker | null> {
    const endpoint = this.stores.endpoints.byId(this.chat.conversation.endpointId);
    if (!this.isByEndpoint) {
      const { deviceVoice = '', speed = 1 } = endpoint?.audio ?? {};
      return new DeviceSpeaker(deviceVoice, speed, this.sentences.join(' '));
    }
    const opened = await EndpointSpeaker.open(this.stores, this.chat, this.charactersLeft, isDecided);
    if (opened instanceof EndpointSpeaker) return opened;
    this.#stick(opened);
    return null;
  }

  #stick(hindrance: Hindrance): void {
    this.#end();
    if (hindrance.held) this.held = hindrance.held;
    else this.problem = hindrance.problem;
    this.phase = 'stuck';
  }
}
