import { fold } from '../../../model/search/fold';
import type { Query } from '../../../model/search/query';
import type { Message } from '../../../model/chat/message';
import type { MessagePart } from '../../../model/chat/parts';
import { takingTurns } from '../../../model/next-task';
import { countMatches } from './count-matches';
import { searchedParts, type MatchPlace } from './searched-parts';

/** What is looked for: the terms of a query. */
export type Wanted = Pick<Query, 'terms'>;

/** How often something is found in a place of a message: at least once. */
interface MatchesInPlace {
  messageId: string;
  place: MatchPlace;
  count: number;
}

/** One of the matches: the `index`th (from 0) in its place. */
export interface Match {
  messageId: string;
  place: MatchPlace;
  index: number;
}

/** The chat that is looked through. */
interface Searched {
  /** The branch on show. */
  readonly messages: { readonly shown: readonly Message[]; byId(id: string): Message | undefined };
  /** The replies that are arriving, by id. */
  readonly requests: { readonly replies: ReadonlyMap<string, { readonly parts: readonly MessagePart[] }> };
}

/** ms between two looks at a reply that is arriving. */
const restMs = 250;

/** What is typed, as one term: spaces, quotation marks and colons mean themselves. */
function literally(typed: string): Wanted {
  const text = fold(typed).replace(/\s+/gu, ' ');
  return { terms: text.trim() === '' ? [] : [{ text, startsWord: false, endsWord: false }] };
}

/** Looks for words in all of the branch on show of a chat, also in what is not drawn, and steps through the matches. */
export class Find {
  query = $state('');
  wanted = $state.raw<Wanted>(literally(''));
  #found = $state.raw<readonly MatchesInPlace[]>([]);
  /** The match that was gone to last; null where there is none. */
  current = $state.raw<Match | null>(null);
  isSearching = $state(false);
  readonly total: number = $derived(this.#found.reduce((sum, { count }) => sum + count, 0));
  /** The number of the current match, from 1; 0 where there is none. */
  readonly number: number = $derived(this.#numberOf(this.current));
  /** What was counted for `wanted`. */
  #counts = new WeakMap<Message, readonly MatchesInPlace[]>();
  #search = {};
  /** The message from which the words that are being looked for are gone to; null where that is done. */
  #from: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly chat: Searched) {}

  /** Looks for what is typed, and goes to the first match from the message `fromId` on. */
  async look(typed: string, fromId: string | null): Promise<void> {
    this.query = typed;
    this.wanted = literally(typed);
    this.#counts = new WeakMap();
    // While more is typed, the search starts from where the first letters have led.
    this.#from = this.current?.messageId ?? this.#from ?? fromId;
    this.current = null;
    this.#found = [];
    await this.#count((found) => {
      this.current = this.#firstFrom(found, this.#from);
      this.#from = null;
    });
  }

  /** Counts anew, soon: the branch, or a reply on it, has changed. */
  update(): void {
    if (this.wanted.terms.length === 0) return;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      // A count that is cut short each time would never end while a reply streams, nor find where to go first.
      if (this.isSearching) this.update();
      else void this.#count((found) => (this.current = this.#nearest(found)));
    }, restMs);
  }

  /** Goes to the next match (1) or the one before (−1); after the last one comes the first. */
  step(by: 1 | -1): void {
    const { number, total } = this;
    if (total === 0) return;
    const to = number === 0 ? (by === 1 ? 1 : total) : ((number - 1 + by + total) % total) + 1;
    let left = to - 1;
    for (const { messageId, place, count } of this.#found) {
      if (left < count) {
        this.current = { messageId, place, index: left };
        return;
      }
      left -= count;
    }
  }

  /** What a place of a drawn message shows has `count` matches: it is more exact than the text it was drawn from. */
  correct(messageId: string, place: MatchPlace, count: number): void {
    const message = this.chat.messages.byId(messageId);
    const known = message && this.#counts.get(message);
    if (!known || this.chat.requests.replies.has(messageId)) return;
    if ((known.find((one) => one.place === place)?.count ?? 0) === count) return;
    const order = searchedParts(message, message.parts).map((part) => part.place);
    const counted = [
      ...known.filter((one) => one.place !== place),
      ...(count > 0 ? [{ messageId, place, count }] : []),
    ];
    this.#counts.set(
      message,
      counted.toSorted((a, b) => order.indexOf(a.place) - order.indexOf(b.place)),
    );
    this.update();
  }

  close(): void {
    this.#search = {};
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** `then`: called with what was found, at the end. */
  async #count(then: (found: readonly MatchesInPlace[]) => void): Promise<void> {
    const mine = (this.#search = {});
    const { wanted } = this;
    if (wanted.terms.length === 0) {
      this.isSearching = false;
      return;
    }
    this.isSearching = true;
    const found: MatchesInPlace[] = [];
    const takeTurn = takingTurns();
    /** Resolves to whether this is still what is looked for. */
    const rest = async (): Promise<boolean> => {
      await takeTurn();
      return this.#search === mine;
    };
    for (const message of this.chat.messages.shown) {
      const reply = this.chat.requests.replies.get(message.id);
      let counts = reply ? undefined : this.#counts.get(message);
      if (!counts) {
        const counted: MatchesInPlace[] = [];
        for (const part of searchedParts(message, reply?.parts ?? message.parts)) {
          const count = await countMatches(part, wanted, rest);
          if (count === null) return;
          if (count > 0) counted.push({ messageId: message.id, place: part.place, count });
        }
        counts = counted;
        if (!reply) this.#counts.set(message, counts);
      }
      if (!(await rest())) return;
      found.push(...counts);
    }
    this.#found = found;
    then(found);
    this.isSearching = false;
  }

  #firstFrom(found: readonly MatchesInPlace[], fromId: string | null): Match | null {
    const order = new Map(this.chat.messages.shown.map(({ id }, index) => [id, index]));
    const from = order.get(fromId ?? '') ?? 0;
    const first = found.find(({ messageId }) => (order.get(messageId) ?? 0) >= from) ?? found[0];
    return first ? { messageId: first.messageId, place: first.place, index: 0 } : null;
  }

  /** The current match, or what is in its place now. */
  #nearest(found: readonly MatchesInPlace[]): Match | null {
    const { current } = this;
    if (!current) return this.#firstFrom(found, null);
    const same = found.find(({ messageId, place }) => messageId === current.messageId && place === current.place);
    if (!same) return this.#firstFrom(found, current.messageId);
    return same.count > current.index ? current : { ...current, index: same.count - 1 };
  }

  #numberOf(match: Match | null): number {
    if (!match) return 0;
    let before = 0;
    for (const { messageId, place, count } of this.#found) {
      if (messageId === match.messageId && place === match.place) return before + match.index + 1;
      before += count;
    }
    return 0;
  }
}
