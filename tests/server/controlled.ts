import type { Behaviour, Exchange } from './exchange';
import { deltaChunk, doneEvent, event, finishChunk, usageChunk, withTotal, type WireUsage } from './wire';

/** A reply in the test's own hands: `await started`, then `say` its pieces one by one, and `finish`. */
export class ControlledReply {
  #exchange!: Exchange;
  #hasStarted!: () => void;
  #hasEnded!: () => void;
  readonly #ended = new Promise<void>((resolve) => (this.#hasEnded = resolve));

  /** Resolves when the request has come and the headers of the answer are on their way. */
  readonly started = new Promise<void>((resolve) => (this.#hasStarted = resolve));

  readonly behaviour: Behaviour = async (exchange) => {
    this.#exchange = exchange;
    exchange.head(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-cache' });
    this.#hasStarted();
    await Promise.race([this.#ended, exchange.untilGone()]);
  };

  /** What was asked. */
  get request(): Exchange['request'] {
    return this.#exchange.request;
  }

  /** Resolves when the client has hung up, as it does on "Stop". */
  async untilGone(): Promise<void> {
    await this.#exchange.untilGone();
  }

  say(content: string, choice = 0): void {
    this.#exchange.say(deltaChunk({ content }, choice));
  }

  /** Ends one choice of several. */
  finishChoice(choice: number, reason = 'stop'): void {
    this.#exchange.say(finishChunk(reason, choice));
  }

  /** Ends one choice of several with an error. */
  failChoice(index: number, message: string): void {
    this.#exchange.write(event({ choices: [{ index, delta: {}, finish_reason: 'error', error: { message } }] }));
  }

  think(reasoning: string): void {
    this.#exchange.say(deltaChunk({ reasoning_content: reasoning }));
  }

  comment(text: string): void {
    this.#exchange.write(`: ${text}\n\n`);
  }

  /** Writes anything, faulty or not. */
  write(data: string | Uint8Array): void {
    this.#exchange.write(data);
  }

  /** Ends as a server does that is done. */
  finish(usage: WireUsage | null = null, reason = 'stop'): void {
    this.#exchange.say(finishChunk(reason) + (usage ? usageChunk(withTotal(usage)) : '') + doneEvent);
    this.close();
  }

  /** Ends with an error. */
  fail(error: object): void {
    this.#exchange.write(event({ error }));
    this.close();
  }

  /** Closes the body without another word. */
  close(): void {
    this.#exchange.end();
    this.#hasEnded();
  }

  /** Breaks the connection. */
  async breakOff(): Promise<void> {
    await this.#exchange.breakOff();
    this.#hasEnded();
  }
}
