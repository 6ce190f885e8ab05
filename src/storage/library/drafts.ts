import { isDraft, type StoredDraft } from '../checks/shapes';
import { replaced } from '../keyspace/draft-lines';
import { keyOf, rangeOf } from '../keyspace/key-map';
import type { Change, Durability, Update } from '../keyspace/records';
import type { SoundRecords } from './sound-records';

/** What is typed and not sent, or not saved: in a conversation's composer, or in another of its `editor`s. */
export class Drafts {
  constructor(
    private readonly records: SoundRecords,
    private readonly clock: () => number = Date.now,
  ) {}

  async load(conversationId: string): Promise<string> {
    return (await this.records.get(keyOf.draft(conversationId), isDraft))?.text ?? '';
  }

  /** What is typed in a conversation's composer and other editors, or in all there are. */
  loadAll(conversationId?: string): Promise<StoredDraft[]> {
    return this.records.range(rangeOf.drafts(conversationId), isDraft);
  }

  /** Stores what is typed in a conversation's composer. `over`: what this tab has stored there before. */
  async save(conversationId: string, text: string, over = ''): Promise<void> {
    await this.records.write([{ ...this.#changeTo(conversationId, text), over: [over] }], 'relaxed');
  }

  write(changes: readonly Change[], durability?: Durability): Promise<void> {
    return this.records.write(changes, durability);
  }

  /**
   * The change that puts `text` where `mine`, what this tab stored of that editor last, stands. What another tab has
   * stored there stays beside it. `seen` hears of all that then stands there.
   */
  editing(
    conversationId: string,
    editor: string,
    mine: string,
    text: string,
    seen: (all: string) => void = () => undefined,
  ): Update {
    const change = (old: unknown): unknown => {
      const before = isDraft(old) ? old.text : '';
      const now = replaced(before, mine, text);
      seen(now);
      if (now === before) return old;
      return now === '' ? undefined : this.of(conversationId, editor, now);
    };
    return { update: keyOf.draft(conversationId, editor), change, over: [mine] };
  }

  /** The draft of an editor as it is stored. */
  of(conversationId: string, editor: string, text: string): StoredDraft {
    return { conversationId, editor, text, updatedAt: this.clock() };
  }

  /**
   * The changes that move a draft when its chat is first stored: they put `text` at `to`, and delete the draft at
   * `from` if it is still as it was `kept`.
   */
  moving(from: string, to: string, text: string, kept: string): Change[] {
    // A newer chat, or another tab, may have its draft there by now.
    const take = (old: unknown): unknown => (isDraft(old) && old.text === kept ? undefined : old);
    return [this.#changeTo(to, text), { update: keyOf.draft(from), change: take }];
  }

  #changeTo(conversationId: string, text: string): Change {
    const key = keyOf.draft(conversationId);
    const draft: StoredDraft = { conversationId, text, updatedAt: this.clock() };
    return text === '' ? { delete: key } : { put: key, value: draft };
  }
}

/** Takes `sent` out of a draft; what another tab or a later key has made of it stays. */
export function changeOfDraft(slot: string, sent: string, editor?: string): Update {
  const take = ({ text, ...draft }: StoredDraft): StoredDraft | undefined => {
    const rest = text.startsWith(sent) ? text.slice(sent.length) : text;
    return rest === '' ? undefined : { ...draft, text: rest };
  };
  return { update: keyOf.draft(slot, editor), change: (old) => (isDraft(old) ? take(old) : old) };
}
