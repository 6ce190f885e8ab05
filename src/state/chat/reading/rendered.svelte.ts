import type { Block } from '../../../markdown/block';
import type { Message } from '../../../model/chat/message';
import { reasoningOf, textOf } from '../../../model/chat/parts';

/** Finished messages as safe blocks, each made once. There are none before the renderer is loaded. */
export class Rendered {
  #render = $state.raw<((text: string) => readonly Block[]) | null>(null);
  readonly #texts = new WeakMap<Message, readonly Block[]>();
  readonly #reasoning = new WeakMap<Message, readonly Block[]>();

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
  keep(message: Message, blocks: readonly Block[]): void {
    this.#texts.set(message, blocks);
  }

  #once(
    made: WeakMap<Message, readonly Block[]>,
    message: Message,
    read: (message: Message) => string,
  ): readonly Block[] {
    let blocks = made.get(message);
    if (!blocks && this.#render) made.set(message, (blocks = this.#render(read(message))));
    return blocks ?? [];
  }
}
