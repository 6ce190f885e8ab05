import type { Block } from '../../../markdown/block';
import type { Message } from '../../../model/chat/message';
import { reasoningOf, textOf } from '../../../model/chat/parts';

/** A text as blocks. They may change: what came all at once is drawn in steps. */
export interface Drawn {
  readonly blocks: readonly Block[];
}

/** Finished messages as safe blocks, each made once. There are none before the renderer is loaded. */
export class Rendered {
  #render = $state.raw<((text: string) => readonly Block[]) | null>(null);
  readonly #texts = new WeakMap<Message, Drawn>();
  readonly #reasoning = new WeakMap<Message, Drawn>();

  async loadRenderer(): Promise<void> {
    this.#render ??= (await import('../../../markdown/render')).renderMarkdown;
  }

  blocks(message: Message): readonly Block[] {
    return this.#once(this.#texts, message, textOf);
  }

  /** The reasoning of a reply. */
  reasoningBlocks(message: Message): readonly Block[] {
    return this.#once(this.#reasoning, message, reasoningOf);
  }

  /** The blocks of `message` are made already: it has just ended, or another tab writes it. */
  keep(message: Message, drawn: Drawn): void {
    this.#texts.set(message, drawn);
  }

  #once(made: WeakMap<Message, Drawn>, message: Message, read: (message: Message) => string): readonly Block[] {
    let drawn = made.get(message);
    if (!drawn && this.#render) made.set(message, (drawn = { blocks: this.#render(read(message)) }));
    return drawn?.blocks ?? [];
  }
}
