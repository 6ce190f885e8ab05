import type { AudioProblem } from '../../model/audio/audio-problem';
import { withTimes, type Transcript } from '../../model/audio/transcript';
import type { MediaPart } from '../../model/chat/parts';
import type { Failure } from '../../model/failure';
import { storedTranscript } from '../../storage/blobs/stored-transcript';
import { openFile } from '../chat/attachments/open-file';
import type { AudioChat, AudioStores } from './bill-audio';
import { endingOf } from './microphone';
import { transcribeFile } from './transcribe-file';

/** The transcription of a stored sound by a chat's endpoint: before, while and after it runs. */
class FileTranscription {
  phase = $state<'ready' | 'running' | 'ended'>('ready');
  /** How long the sound plays; null where that is not known. */
  seconds = $state<number | null>(null);
  /** The words that have come. */
  heard = $state('');
  progress = $state.raw<{ done: number; of: number | null } | null>(null);
  problem = $state.raw<AudioProblem | null>(null);
  held = $state.raw<Failure | null>(null);
  /** The most that has come: a second attempt that brings less does not take its place. */
  transcript = $state.raw<Transcript | null>(null);
  /** What it has cost, in US dollars; null where no price is known. */
  costUsd = $state<number | null>(null);
  #stopping = new AbortController();
  #hasLookedBack = false;

  constructor(
    private readonly stores: AudioStores,
    private readonly part: MediaPart,
  ) {}

  /** The transcript as it is used; with times, where there are some and they are wanted. */
  textOf(hasTimes: boolean): string {
    if (!this.transcript) return '';
    return hasTimes ? withTimes(this.transcript) : this.transcript.text;
  }

  /** Looks for what was heard in the same bytes earlier, in whatever chat that is not deleted: that is paid for. */
  async lookBack(): Promise<void> {
    const { source } = this.part;
    if (this.transcript || this.#hasLookedBack || source.kind !== 'blob') return;
    this.#hasLookedBack = true;
    const { services, storageStatus } = this.stores;
    const earlier = await storageStatus.read(() => storedTranscript(services.storage.records, source.hash));
    if (earlier && this.phase !== 'running') this.transcript ??= earlier;
  }

  /**
   * Has the endpoint of `chat` transcribe it, also again. `times`: whether they are wanted. Where the person's limits held it
   * before, they have decided.
   */
  async run(chat: AudioChat, times: boolean): Promise<void> {
    const isDecided = this.held !== null;
    this.problem = this.held = this.progress = this.costUsd = null;
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
    const result = await transcribeFile(this.stores, chat, {
      file: new File([blob], named, { type: mediaType }),
      seconds: this.seconds,
      times,
      isDecided,
      signal,
      onText: (text) => (this.heard = text),
      onProgress: (done, of) => (this.progress = { done, of }),
    });
    this.phase = 'ended';
    if (result.held) {
      this.held = result.held;
      return;
    }
    const isMore = result.transcript.text.length > (this.transcript?.text.length ?? 0);
    if (isMore || !result.problem) this.transcript = result.transcript;
    if (result.problem) this.problem = result.problem;
    else this.costUsd = result.costUsd;
  }

  stop(): void {
    this.#stopping.abort();
  }
}

const known = new WeakMap<AudioStores, Map<string, FileTranscription>>();

/**
 * The transcription of a sound, made once for its bytes as long as the page lives: it goes on while nobody looks at it, and what
 * it has brought is paid for.
 */
export function transcriptionOf(stores: AudioStores, part: MediaPart): FileTranscription {
  const { source } = part;
  const key = source.kind === 'blob' ? source.hash : JSON.stringify(part);
  const all = known.get(stores) ?? new Map<string, FileTranscription>();
  known.set(stores, all);
  const one = all.get(key) ?? new FileTranscription(stores, part);
  // Another tab may have had it transcribed again.
  if (part.type === 'audio' && part.transcript && one.phase !== 'running') one.transcript = part.transcript;
  all.set(key, one);
  return one;
}
