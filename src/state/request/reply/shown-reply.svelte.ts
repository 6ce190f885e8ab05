import type { Block } from '../../../markdown/streaming/stream';
import type { ReplyMessage } from '../../../model/chat/message';
import { reasoningOf, textOf } from '../../../model/chat/parts';
import { takingTurns } from '../../../model/next-task';
import type { Frames } from './frames';
import { GrowingText, RereadText } from './growing-text.svelte';

/** ms of work between two turns of the page, when all has come: laying out what a turn brings takes it nearly as long again. */
const turn = 16;

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
    private readonly frames: Pick<Frames, 'request' | 'cancel'>,
    private readonly hasShown: () => void,
  ) {
    this.#text = new GrowingText(textOf(message));
    this.reasoning = reasoningOf(message);
    this.answering = textOf(message) !== '';
  }

  /** The text as far as it is on show. */
  get blocks(): readonly Block[] {
    return this.#text.blocks;
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

  /** Replaces all that was shown at once: an end of the text turned out to be reasoning, or the other way round. */
  startOver(text: string, reasoning: string): void {
    this.#text.startOver(text);
    this.reasoning = reasoning;
    this.#unshownReasoning = '';
    this.answering = text !== '';
    this.frames.cancel();
  }

  /**
   * All that will come has come: shows the backlog in parts, and reads the whole text once more, as a complete one. The
   * page handles input in between.
   */
  async catchUp(): Promise<void> {
    const takeTurn = takingTurns(turn);
    while (this.#text.isBehind) {
      this.#show();
      // Also waits until what is new is on the page, whose time counts.
      await takeTurn();
    }
    for (const _ of this.#text.ending()) await takeTurn();
  }

  /** Shows everything: nothing more will come. */
  end(): void {
    this.#show();
    this.frames.cancel();
    this.#text.end();
  }

  /** The first text is shown only after its write has ended, so that what the person has read survives a crash. */
  #showAfter(written: Promise<void>): void {
    if (this.#isShowing) {
      this.frames.request(this.#show);
      return;
    }
    void written.then(() => {
      // The reply may have ended meanwhile, and be shown completely.
      if (!this.#text.isBehind && this.#unshownReasoning === '') return;
      this.#isShowing = true;
      this.frames.request(this.#show);
    });
  }

  /** Shows new text; a long backlog takes several frames. */
  readonly #show = (): void => {
    this.hasShown();
    if (this.#text.isBehind) {
      this.#text.showSome();
      this.answering = true;
    }
    if (this.#unshownReasoning !== '') {
      this.reasoning += this.#unshownReasoning;
      this.#unshownReasoning = '';
    }
    if (this.#text.isBehind) this.frames.request(this.#show);
  };
}
