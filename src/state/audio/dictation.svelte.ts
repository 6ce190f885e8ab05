import type { AudioProblem } from '../../model/audio/audio-problem';
import { minuteOf } from '../../model/chat/days';
import type { Failure } from '../../model/failure';
import type { Attachments } from '../chat/attachments/attachments.svelte';
import type { Draft } from '../chat/drafts/draft.svelte';
import type { AudioChat, AudioStores } from './bill-audio';
import { endingOf, type OpenMicrophone, type RunningRecording } from './microphone';
import { transcribeFile } from './transcribe-file';

type Phase =
  | 'closed'
  /** The browser asks the person for the microphone. */
  | 'asking'
  | 'recording'
  | 'paused'
  | 'transcribing'
  /** `problem` says what went wrong, or `held` what the person's limits say. */
  | 'stuck';

/** How often (ms) the level and the time are read while it records. */
const tickMs = 100;

/**
 * What a person dictates into a draft: recorded, transcribed by the chat's endpoint, and put where the caret was. It is never
 * sent by itself. A recording that could not be transcribed is kept until the person has decided what becomes of it.
 */
export class Dictation {
  phase = $state<Phase>('closed');
  /** How long it records, pauses left out. */
  seconds = $state(0);
  /** From 0 to 1. */
  level = $state(0);
  /** What was recorded, while it is not in the draft yet. */
  recording = $state.raw<File | null>(null);
  /** The words that have come. */
  heard = $state('');
  /** Of a long recording: the pieces that are done, of all as far as that is known. */
  progress = $state.raw<{ done: number; of: number | null } | null>(null);
  problem = $state.raw<AudioProblem | null>(null);
  held = $state.raw<Failure | null>(null);

  #running: RunningRecording | null = null;
  /** The recording that has been told to end, until its sound is there. */
  #ending: RunningRecording | null = null;
  /** When its time was last read, in ms of the page's clock. */
  #readAt = 0;
  #stopping = new AbortController();
  #timer: ReturnType<typeof setInterval> | undefined;
  /** Where the words go. */
  #caret = 0;
  /** Whether the person has gone to another chat. */
  #isLeft = false;

  constructor(
    private readonly stores: AudioStores,
    private readonly chat: AudioChat & { readonly draft: Draft },
    private readonly attachments: Pick<Attachments, 'add'>,
    private readonly openMicrophone: OpenMicrophone,
  ) {}

  get isOpen(): boolean {
    return this.phase !== 'closed';
  }

  /** Begins to record. `caret`: where in the draft the words will go. */
  async start(caret: number): Promise<void> {
    if (this.isOpen) return;
    this.#caret = caret;
    this.#isLeft = false;
    this.#reset();
    this.phase = 'asking';
    const stopping = (this.#stopping = new AbortController());
    const opened = await this.openMicrophone(() => void this.stop());
    if (stopping.signal.aborted) {
      // The person gave up while the browser still asked.
      if (!opened.problem) void opened.stop();
      return;
    }
    if (opened.problem) {
      this.#stick(opened.problem);
      return;
    }
    this.#running = opened;
    this.#readAt = performance.now();
    this.phase = 'recording';
    this.#timer = setInterval(() => this.#tick(), tickMs);
  }

  /** Begins anew where nothing was recorded, once something was done about what was wrong. */
  async again(): Promise<void> {
    if (this.phase !== 'stuck') return;
    this.#close();
    await this.start(this.#caret);
  }

  pause(): void {
    if (this.phase !== 'recording') return;
    this.#running?.pause();
    this.#tick();
    this.phase = 'paused';
    this.level = 0;
  }

  resume(): void {
    if (this.phase !== 'paused') return;
    this.#running?.resume();
    this.#readAt = performance.now();
    this.phase = 'recording';
  }

  /** Ends the recording, and has it transcribed. */
  async stop(): Promise<void> {
    const running = this.#running;
    if (!running || (this.phase !== 'recording' && this.phase !== 'paused')) return;
    this.#tick();
    this.phase = 'transcribing';
    const { signal } = (this.#stopping = new AbortController());
    // Asked while it runs. Models hear words in silence, such as thanks for watching.
    const isSilent = running.isSilent();
    if (!(await this.#end(running))) return;
    if (signal.aborted) this.#stick(null);
    else if (isSilent) this.#stick({ kind: 'nothing-heard' });
    else await this.transcribe();
  }

  /** Has the recording transcribed, also again. `isDecided`: the person was told what their limits say. */
  async transcribe(isDecided = false): Promise<void> {
    const { recording } = this;
    if (!recording) return;
    this.phase = 'transcribing';
    this.problem = this.held = this.progress = null;
    this.heard = '';
    const { signal } = (this.#stopping = new AbortController());
    const result = await transcribeFile(this.stores, this.chat, {
      file: recording,
      seconds: this.seconds,
      times: false,
      isDecided,
      signal,
      onText: (text) => (this.heard = text),
      onProgress: (done, of) => (this.progress = { done, of }),
    });
    if (this.recording !== recording) return;
    if (result.held) {
      this.held = result.held;
      this.#stick(null);
    } else if (result.problem) {
      this.heard = result.transcript.text;
      if (signal.aborted && this.heard === '') this.#stick(null);
      else this.#stick(result.problem);
    } else {
      this.#insert(result.transcript.text);
      this.#close();
    }
  }

  /** Stops the transcription; what came stays to be used. */
  cancel(): void {
    this.#stopping.abort();
  }

  /** Uses the words that came before something went wrong. */
  useHeard(): void {
    this.#insert(this.heard);
    this.#close();
  }

  /** Attaches the recording to the draft. */
  async attach(): Promise<void> {
    const { recording } = this;
    this.#close();
    if (recording && recording.size > 0) await this.attachments.add([recording]);
  }

  /**
   * The person goes to another chat. What was recorded is attached to the draft, where it is stored; words that are on their
   * way still go into it.
   */
  leave(): void {
    this.#isLeft = true;
    if (this.phase === 'asking') this.discard();
    else if (this.phase === 'stuck') void this.attach();
    else if (this.#running) void this.#keepRunning(this.#running);
  }

  /** Ends it; the recording is gone. */
  discard(): void {
    this.#stopping.abort();
    if (this.#running) void this.#running.stop();
    this.#close();
  }

  async #keepRunning(running: RunningRecording): Promise<void> {
    if (await this.#end(running)) await this.attach();
  }

  /** Ends the recording, and tells whether it is still wanted: it can be discarded before its sound is there. */
  async #end(running: RunningRecording): Promise<boolean> {
    clearInterval(this.#timer);
    this.#running = null;
    this.#ending = running;
    this.level = 0;
    const blob = await running.stop();
    if (this.#ending !== running) return false;
    this.#ending = null;
    // Some servers compare the type, and know it without the codec only.
    const type = blob.type.replace(/;.*/, '');
    this.recording = new File([blob], `dictation-${minuteOf(Date.now())}.${endingOf(type)}`, { type });
    return true;
  }

  /** The clock says how much time has passed, as browsers slow down the timers of a tab that is not seen. */
  #tick(): void {
    if (this.phase !== 'recording') return;
    const now = performance.now();
    this.seconds += (now - this.#readAt) / 1000;
    this.#readAt = now;
    this.level = this.#running?.level() ?? 0;
  }

  #stick(problem: AudioProblem | null): void {
    this.problem = problem;
    this.phase = 'stuck';
    if (this.#isLeft) void this.attach();
  }

  #close(): void {
    clearInterval(this.#timer);
    this.#running = this.#ending = null;
    this.phase = 'closed';
    this.#reset();
  }

  #reset(): void {
    this.recording = this.problem = this.held = this.progress = null;
    this.heard = '';
    this.seconds = 0;
  }

  /** Puts `words` where the caret was, apart from what stands beside them, with an undo. */
  #insert(words: string): void {
    const { draft } = this.chat;
    const at = Math.min(this.#caret, draft.text.length);
    const before = draft.text.slice(0, at);
    const after = draft.text.slice(at);
    const gap = before === '' || /\s$/.test(before) ? '' : ' ';
    const added = `${gap}${words.trim()}${after === '' || /^[\s.,;:!?)]/.test(after) ? '' : ' '}`;
    draft.type(before + added + after);
    this.stores.notices.show({ kind: 'dictated' }, () => {
      // What was typed since stays.
      const { text } = draft;
      const place = text.startsWith(added, at) ? at : text.indexOf(added);
      if (place !== -1) draft.type(text.slice(0, place) + text.slice(place + added.length));
    });
  }
}
