import type { AnswerDecoder } from '../answer-decoder';
import type { ReplyEvent } from '../reply-event';

/** An answer shorter than this may well begin twice ("ha", "haha"): only from here on is it taken for an echo. */
const shortestEcho = 4;

/**
 * Cuts the text that was kept out of the beginning of its continuation: some servers send it again before they go on,
 * as llama.cpp does. Only an echo of all of it is cut; whatever else comes is let through. White space around it does
 * not count.
 */
export class EchoCutter {
  readonly #kept: string;
  /** What came so far and may yet turn out to be the echo; null once that is known. */
  #held: string | null;
  /** White space at the end of what was kept: it is there already. */
  #gap: string;

  constructor(kept: string) {
    this.#kept = kept.trim();
    this.#held = this.#kept.length < shortestEcho ? null : '';
    this.#gap = kept.slice(kept.trimEnd().length);
  }

  get isUndecided(): boolean {
    return this.#held !== null && this.#held !== '';
  }

  push(delta: string): string {
    if (this.#held === null) return delta;
    const came = this.#held + delta;
    const said = came.trimStart();
    const isShorter = said.length < this.#kept.length + this.#gap.length;
    if (isShorter && `${this.#kept}${this.#gap}`.startsWith(said)) {
      this.#held = came;
      return '';
    }
    this.#held = null;
    if (!said.startsWith(this.#kept)) return came;
    const rest = said.slice(this.#kept.length);
    return rest.startsWith(this.#gap) ? rest.slice(this.#gap.length) : rest;
  }

  /** What is still held back when nothing more comes. */
  flush(): string {
    const rest = this.#held?.trim() === this.#kept ? '' : (this.#held ?? '');
    this.#held = null;
    return rest;
  }
}

/**
 * A decoder whose answer goes on with `kept`, by an instruction: where the model writes that again first, as small ones
 * do, it is cut out.
 */
export class WithoutEcho implements AnswerDecoder {
  /** One for each choice: every one may begin anew. */
  readonly #echoes = new Map<number, EchoCutter>();

  constructor(
    private readonly decoder: AnswerDecoder,
    private readonly kept: string,
  ) {}

  get isDone(): boolean {
    return this.decoder.isDone;
  }

  get isComplete(): boolean {
    return this.decoder.isComplete;
  }

  get hasAll(): boolean {
    return this.decoder.hasAll;
  }

  event(data: string, name?: string): Generator<ReplyEvent> {
    return this.#cut(this.decoder.event(data, name));
  }

  rest(data: string, name?: string): Generator<ReplyEvent> {
    return this.#cut(this.decoder.rest(data, name));
  }

  stray(text: string): Generator<ReplyEvent> {
    return this.#cut(this.decoder.stray(text));
  }

  whole(body: string): Generator<ReplyEvent> {
    return this.#cut(this.decoder.whole(body));
  }

  end(): Generator<ReplyEvent> {
    return this.#cut(this.decoder.end());
  }

  *flush(): Generator<ReplyEvent> {
    yield* this.#cut(this.decoder.flush());
    yield* this.#held();
  }

  *#cut(events: Iterable<ReplyEvent>): Generator<ReplyEvent> {
    for (const event of events) {
      // What is held back came before its end.
      if (event.type === 'finished' || event.type === 'failed') yield* this.#held(event.choice);
      if (event.type !== 'text') yield event;
      else yield* words(event.choice, this.#echo(event.choice).push(event.delta));
    }
    if (this.decoder.isDone) yield* this.#held();
  }

  #echo(choice: number): EchoCutter {
    const known = this.#echoes.get(choice) ?? new EchoCutter(this.kept);
    this.#echoes.set(choice, known);
    return known;
  }

  *#held(only?: number): Generator<ReplyEvent> {
    for (const [choice, echo] of this.#echoes)
      if (only === undefined || only === choice) yield* words(choice, echo.flush());
  }
}

function* words(choice: number, delta: string): Generator<ReplyEvent> {
  if (delta !== '') yield { type: 'text', choice, delta };
}
