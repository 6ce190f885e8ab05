import { ApiError, type Failure } from '../../model/failure';
import type { Message } from '../../model/chat/message';
import type { Locks, Release } from '../keyspace/locks/locks';
import { joined, settled, wasTaken, withPieces, type JournalPiece, type Piece } from './pieces';
import { keyOf, rangeOf } from '../keyspace/key-map';
import type { Change, Durability, Key, Records } from '../keyspace/records';
import { isJournalPiece, isMessage } from '../checks/message-shapes';

/** Writes all changes or none. Resolves to whether they are on disk. */
type Write = (changes: readonly Change[], durability: Durability) => Promise<boolean>;

/** Of the four writes a second that a reply may cost, the journal takes at most 2.5: the others begin it, end it and book it. */
const gapMs = 400;

/**
 * The running reply on disk: pieces are appended as they come, so that a killed tab loses at most the last ones. Nothing here
 * throws when the storage fails: `onProblem` hears of it, and the next write tries again.
 */
export class Journal {
  /** Pieces that are gathered and not part of a write yet. */
  #pending: Piece | null = null;
  /** Given to a write, by number, until the disk has them. Writing one twice changes nothing. */
  readonly #unwritten = new Map<number, JournalPiece>();
  #next = 0;
  #hasAppended = false;
  /** When the last write began, UTC ms. The first words are written at once. */
  #writtenAt = -Infinity;
  #writing: Promise<void> = Promise.resolve();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly write: Write,
    private readonly message: Pick<Message, 'id' | 'conversationId'>,
    private readonly clock: () => number,
    private readonly onFinish: () => Promise<void>,
  ) {}

  /** Puts the message, still streaming, and the journal's first, empty piece, by which a killed writer is found. */
  beginning(message: Message): Change[] {
    return [
      { put: messageKey(message), value: message },
      { put: this.#keyOf(this.#next++), value: { at: this.clock() } },
    ];
  }

  /**
   * Adds a piece. Resolves when the current write has ended, even if it failed; the first piece is always part of that
   * write.
   */
  append(piece: Piece): Promise<void> {
    const waitMs = this.#writtenAt + gapMs - this.clock();
    this.#gather(piece, waitMs);
    this.#hasAppended = true;
    // New data triggers the write itself, because a hidden tab's timer may not fire; the timer is for the last pieces.
    if (waitMs <= 0) this.#writing = this.flush();
    return this.#writing;
  }

  /**
   * Gathers facts that arrive before the text they belong to. They are written with that text, or after a moment, and
   * must not delay it.
   */
  defer(piece: Piece): void {
    this.#gather(piece, gapMs);
  }

  /** Writes all that has come. */
  async flush(): Promise<void> {
    this.#stopTimer();
    if (this.#pending) this.#unwritten.set(this.#next++, { ...this.#pending, at: this.clock() });
    this.#pending = null;
    if (this.#unwritten.size === 0) return;
    // What was only deferred must not make the first words wait.
    if (this.#hasAppended) this.#writtenAt = this.clock();
    const pieces = [...this.#unwritten];
    const changes = pieces.map(([number, value]) => ({ put: this.#keyOf(number), value }));
    if (await this.write(changes, 'relaxed')) for (const [number] of pieces) this.#unwritten.delete(number);
  }

  /**
   * The reply has ended: one transaction writes `message` as it is now, `also`, and clears the journal. False: not on disk.
   * `others`: the other replies of the same request, which end in the same transaction.
   */
  async finish(
    message: Message,
    also: readonly Change[] = [],
    others: readonly { journal: Journal; message: Message }[] = [],
  ): Promise<boolean> {
    const all = [{ journal: this as Journal, message }, ...others];
    for (const one of all) one.journal.#stopTimer();
    const changes = all.flatMap((one) => one.journal.#ending(one.message));
    const isWritten = await this.write([...changes, ...also], 'strict');
    // Releases the locks only now, so that whoever continues one of these replies finds it free.
    await Promise.all(all.map((one) => one.journal.onFinish()));
    return isWritten;
  }

  #ending(message: Message): Change[] {
    // Another tab may have deleted it meanwhile: that stays.
    const update = (old: unknown): Message => ({
      ...message,
      deletedAt: (isMessage(old) ? old.deletedAt : null) ?? message.deletedAt,
    });
    return [
      { update: messageKey(message), change: update },
      { deleteRange: rangeOf.journal(this.message.conversationId, this.message.id) },
    ];
  }

  #gather(piece: Piece, waitMs: number): void {
    this.#pending = this.#pending ? joined([this.#pending, piece]) : piece;
    this.#timer ??= setTimeout(() => void this.flush(), waitMs);
  }

  #stopTimer(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #keyOf(number: number): Key {
    return keyOf.journalPiece(this.message.conversationId, this.message.id, number);
  }
}

/** A reply whose writer is gone: as its last request found it, and as it is now, `interrupted` or `failed`. */
export interface Recovered {
  before: Message;
  message: Message;
  /** Whether a server is known to have taken that request. */
  wasTaken: boolean;
}

/** Starts journals, one for each running reply, and gathers up those that a dead tab left behind. */
export class Journals {
  readonly #running = new Set<Journal>();

  constructor(
    private readonly records: Records,
    private readonly locks: Locks,
    private readonly onProblem: (failure: Failure) => void,
    private readonly clock: () => number = Date.now,
  ) {}

  /**
   * Begins the replies of one request, or the continuation of one reply: takes their locks, then writes `messages`
   * (status `streaming`, with the text they have) and `also` in one transaction. Null, with nothing written, when
   * another tab is writing one of them.
   */
  async start<const Messages extends readonly Message[]>(
    messages: Messages,
    also: readonly Change[] = [],
  ): Promise<{ -readonly [Index in keyof Messages]: Journal } | null> {
    const releases = await Promise.all(messages.map((one) => this.locks.lockReply(one.conversationId, one.id)));
    const letGo = async (): Promise<void> => {
      for (const release of releases) await release?.();
    };
    if (releases.includes(null)) {
      await letGo();
      return null;
    }
    const journals = messages.map((message, index) => {
      const journal = new Journal(this.#write, message, this.clock, async () => {
        this.#running.delete(journal);
        await releases[index]?.();
      });
      this.#running.add(journal);
      return journal;
    });
    const beginnings = journals.flatMap((journal, index) => journal.beginning(messages[index]!));
    try {
      await this.#write([...beginnings, ...also], 'strict');
    } catch (error) {
      for (const journal of journals) this.#running.delete(journal);
      await letGo();
      throw error;
    }
    return journals as { -readonly [Index in keyof Messages]: Journal };
  }

  async flushAll(): Promise<void> {
    await Promise.all([...this.#running].map((journal) => journal.flush()));
  }

  /** Flushes when the page hides or goes: it may never run again. `page` is the window. */
  flushWhenHidden(page: EventTarget): void {
    for (const event of ['visibilitychange', 'pagehide']) page.addEventListener(event, () => void this.flushAll());
  }

  /** Folds journals whose writer is gone into their messages, each in one transaction. */
  async recover(): Promise<Recovered[]> {
    const keys = (await this.records.range(rangeOf.journal())).map(({ key }) => key);
    const broken = keys.filter(({ length }) => length < 4);
    if (broken.length > 0) await this.records.write(broken.map((key) => ({ delete: key })));
    const replies = new Map(keys.filter(({ length }) => length >= 4).map(([, of, id]) => [String(id), String(of)]));
    const recovered: Recovered[] = [];
    for (const [id, conversationId] of replies) {
      const release = await this.locks.lockReply(conversationId, id);
      if (release) recovered.push(...(await this.#gather(conversationId, id, release)));
    }
    return recovered;
  }

  /**
   * Waits until another tab has ended a reply. If that tab died, its journal is folded into the message; so is the
   * journal of a tab that died just before this page was loaded and still held its lock when `recover` looked. Returns
   * what was recovered.
   */
  async awaitEnd(conversationId: string, id: string): Promise<Recovered[]> {
    return this.#gather(conversationId, id, await this.locks.awaitReply(conversationId, id));
  }

  readonly #write: Write = async (changes, durability) => {
    try {
      await this.records.write(changes, durability);
      return true;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      this.onProblem(error.failure);
      return false;
    }
  };

  /** Folds the journal of a reply whose lock is held here. Its pieces are read only now: a tab writes its last ones as it goes. */
  async #gather(conversationId: string, id: string, release: Release): Promise<Recovered[]> {
    try {
      const journal = rangeOf.journal(conversationId, id);
      const key = keyOf.message(conversationId, id);
      const stored = await this.records.get(key);
      // What cannot be read is kept, and the words that belong to it, too.
      if (stored !== undefined && !isMessage(stored)) return [];
      const found = await this.records.range(journal);
      const pieces = found.map(({ value }) => value).filter(isJournalPiece);
      // As a rule the reply has ended with its writer alive, and its journal is cleared. A write would tell all tabs of it again.
      if (found.length === 0 && (!stored || settled(stored) === stored)) return [];
      const recovered: Recovered[] = [];
      const gather = (old: unknown): unknown => {
        // Called again where the transaction is tried again.
        recovered.length = 0;
        if (!isMessage(old)) return old;
        const message = settled(withPieces(old, pieces));
        // The reply had ended, or another tab has recovered it: only the journal is left to clear.
        if (message !== old) recovered.push({ before: old, message, wasTaken: wasTaken(pieces) ?? false });
        return message;
      };
      await this.records.write([{ update: key, change: gather }, { deleteRange: journal }]);
      return recovered;
    } finally {
      await release();
    }
  }
}

function messageKey(message: Message): Key {
  return keyOf.message(message.conversationId, message.id);
}
