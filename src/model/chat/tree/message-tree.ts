import { hasContent, statusOf, type Message } from '../message';
import { inOrder, liveParentId, newestTip, type Children } from '../tree';

/** Messages of a path that are found in one step: less than a millisecond of work. */
const stepLength = 2000;

/**
 * All messages of a conversation by id, deleted ones included; what follows each; and the path that was asked for last. However many
 * there are, a change costs only what it changes.
 */
export class MessageTree {
  readonly #messages = new Map<string, Message>();
  /** By the id of a parent, the ids of what is right below it, deleted or not. */
  readonly #below = new Map<string | null, string[]>();
  /** Parents that are not here: what is below them begins the conversation. */
  readonly #missing = new Set<string>();
  readonly #summaries = new Set<string>();
  #path: readonly Message[] = [];
  /** So many messages at the beginning of `#path` are on it still. */
  #sound = 0;
  #changes = 0;

  /** The live children of each live message, oldest first, as they are when they are asked for. */
  readonly children: Children = {
    get: (id) => this.#childrenOf(id),
    has: (id) => this.#childrenOf(id) !== undefined,
  };

  get(id: string): Message | undefined {
    return this.#messages.get(id);
  }

  get size(): number {
    return this.#messages.size;
  }

  values(): Iterable<Message> {
    return this.#messages.values();
  }

  /** Adds a message, or puts it in the place of the one that was there. */
  put(message: Message): void {
    const { id, parentId } = message;
    const before = this.#messages.get(id);
    this.#messages.set(id, message);
    this.#changes += 1;
    if (message.summary) this.#summaries.add(id);
    else this.#summaries.delete(id);
    const isInPlace = before?.parentId === parentId;
    if (isInPlace && before.deletedAt === null) this.#cutPathBefore(before);
    // It comes in between messages that are there.
    else if (before || this.#below.has(id)) this.#sound = 0;
    if (isInPlace) return;
    const siblings = before && this.#below.get(before.parentId);
    siblings?.splice(siblings.indexOf(id), 1);
    const below = this.#below.get(parentId);
    if (below) below.push(id);
    else this.#below.set(parentId, [id]);
    this.#missing.delete(id);
    if (parentId !== null && !this.#messages.has(parentId)) this.#missing.add(parentId);
  }

  /** The path from the root to `tipId`, as `branch` gives it: the same array as before where it is the same path. */
  path(tipId: string | null): readonly Message[] {
    const steps = this.findPath(tipId);
    while (!steps.next().done);
    return this.#path;
  }

  /** Finds the path to `tipId` in short steps, between which other work can be done. If nothing changes meanwhile, `path` then has it. */
  *findPath(tipId: string | null): Generator<void, void> {
    const changes = this.#changes;
    const end: Message[] = [];
    let kept = this.#sound;
    let message = tipId === null ? undefined : this.#messages.get(tipId);
    for (let step = 1; message; step += 1) {
      if (message.deletedAt === null) {
        // Nearly all ids sort as the messages follow each other.
        while (kept > 0 && this.#path[kept - 1]!.id > message.id) kept -= 1;
        if (kept > 0 && this.#path[kept - 1] === message) break;
        end.push(message);
      }
      message = message.parentId === null ? undefined : this.#messages.get(message.parentId);
      if (step % stepLength === 0) yield;
    }
    if (!message) kept = 0;
    if (changes !== this.#changes) return;
    if (kept < this.#path.length || end.length > 0) {
      this.#path = [...this.#path.slice(0, kept), ...end.reverse()];
      this.#changes += 1;
    }
    this.#sound = this.#path.length;
  }

  /**
   * The end of the newest branch through `id`, or through what was before it where that is deleted; of the newest branch of all where
   * there is no such message.
   */
  newestTip(id: string | null): string | null {
    const message = id === null ? undefined : this.#messages.get(id);
    const live = message?.deletedAt === null ? message.id : message && liveParentId(this, message);
    return newestTip(this.children, live ?? null);
  }

  /** The live summaries in which there is something to read, or will be; oldest first. */
  summaries(): Message[] {
    const isThere = (one: Message): boolean =>
      one.deletedAt === null && (hasContent(one) || statusOf(one) === 'streaming');
    return [...this.#summaries]
      .map((id) => this.#messages.get(id)!)
      .filter(isThere)
      .sort(inOrder);
  }

  /** `id` and all that follows it, deleted or not. */
  subtree(id: string): Message[] {
    const ids = [id];
    for (const parentId of ids) for (const child of this.#below.get(parentId) ?? []) ids.push(child);
    return ids.flatMap((one) => this.#messages.get(one) ?? []);
  }

  #cutPathBefore(message: Message): void {
    const at = this.#sound === 0 ? -1 : this.#path.lastIndexOf(message, this.#sound - 1);
    if (at !== -1) this.#sound = at;
  }

  #childrenOf(id: string | null): readonly Message[] | undefined {
    const ids: string[] = [];
    const take = (parentId: string | null): void => {
      for (const child of this.#below.get(parentId) ?? []) ids.push(child);
    };
    take(id);
    if (id === null) for (const parentId of this.#missing) take(parentId);
    const live: Message[] = [];
    // What follows a deleted message is taken as the list goes on.
    for (const one of ids) {
      const message = this.#messages.get(one)!;
      if (message.deletedAt !== null) take(one);
      else if (!message.summary) live.push(message);
    }
    return live.length === 0 ? undefined : live.sort(inOrder);
  }
}
