import type { Message } from '../model/message';
import { branch, childrenOf, newestTip, subtree, versionsOf, type Tree } from '../model/tree';

/** A conversation's tree as this tab reads it: each tab is on a branch of its own. */
export class TreeView {
  tipId = $state<string | null>(null);
  #tree = $state.raw<Tree>(new Map());
  readonly branch: readonly Message[] = $derived(branch(this.#tree, this.tipId));
  readonly #children = $derived(childrenOf(this.#tree));

  get messages(): Tree {
    return this.#tree;
  }

  /** Takes messages as they are now. */
  put(messages: Iterable<Message>): void {
    const tree = new Map(this.#tree);
    for (const message of messages) tree.set(message.id, message);
    this.#tree = tree;
  }

  /** The path from the root to `id`, whichever branch is on show. */
  pathTo(id: string | null): Message[] {
    return branch(this.#tree, id);
  }

  /** `id` and all that follows it, on every branch. */
  below(id: string): Message[] {
    return subtree(this.#tree, id).flatMap((one) => this.#tree.get(one) ?? []);
  }

  /** The end of the newest branch below `id`. */
  newestTip(id: string): string {
    return newestTip(this.#children, id);
  }

  /** A message and its siblings, oldest first. */
  versions(message: Message): readonly Message[] {
    return versionsOf(this.#tree, this.#children, message);
  }
}
