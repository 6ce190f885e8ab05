import { mostAtOnce, type Block } from '../../../markdown/streaming/stream';
import type { ReplyMessage } from '../../../model/chat/message';
import { reasoningOf, textOf } from '../../../model/chat/parts';
import { nextTask, takingTurns } from '../../../model/next-task';
import type { Frames } from './frames';
import { GrowingText, RereadText, type ShownText } from './growing-text.svelte';

/**
 * ms of reading between two turns of the page, when all has come. What was read is drawn in the same task, and laid out in the
 * next: the fewer there are, the sooner all of it is on the page.
 */
const turn = 16;
/** ms of reading in a frame for what is drawn after the end: nobody waits for it, and a key should not wait for it. */
const restTurn = 4;

/**
 * What is on show of a reply while it arrives. Deltas are gathered in a plain buffer and shown by animation frames, so
 * that the screen changes at most once a frame however fast they come.
 */
export class ShownReply {
  reasoning = $state('');
  /** Whether any text of the answer itself is on show; until then the reasoning is shown unfolded. */
  answering = $state(false);
  readonly #text: GrowingText;
  readonly #thoughts = new RereadText();
  /** Whether text of this request is on show. */
  #isShowing = false;
  #unshownReasoning = '';

  /** `hasShown`: called when something new is on show. */
  constructor(
    message: ReplyMessage,
    private readonly frames: Pick<Frames, 'request' | 'cancel' | 'drawn'>,
    private readonly hasShown: () => void,
  ) {
    this.#text = new GrowingText(textOf(message));
    this.reasoning = reasoningOf(message);
    this.answering = textOf(message) !== '';
  }

  /** The text as far as it is on show. */
  get blocks(): readonly Block[] {
    return this.drawn.blocks;
  }

  /** The text as it is drawn, also after the reply has ended. */
  get drawn(): ShownText {
    return this.#text.drawn;
  }

  /** The reasoning so far as safe blocks; rendered only when it is looked at. */
  get reasoningBlocks(): readonly Block[] {
    return this.#thoughts.blocksOf(this.reasoning);
  }

  /** Shows more text of the answer soon. `written`: ends when it is in the journal. */
  appendText(delta: string, written: Promise<void>): void {
    this.#text.append(delta);
    this.#showAfter(written);
  }

  appendReasoning(delta: string, written: Promise<void>): void {
    this.#unshownReasoning += delta;
    this.#showAfter(written);
  }

  /** Calls `hasShown` with the next text that is shown, soon; at once where no text is on show yet. */
  showSoon(): void {
    if (this.#isShowing) this.frames.request(this.#show);
    else this.hasShown();
  }

  /** Replaces all that was shown at once: an end of the text turned out to be reasoning, or the other way round. */
  startOver(text: string, reasoning: string): void {
    this.#text.startOver(text);
    this.reasoning = reasoning;
    this.#unshownReasoning = '';
    this.answering = text !== '';
    this.frames.cancel();
  }

  /**
   * All that will come has come: reads the whole text as a complete one, and shows all of it. The page handles input in
   * between. Of a long backlog, what is out of view stands as its words until `drawRest`. `written`: ends when all is in the journal, for which
   * only the first text waits.
   */
  async catchUp(written: Promise<unknown>): Promise<void> {
    if (!this.#isShowing) await written;
    const takeTurn = takingTurns(turn, () => this.#draw());
    while (this.#unshownReasoning !== '') {
      this.#readReasoning();
      await takeTurn();
    }
    this.answering ||= this.#text.isBehind;
    for (const _ of this.#text.ending()) await takeTurn();
  }

  /** Shows everything: nothing more will come. */
  end(): void {
    this.reasoning += this.#unshownReasoning;
    this.#unshownReasoning = '';
    this.#show();
    this.frames.cancel();
    this.#text.end();
  }

  /** Whether something has come that is not on show yet. */
  get #isBehind(): boolean {
    return this.#text.isBehind || this.#unshownReasoning !== '';
  }

  /** The first text is shown only after its write has ended, so that what the person has read survives a crash. */
  #showAfter(written: Promise<void>): void {
    if (this.#isShowing) {
      this.frames.request(this.#show);
      return;
    }
    void written.then(() => {
      // The reply may have ended meanwhile, and be shown completely.
      if (!this.#isBehind) return;
      this.#isShowing = true;
      this.frames.request(this.#show);
    });
  }

  /** Shows what is new; a long backlog takes several frames. */
  readonly #show = (): void => {
    this.#readSome();
    this.#draw();
    if (this.#isBehind) this.frames.request(this.#show);
  };

  #readSome(): void {
    if (this.#text.isBehind) {
      this.#text.readSome();
      this.answering = true;
    }
    this.#readReasoning();
  }

  #readReasoning(): void {
    // Only gathered here: it is read when the reader looks at it.
    this.reasoning += this.#unshownReasoning.slice(0, mostAtOnce);
    this.#unshownReasoning = this.#unshownReasoning.slice(mostAtOnce);
  }

  /** Draws what stands as its words, some of it in each frame, from the one on in which the reply is shown as ended. */
  async drawRest(): Promise<void> {
    const drawn = () => this.frames.drawn();
    // Only then is the end on the page, which the next frame shows.
    await nextTask();
    await drawn();
    const takeTurn = takingTurns(restTurn, () => this.#text.show(), drawn);
    while (this.#text.drawMore()) await takeTurn();
    this.#text.show();
  }

  #draw(): void {
    this.hasShown();
    this.#text.show();
  }
}
