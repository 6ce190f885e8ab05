import type { Role } from '../../model/chat/message';
import { isObject } from '../../model/json';
import { searchable } from '../../model/search/hits';
import { eachToken, longestPart, longestWord } from '../../model/search/words';
import type { ChatState, Doc } from './doc';

/** Entries of the index as they are stored: columns, a dictionary of their words, and for each word the entries that have it. */
export interface StoredSegment {
  messageIds: string[];
  parentIds: string[];
  conversationIds: string[];
  /** Of each entry the place of its conversation in `conversationIds`, and of its model in `models`. */
  conversations: Uint32Array;
  models: string[];
  modelNumbers: Uint32Array;
  /** By the number of `roles`; `hidden` is added where an entry is not found. */
  kinds: Uint8Array;
  createdAt: Float64Array;
  chats: ChatState[];
  /** All words, each between line ends. */
  dictionary: string;
  /** Where the entries of each word begin in `postings`; one more for the end. */
  starts: Uint32Array;
  /** Of each word the numbers of its entries, each as its distance from the one before in groups of seven bits. */
  postings: Uint8Array;
  checksum: number;
}

const roles: readonly Role[] = ['system', 'user', 'assistant'];
const hidden = 4;

/** How a part of a term meets a word: within it, at its beginning, or as all of it. More is better. */
export const met = { within: 1, start: 2, whole: 3 } as const;

/** Whether the word may go on before and after the part that is looked for. */
export interface Edges {
  before: boolean;
  after: boolean;
}

/** A part of the index in memory. It never changes, but for the entries that have been replaced elsewhere. */
export class Segment {
  /** 1 for each entry that is replaced by one of another segment. */
  readonly dead: Uint8Array;
  deadCount = 0;
  /** Where each word of the dictionary begins. */
  readonly #words: Uint32Array;

  constructor(
    readonly id: string,
    readonly stored: StoredSegment,
  ) {
    this.dead = new Uint8Array(stored.kinds.length);
    this.#words = new Uint32Array(stored.starts.length);
    let at = 1;
    for (let word = 0; word < this.#words.length; word += 1) {
      this.#words[word] = at;
      at = stored.dictionary.indexOf('\n', at) + 1;
    }
  }

  get size(): number {
    return this.dead.length;
  }

  bury(doc: number): void {
    this.deadCount += this.dead[doc] ? 0 : 1;
    this.dead[doc] = 1;
  }

  conversationIdOf(doc: number): string {
    return this.stored.conversationIds[this.stored.conversations[doc]!]!;
  }

  modelOf(doc: number): string {
    return this.stored.models[this.stored.modelNumbers[doc]!]!;
  }

  isFindable(doc: number): boolean {
    return !this.dead[doc] && this.stored.kinds[doc]! < hidden;
  }

  roleOf(doc: number): Role {
    return roles[this.stored.kinds[doc]! % hidden]!;
  }

  /**
   * Writes into `into` (one for each entry) how the words of each entry meet `part`. False where only their texts can tell: what
   * begins a piece of a long word need not begin the word, and what ends a piece need not end it.
   */
  meet(part: string, { before, after }: Edges, into: Uint8Array): boolean {
    const { dictionary } = this.stored;
    let isSure = true;
    let word = 0;
    for (let at = dictionary.indexOf(part, 1); at >= 0; at = dictionary.indexOf(part, at)) {
      while (this.#words[word + 1]! <= at) word += 1;
      const begin = this.#words[word]!;
      const end = this.#words[word + 1]! - 1;
      const starts = at === begin;
      const ends = at + part.length === end;
      if ((before || starts) && (after || ends)) {
        // The last piece ends its word, and is longer than half a piece.
        if ((!before && end - begin > longestPart) || (!after && end - begin === longestWord)) isSure = false;
        this.#take(word, starts ? (ends ? met.whole : met.start) : met.within, into);
        // One place is enough of each word, unless a better one may follow: a beginning comes first.
        at = end;
      } else at += 1;
    }
    return isSure;
  }

  #take(word: number, how: number, into: Uint8Array): void {
    const { starts, postings } = this.stored;
    const end = starts[word + 1]!;
    let doc = -1;
    for (let at = starts[word]!; at < end;) {
      let distance = 0;
      let shift = 0;
      let byte = 0;
      do {
        byte = postings[at]!;
        at += 1;
        distance |= (byte & 127) << shift;
        shift += 7;
      } while (byte > 127);
      doc += distance;
      if (into[doc]! < how) into[doc] = how;
    }
  }

  /** Bytes in memory of what grows with the texts: words, their entries, and the columns. */
  get bytes(): number {
    const { dictionary, starts, postings, kinds, createdAt, messageIds, parentIds } = this.stored;
    const perLetter = /^[\0-\xff]*$/.test(dictionary) ? 1 : 2;
    const ids = [...messageIds, ...parentIds].reduce((sum, { length }) => sum + length + 16, 0);
    const columns = kinds.byteLength + createdAt.byteLength + 16 * kinds.length;
    return dictionary.length * perLetter + 2 * starts.byteLength + postings.byteLength + columns + ids;
  }
}

/** Makes a segment of entries. */
export class SegmentBuilder {
  readonly docs: Doc[] = [];
  readonly chats = new Map<string, ChatState>();
  /** Letters of all texts. */
  letters = 0;
  readonly #words = new Map<string, number[]>();
  readonly #places = new Map<string, number>();

  /** An entry that was added before under the same ids is replaced: the older one must not be found. */
  add(doc: Doc): void {
    const key = `${doc.conversationId} ${doc.messageId}`;
    const before = this.#places.get(key);
    if (before !== undefined) this.docs[before] = { ...this.docs[before]!, isHidden: true, messageId: '' };
    const number = this.docs.length;
    this.#places.set(key, number);
    for (const text of doc.texts) {
      this.letters += text.length;
      eachToken(searchable(text), (word) => {
        const docs = this.#words.get(word);
        if (!docs) this.#words.set(word, [number]);
        else if (docs.at(-1) !== number) docs.push(number);
      });
    }
    this.docs.push({ ...doc, texts: [] });
  }

  has(conversationId: string, messageId: string): boolean {
    return this.#places.has(`${conversationId} ${messageId}`);
  }

  build(): StoredSegment {
    const { docs } = this;
    const words = [...this.#words.keys()];
    const starts = new Uint32Array(words.length + 1);
    const bytes: number[] = [];
    let number = 0;
    for (const numbers of this.#words.values()) {
      starts[number] = bytes.length;
      number += 1;
      let last = -1;
      for (const doc of numbers) {
        let distance = doc - last;
        last = doc;
        for (; distance > 127; distance >>>= 7) bytes.push((distance & 127) | 128);
        bytes.push(distance);
      }
    }
    starts[words.length] = bytes.length;
    const [conversationIds, conversations] = numbered(docs.map(({ conversationId }) => conversationId));
    const [models, modelNumbers] = numbered(docs.map(({ model }) => model));
    const segment = {
      messageIds: docs.map(({ messageId }) => messageId),
      parentIds: docs.map(({ parentId }) => parentId ?? ''),
      ...{ conversationIds, conversations, models, modelNumbers },
      kinds: Uint8Array.from(docs, ({ role, isHidden }) => roles.indexOf(role) + (isHidden ? hidden : 0)),
      createdAt: Float64Array.from(docs, ({ createdAt }) => createdAt),
      chats: [...this.chats.values()],
      dictionary: `\n${words.join('\n')}\n`,
      starts,
      postings: Uint8Array.from(bytes),
    };
    return { ...segment, checksum: checksumOf(segment) };
  }
}

/** The values, each once, and of each of `all` its place among them. */
function numbered(all: readonly string[]): [string[], Uint32Array] {
  const numbers = new Map<string, number>();
  const places = Uint32Array.from(all, (value) => {
    const number = numbers.get(value) ?? numbers.size;
    numbers.set(value, number);
    return number;
  });
  return [[...numbers.keys()], places];
}

function checksumOf({
  postings,
  starts,
  dictionary,
}: Pick<StoredSegment, 'postings' | 'starts' | 'dictionary'>): number {
  let sum = dictionary.length;
  for (const byte of postings) sum = (Math.imul(sum, 31) + byte) | 0;
  for (const start of starts) sum = (Math.imul(sum, 31) + start) | 0;
  return sum;
}

/** Whether what was read is a segment, whole and as it was written. */
export function isSegment(value: unknown): value is StoredSegment {
  if (!isObject(value)) return false;
  const { kinds, createdAt, starts, postings, dictionary, chats } = value as Partial<StoredSegment>;
  const { messageIds, parentIds, conversationIds, conversations, models, modelNumbers } =
    value as Partial<StoredSegment>;
  if (typeof dictionary !== 'string' || !(starts instanceof Uint32Array) || !(postings instanceof Uint8Array))
    return false;
  const columns = [kinds, createdAt, messageIds, parentIds, conversations, modelNumbers];
  const isWhole = columns.every((column) => column !== undefined && column.length === kinds?.length);
  const hasLists = [chats, conversationIds, models].every((list) => Array.isArray(list));
  return isWhole && hasLists && value['checksum'] === checksumOf({ postings, starts, dictionary });
}
