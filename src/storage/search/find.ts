import type { Role } from '../../model/chat/message';
import { hitSentence, type HitSentence } from '../../model/search/hit-sentence';
import { hasTerm, searchable } from '../../model/search/hits';
import type { Query } from '../../model/search/query';
import { firstHit } from '../../model/search/slices';
import type { Candidate } from './matching/candidate-list';
import { candidatesOf, type SearchRequest } from './candidates';
import { docOf, headerDocsOf, headerIds, noteId } from './doc';
import type { IndexMemory } from './index-memory';
import type { SearchIndex } from './search-index';

/** A message, a system prompt, a note or a title that was found. */
export interface FoundHit {
  conversationId: string;
  /** Null where it is no message. */
  messageId: string | null;
  kind: 'message' | 'prompt' | 'note' | 'title';
  role: Role | null;
  /** The model that wrote it; empty for what a person wrote. */
  model: string;
  /** UTC ms; of a title, when the chat was last used. */
  createdAt: number;
  sentence: HitSentence;
  /** Whether it is on the branch that its chat shows. */
  isOnShownBranch: boolean;
}

/** What a search of the index has found. */
export interface SearchResult {
  /** The first of them, in the order that was asked for. */
  hits: FoundHit[];
  /** How many there are. */
  count: number;
  /** Every chat that has one. */
  chats: string[];
  /** Whether that is all: texts have still to be read, or chats to be indexed. */
  isComplete: boolean;
}

/** Messages whose texts are read at once. */
const atOnce = 64;

/**
 * Finds what the index has, and calls `onFound` with it, more than once where texts have to be read. Stops where
 * `isEnded`: something else is looked for by now.
 */
export async function find(
  index: SearchIndex,
  request: SearchRequest,
  onFound: (found: SearchResult) => void,
  isEnded: () => boolean,
): Promise<void> {
  const { memory } = index;
  const shown = new ShownBranches(memory);
  const { all, across, isSure, chats: sureChats } = candidatesOf(memory, request);
  const { query, limit } = request;
  if (isSure) {
    const first = [...all.best(limit), ...across].slice(0, limit);
    const texts = await textsOf(index, first);
    if (isEnded()) return;
    const hits = first.flatMap((one, at) => (texts[at] ? [describe(one, texts[at], query, shown)] : []));
    const chats = [...sureChats, ...across.map(({ conversationId }) => conversationId)];
    onFound({ hits, count: all.length + across.length, chats, isComplete: true });
    return;
  }
  const sorted = all.best(all.length);
  const hits: FoundHit[] = [];
  const chats = new Set<string>();
  let count = 0;
  for (let from = 0; from < sorted.length; from += atOnce) {
    const some = sorted.slice(from, from + atOnce);
    const read = await textsOf(index, some);
    for (const [at, one] of some.entries()) {
      const texts = read[at];
      if (!texts || !isHit(memory, one, texts, query)) continue;
      count += 1;
      chats.add(one.conversationId);
      if (hits.length < limit) hits.push(describe(one, texts, query, shown));
    }
    if (isEnded()) return;
    // At once what comes first, then what was found of as many again.
    if (Number.isInteger(Math.log2(1 + from / atOnce)))
      onFound({ hits: [...hits], count, chats: [...chats], isComplete: false });
  }
  onFound({ hits, count, chats: [...chats], isComplete: true });
}

/** The texts of candidates as they are stored, all messages in one read; null for one that is gone. */
async function textsOf(
  { library, memory }: SearchIndex,
  candidates: readonly Candidate[],
): Promise<(readonly string[] | null)[]> {
  const ofMessages = candidates.flatMap((one) => {
    const id = idOf(one);
    return id === null || headerIds.includes(id) ? [] : [{ one, conversationId: one.conversationId, id }];
  });
  const read = await library.loadStoredOnes(ofMessages);
  const messages = new Map(ofMessages.map(({ one }, at) => [one, read[at] ?? null]));
  return Promise.all(
    candidates.map(async (one) => {
      const { conversationId, place } = one;
      if (!place) return [memory.chats.get(conversationId)?.state.title ?? ''];
      const message = messages.get(one);
      if (message !== undefined) return message && docOf(message).texts;
      const header = await library.loadConversation(conversationId);
      return (header && headerDocsOf(header).find(({ messageId }) => messageId === idOf(one))?.texts) ?? null;
    }),
  );
}

/** The id of a candidate's entry; null where it is a title. */
function idOf({ place }: Candidate): string | null {
  return place?.segment.stored.messageIds[place.doc] ?? null;
}

function isHit(
  memory: IndexMemory,
  { conversationId, place }: Candidate,
  texts: readonly string[],
  query: Query,
): boolean {
  const own = texts.map(searchable);
  const title = place ? [searchable(memory.chats.get(conversationId)?.state.title ?? '')] : [];
  const isIn = (all: readonly string[], term: Query['terms'][0]): boolean => all.some((text) => hasTerm(text, term));
  const { terms, without } = query;
  if (without.some((term) => isIn(own, term))) return false;
  if (terms.length > 0 && !terms.some((term) => isIn(own, term))) return false;
  return terms.every((term) => isIn(own, term) || isIn(title, term));
}

function describe(candidate: Candidate, texts: readonly string[], query: Query, shown: ShownBranches): FoundHit {
  const { conversationId, place, createdAt } = candidate;
  const text = texts.find((one) => firstHit(one, query) !== null) ?? texts[0] ?? '';
  const sentence = hitSentence(text, query);
  const rest = { conversationId, createdAt, sentence };
  if (!place) return { ...rest, messageId: null, kind: 'title', role: null, model: '', isOnShownBranch: true };
  const { segment, doc } = place;
  const id = segment.stored.messageIds[doc]!;
  const role = segment.roleOf(doc);
  if (headerIds.includes(id)) {
    const kind = id === noteId ? 'note' : 'prompt';
    return { ...rest, messageId: null, kind, role, model: '', isOnShownBranch: true };
  }
  const isOnShownBranch = shown.has(conversationId, id);
  return { ...rest, messageId: id, kind: 'message', role, model: segment.modelOf(doc), isOnShownBranch };
}

/** The ids of the messages on the branches that chats show, made when they are first needed. */
class ShownBranches {
  readonly #known = new Map<string, Set<string>>();

  constructor(private readonly memory: IndexMemory) {}

  has(conversationId: string, messageId: string): boolean {
    const ids = this.#known.get(conversationId) ?? this.#branchOf(conversationId);
    this.#known.set(conversationId, ids);
    return ids.has(messageId);
  }

  #branchOf(conversationId: string): Set<string> {
    const chat = this.memory.chats.get(conversationId);
    const ids = new Set<string>();
    for (let id = chat?.state.tipId ?? ''; id !== '' && !ids.has(id);) {
      ids.add(id);
      const place = chat?.docs.get(id);
      id = place?.segment.stored.parentIds[place.doc] ?? '';
    }
    return ids;
  }
}
