import type { AudioProblem } from '../../model/audio/audio-problem';
import { withTimes, type Transcript } from '../../model/audio/transcript';
import type { MediaPart } from '../../model/chat/parts';
import type { Failure } from '../../model/failure';
import { openFile } from '../chat/attachments/open-file';
import type { AudioChat, AudioStores } from './bill-audio';
import { endingOf } from './microphone';
import { transcribeFile } from './transcribe-file';

/** The transcription of a stored sound by the chat's endpoint: before, while and after it runs. */
export class FileTranscription {
  phase = $state<'ready' | 'running' | 'ended'>('ready');
  /** How long the sound plays; null where that is not known. */
  seconds = $state<number | null>(null);
  /** The words that have come. */
  heard = $state('');
  progress = $state.raw<{ done: number; of: number | null } | null>(null);
  problem = $state.raw<AudioProblem | null>(null);
  held = $state.raw<Failure | null>(null);
  transcript = $state.raw<Transcript | null>(null);
  /** What it has cost, in US dollars; null where no price is known. */
  costUsd = $state<number | null>(null);
  #stopping = new AbortController();

  constructor(
    private readonly stores: AudioStores,
    private readonly chat: AudioChat,
    private readonly part: MediaPart,
  ) {}

  /** The transcript as it is used; with times, where there are some and they are wanted. */
  textOf(hasTimes: boolean): string {
    if (!this.transcript) return '';
    return hasTimes ? withTimes(this.transcript) : this.transcript.text;
  }

  /** Runs it, also again. `times`: whether they are wanted. Where the person's limits held it before, they have decided. */
  async run(times: boolean): Promise<void> {
    const isDecided = this.held !== null;
    this.problem = this.held = this.progress = this.transcript = this.costUsd = null;
    this.heard = '';
    this.phase = 'running';
    const { signal } = (this.#stopping = new AbortController());
    const blob = await openFile(this.stores, this.part);
    if (!blob) {
      this.problem = { kind: 'media', problem: { kind: 'unreadable' } };
      this.phase = 'ended';
      return;
    }
    // Servers tell the format by the ending, which a file's own name may lack.
    const { name, mediaType } = this.part;
    const named = /\.\w{2,5}$/.test(name) ? name : `${name || 'sound'}.${endingOf(mediaType)}`;
    const result = await transcribeFile(this.stores, this.chat, {
      file: new File([blob], named, { type: mediaType }),
      seconds: this.seconds,
      times,
      isDecided,
      signal,
      onText: (text) => (this.heard = text),
      onProgress: (done, of) => (this.progress = { done, of }),
    });
    this.phase = 'ended';
    if ('held' in result) {
      this.held = result.held;
      return;
    }
    if (result.transcript.text !== '') this.transcript = result.transcript;
    if ('problem' in result) this.problem = result.problem;
    else this.costUsd = result.costUsd;
  }

  stop(): void {
    this.#stopping.abort();
  }
}
