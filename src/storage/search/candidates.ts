import { fold } from '../../model/search/fold';
import { hasTerm, searchable } from '../../model/search/hits';
import type { Condition, Query, Term } from '../../model/search/query';
import { CandidateList, type Candidate, type Order } from './matching/candidate-list';
import type { IndexMemory } from './index-memory';
import { partsOf, type TermParts } from './matching/parts-of-term';
import { met, type Segment } from './segment';
import { Spread } from './matching/spread';

/** What is looked for, and in which chats. */
export interface SearchRequest {
  query: Query;
  order: Order;
  /** Of how many hits the sentences are wanted. */
  limit: number;
  /** Ids of the only chats to search; null: all. */
  only: readonly string[] | null;
  /** Ids of chats that are not searched. */
  not: readonly string[];
}

/** What the index tells without reading a text. */
export interface Candidates {
  all: CandidateList;
  /** Whether texts must be read to know which of them are hits. */
  isSure: boolean;
  /** Chats with a candidate. */
  chats: Set<string>;
  /** Of conversations that have every term, but no single message or title with all of them: the newest message with one. */
  across: Candidate[];
}

/** What a term is worth that a chat's title has (as `met` says how), also for each of its messages that have another. */
const titleWorth = (how: number): number => 1 + how;
/** With more terms than this, no chat is looked for that has them spread over its messages. */
const mostSpread = 8;
/** Terms that the index is asked for. */
const mostAsked = 30;

type Titles = ReadonlyMap<string, string>;

/** What the dictionary of a segment tells of the terms. */
interface Looked {
  segment: Segment;
  /** By number of a chat in the segment: 1 where it is searched. */
  chatIsIn: Uint8Array;
  /** Of each term, which entries have it, and by number of a chat how its title has it; null where no title does. */
  found: { meets: Uint8Array; isSure: boolean; titled: Uint8Array | null }[];
  /** Which entries have what is not wanted. */
  excluded: { meets: Uint8Array; isSure: boolean }[];
}

/** All that may be a hit of the request. */
export function candidatesOf(memory: IndexMemory, request: SearchRequest): Candidates {
  const { query } = request;
  const { terms, without, conditions } = query;
  const isIn = chatFilter(request);
  const titles = new Map<string, string>();
  for (const [id, { state }] of memory.chats) if (isIn(id)) titles.set(id, searchable(state.title));
  const looked = lookUp(memory, query, titles);
  const isAsked = terms.length <= mostAsked && without.length <= mostAsked;
  const isSure = isAsked && looked.every(({ found, excluded }) => [...found, ...excluded].every((one) => one.isSure));
  const isAlone = without.length + conditions.length === 0;
  const spread = isSure && isAlone && terms.length > 1 && terms.length <= mostSpread ? new Spread(terms.length) : null;
  const hits = { all: new CandidateList(request.order), chats: new Set<string>() };
  for (const one of looked) addMessages(hits, one, conditions, spread);
  if (terms.length > 0 && conditions.every(({ field }) => field !== 'role' && field !== 'model'))
    addTitles(hits, memory, titles, query);
  return { ...hits, isSure, across: spread?.candidates(hits.chats) ?? [] };
}

/** Looks the terms up in each segment. */
function lookUp(memory: IndexMemory, { terms, without }: Query, titles: Titles): Looked[] {
  // A whole text may be looked for: its longest words leave few candidates, which are read.
  const telling =
    terms.length > mostAsked ? terms.toSorted((a, b) => b.text.length - a.text.length).slice(0, mostAsked) : terms;
  const asked = telling.map((term) => ({ ...partsOf(term), titled: titledWith(titles, term) }));
  const unwanted = without.slice(0, mostAsked).map(partsOf);
  return [...memory.segments.values()].map((segment) => {
    const { conversationIds } = segment.stored;
    const found = asked.map(({ titled, ...term }) => ({
      ...meetAll(segment, term),
      titled: titled.size > 0 ? Uint8Array.from(conversationIds, (id) => titled.get(id) ?? 0) : null,
    }));
    const excluded = unwanted.map((term) => meetAll(segment, term));
    return { segment, chatIsIn: flagsOf(conversationIds, titles), found, excluded };
  });
}

/** Adds the messages of a segment that have every term; what has only some goes into `spread`, where that is wanted. */
function addMessages(
  { all, chats }: Pick<Candidates, 'all' | 'chats'>,
  { segment, chatIsIn, found, ...unwanted }: Looked,
  conditions: readonly Condition[],
  spread: Spread | null,
): void {
  const { conversationIds, conversations, createdAt } = segment.stored;
  const excluded = unwanted.excluded.filter((one) => one.isSure);
  const passes = conditions.map((condition) => passesOf(segment, condition));
  const chatHasOne = new Uint8Array(conversationIds.length);
  for (let doc = 0; doc < segment.size; doc += 1) {
    const chat = conversations[doc]!;
    if (!chatIsIn[chat] || !segment.isFindable(doc)) continue;
    let score = 0;
    let mask = 0;
    let own = found.length === 0 ? 1 : 0;
    // The innermost loop of a search: a hundred thousand times for each term.
    for (let index = 0; index < found.length; index += 1) {
      const { meets, titled } = found[index]!;
      const how = meets[doc]!;
      const inTitle = titled === null ? 0 : titled[chat]!;
      if (how > 0 || inTitle > 0) mask += 1;
      else if (!spread) break;
      own += how;
      score += inTitle > 0 ? how + titleWorth(inTitle) : how;
    }
    if (own === 0) continue;
    if (mask < found.length) {
      spread?.add(conversationIds[chat]!, segment, doc, found);
      continue;
    }
    if (passes.length > 0 && !passes.every((pass) => pass(doc))) continue;
    if (excluded.length > 0 && excluded.some(({ meets }) => meets[doc]! > 0)) continue;
    all.add(segment, doc, createdAt[doc]!, score);
    chatHasOne[chat] = 1;
  }
  for (const [chat, id] of conversationIds.entries()) if (chatHasOne[chat]) chats.add(id);
}

/** Adds the chats whose titles have every term. */
function addTitles(
  { all, chats }: Pick<Candidates, 'all' | 'chats'>,
  memory: IndexMemory,
  titles: Titles,
  query: Query,
): void {
  for (const [id, updatedAt, title] of titleHits(memory, titles, query)) {
    const score = query.terms.reduce((sum, term) => {
      const how = howIn(title, term);
      return sum + how + titleWorth(how);
    }, 0);
    all.addTitle(id, updatedAt, score);
    chats.add(id);
  }
}

function flagsOf(ids: readonly string[], wanted: { has: (id: string) => boolean }): Uint8Array {
  return Uint8Array.from(ids, (id) => Number(wanted.has(id)));
}

function chatFilter({ only, not }: SearchRequest): (id: string) => boolean {
  const [wanted, unwanted] = [only && new Set(only), new Set(not)];
  return (id) => (!wanted || wanted.has(id)) && !unwanted.has(id);
}

/** The chats whose titles have the term, and how. */
function titledWith(titles: Titles, term: Term): Map<string, number> {
  const ways = new Map<string, number>();
  for (const [id, title] of titles) if (hasTerm(title, term)) ways.set(id, howIn(title, term));
  return ways;
}

/** How a title that has the term has it, in the numbers of `met`. */
function howIn(title: string, term: Term): number {
  if (hasTerm(title, { ...term, startsWord: true, endsWord: true })) return met.whole;
  return hasTerm(title, { ...term, startsWord: true }) ? met.start : met.within;
}

/**
 * How the entries of a segment meet all parts of a term: 0 where they lack one. `isSure`: whether all others have the term; else
 * only their texts can tell.
 */
function meetAll(segment: Segment, { parts, isSure }: TermParts): { meets: Uint8Array; isSure: boolean } {
  const [first, ...others] = parts;
  const meets = new Uint8Array(segment.size);
  if (!first) return { meets: meets.fill(met.within), isSure };
  let isWhole = segment.meet(first.text, first, meets);
  for (const part of others) {
    const also = new Uint8Array(segment.size);
    isWhole = segment.meet(part.text, part, also) && isWhole;
    for (let doc = 0; doc < meets.length; doc += 1) meets[doc] = Math.min(meets[doc]!, also[doc]!);
  }
  return { meets, isSure: isSure && isWhole };
}

/** Whether entries of a segment meet a condition. Those about chats are met by `only` and `not`. */
function passesOf(segment: Segment, condition: Condition): (doc: number) => boolean {
  const is = meetsCondition(segment, condition);
  return is ? (doc) => is(doc) !== condition.isExcluded : () => true;
}

function meetsCondition(segment: Segment, condition: Condition): ((doc: number) => boolean) | null {
  const { models, modelNumbers, createdAt } = segment.stored;
  switch (condition.field) {
    case 'role':
      return (doc) => condition.roles.includes(segment.roleOf(doc));
    case 'model': {
      const meant = models.map((model) => fold(model).includes(condition.value));
      return (doc) => meant[modelNumbers[doc]!]!;
    }
    case 'before':
      return (doc) => createdAt[doc]! < condition.time;
    case 'after':
      return (doc) => createdAt[doc]! >= condition.time;
    default:
      return null;
  }
}

/** The chats with titles that are hits, when they were last used, and the titles. */
function* titleHits(
  memory: IndexMemory,
  titles: Titles,
  { terms, without, conditions }: Query,
): Generator<[id: string, updatedAt: number, title: string]> {
  for (const [id, title] of titles) {
    if (!terms.every((term) => hasTerm(title, term)) || without.some((term) => hasTerm(title, term))) continue;
    const { updatedAt } = memory.chats.get(id)!.state;
    const isInTime = conditions.every((one) => {
      if (one.field === 'before') return updatedAt < one.time !== one.isExcluded;
      return one.field !== 'after' || updatedAt >= one.time !== one.isExcluded;
    });
    if (isInTime) yield [id, updatedAt, title];
  }
}
