import {
  frameLimits,
  readFrameMessage,
  type EntryLevel,
  type FrameMessage,
  type FrameTask,
} from '../../model/preview/frame-message';
import type { PreviewKind } from '../../model/preview/preview-kind';

/** A line of a preview's console. `blocked`: what the preview wanted from elsewhere; its `text` is the address. */
export type ConsoleEntry =
  { kind: EntryLevel; text: string; line?: number } | { kind: 'blocked'; directive: string; text: string };

/** `starting`: the frame's page is being loaded. `done`: a script has run to its end, or was ended as it took too long. */
export type PreviewStatus = 'starting' | 'running' | 'done' | 'timed-out';

/**
 * Why there is no frame any more. `stopped`: by the person. `left`: the frame went to another page. `flooding`: it sent more than a
 * preview ever has to say. `grabbing`: it took the focus from a field of the page. `missing`: the frame's page did not answer.
 */
export type PreviewEnd = 'stopped' | 'left' | 'flooding' | 'grabbing' | 'missing';

/** More messages within `floodMs` than a preview that keeps to its own limits sends: then something in it does not. */
const mostMessages = 2000;
const floodMs = 10_000;
/** How long a frame may take for an answer before the person is told, in ms. */
const answerTimeoutMs = 4000;
/** How long the frame's page may take to load, in ms: it comes from the same server as the app. */
const loadMs = 20_000;

/** One preview of a code block: it runs once the frame is given, until it is stopped or its frame is gone. */
export class Preview {
  status = $state<PreviewStatus>('starting');
  /** Null while there is something in the frame that runs or can be looked at. */
  end = $state<PreviewEnd | null>(null);
  entries = $state.raw<readonly ConsoleEntry[]>([]);
  /** How many more lines there were than are kept. */
  more = $state(0);
  /** Of the document in the frame, in CSS pixels; null until it is known, or if it has none of its own. */
  height = $state<number | null>(null);
  /** Whether the frame has not answered for a while: it is busy, or in a loop without end. */
  isSilent = $state(false);
  readonly errors = $derived(this.entries.filter(({ kind }) => kind === 'error').length);

  #port: MessagePort | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Since `#since`. */
  #messages = 0;
  #since = performance.now();
  #loads = 0;
  /** Whether an answer is awaited: one that nobody asked for is a message like any other. */
  #isAsked = false;
  /** Whether the frame may show another page by now. */
  #mayHaveLeft = false;
  /** Where frames of the page wanted to go, while it is not known whether it was this one. */
  #addresses: string[] = [];

  constructor(
    private readonly kind: PreviewKind,
    private readonly text: string,
  ) {}

  /** The frame has loaded: at first its own page, which is given the code; then what the code has made of it. */
  loaded(frame: Window): void {
    this.#loads += 1;
    if (this.#loads === 1) this.#start(frame);
    else if (this.#loads > 2 || this.#addresses.length > 0) this.#suspect();
  }

  #start(frame: Window): void {
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    port1.onmessage = ({ data }) => this.#hear(data);
    const task: FrameTask = { kind: this.kind, text: this.text };
    // A sandboxed page has no origin that could be named.
    frame.postMessage(task, '*', [port2]);
    this.#timer = setTimeout(() => this.#end('missing'), loadMs);
  }

  /** Counts a message that the frame has sent past its port. Its code can do that at any time; nothing in it is read. */
  hearStray(): void {
    this.#count();
  }

  /**
   * Some frame of the page wanted to go to `address`, which the page's policy has prevented; the browser does not say which, and tells
   * it once for each policy. It was this one if another page is loaded in it that does not answer.
   */
  wentAway(address: string): void {
    if (this.end || this.#addresses.includes(address)) return;
    this.#addresses.push(address);
    if (this.status !== 'starting') this.#ask();
  }

  stop(): void {
    this.#end('stopped');
  }

  /** The frame has taken the focus from a field in which somebody was writing. */
  grab(): void {
    this.#end('grabbing');
  }

  /** Lets go of the frame; what it has said stays. */
  close(): void {
    clearTimeout(this.#timer);
    this.#port?.close();
  }

  #end(why: PreviewEnd): void {
    this.close();
    this.isSilent = false;
    this.end = why;
  }

  #hear(data: unknown): void {
    if (!this.#count()) return;
    const message = readFrameMessage(data);
    if (message) this.#take(message);
  }

  /** Whether there is still something to be heard. */
  #count(): boolean {
    const now = performance.now();
    if (now - this.#since > floodMs) {
      this.#since = now;
      this.#messages = 0;
    }
    this.#messages += 1;
    if (this.#messages > mostMessages && !this.end) this.#end('flooding');
    return !this.end;
  }

  #take(message: FrameMessage): void {
    switch (message.type) {
      case 'ready':
        this.status = 'running';
        this.#ask();
        break;
      case 'alive':
        if (!this.#isAsked) break;
        this.#isAsked = false;
        // Answers do not count as messages: a page that is looked at for hours sends many.
        this.#messages -= 1;
        this.isSilent = false;
        this.#mayHaveLeft = false;
        this.#tellAddresses('any-navigation');
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.#ask(), answerTimeoutMs);
        break;
      case 'done':
      case 'timed-out':
        this.status = message.type;
        break;
      case 'entry':
        this.#add({ kind: message.level, text: message.text, ...(message.line && { line: message.line }) });
        break;
      case 'blocked':
        this.#add({ kind: 'blocked', directive: message.directive, text: message.address });
        break;
      case 'more':
        this.more = message.count;
        break;
      case 'height':
        this.height = Math.max(this.height ?? 0, message.height);
        break;
    }
  }

  /** Asks whether the frame is still there. */
  #ask(): void {
    this.#isAsked = true;
    this.#port?.postMessage(null);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#tellAddresses(this.#mayHaveLeft ? 'navigation' : 'any-navigation');
      if (this.#mayHaveLeft) this.#end('left');
      else this.isSilent = true;
    }, answerTimeoutMs);
  }

  #suspect(): void {
    if (this.end) return;
    this.#mayHaveLeft = true;
    if (this.status !== 'starting') this.#ask();
  }

  #tellAddresses(directive: 'navigation' | 'any-navigation'): void {
    for (const text of this.#addresses.splice(0)) this.#add({ kind: 'blocked', directive, text });
  }

  #add(entry: ConsoleEntry): void {
    if (this.entries.length < frameLimits.entries) this.entries = [...this.entries, entry];
    else this.more += 1;
  }
}
