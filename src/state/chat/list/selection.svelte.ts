import type { Conversation } from '../../../model/chat/conversation';
import type { Section } from '../../../model/chat/list/section';

/**
 * The chats that are ticked in the list, while several are chosen there. One that the list does not show for now is
 * ticked again when it does.
 */
export class Selection {
  chosen: ReadonlySet<string> = $state.raw(new Set());
  /** The one that was ticked last: from it, a press with Shift reaches to another. */
  #anchor: string | null;

  /** `first`: the chat with which it begins, if it is with one. */
  constructor(first: string | null = null) {
    this.#anchor = first;
    if (first !== null) this.chosen = new Set([first]);
  }

  toggle(id: string): void {
    const chosen = new Set(this.chosen);
    if (!chosen.delete(id)) chosen.add(id);
    this.chosen = chosen;
    this.#anchor = id;
  }

  /** Ticks all chats from the one that was ticked last to `id`, as they stand in the list. */
  extendTo(id: string, sections: readonly Section[]): void {
    const ids = idsInSight(sections);
    const [from, to] = [ids.indexOf(this.#anchor ?? id), ids.indexOf(id)];
    const range = from === -1 ? [id] : ids.slice(Math.min(from, to), Math.max(from, to) + 1);
    this.chosen = new Set([...this.chosen, ...range]);
    this.#anchor = id;
  }

  /** Ticks all chats of the list, or none where all are. */
  toggleAll(sections: readonly Section[]): void {
    const ids = idsInSight(sections);
    this.chosen = new Set(ids.every((id) => this.chosen.has(id)) ? [] : ids);
  }
}

/** The chats of the list that are rows, in order: with one that is folded or not found, nothing is done unseen. */
export function chatsInSight(sections: readonly Section[]): Conversation[] {
  return sections.flatMap(({ isOpen, chats }) => (isOpen ? chats : []));
}

function idsInSight(sections: readonly Section[]): string[] {
  return chatsInSight(sections).map(({ id }) => id);
}
