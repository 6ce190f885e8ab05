import { fold } from '../../model/search/fold';
import { hasTerm, searchable } from '../../model/search/hits';
import type { Condition, Query, Term } from '../../model/search/query';
import type { IndexMemory } from './index-memory';
import { partsOf, type TermParts } from './parts-of-term';
import { met, type Segment } from './segment';

/** What is looked for, and in which chats. */
export interface SearchRequest {
  query: Query;
  order: 'newest' | 'rank';
  /** Of how many hits the sentences are wanted. */
  limit: number;
  /** Ids of the only chats to search; null: all. */
  only: readonly string[] | null;
  /** Ids of chats that are not searched. */
  not: readonly string[];
}

/** A message, a prompt or a title that may be a hit. */
export interface Candidate {
  conversationId: string;
  /** Null for the chat's title. */
  place: { segment: Segment; doc: number } | null;
  createdAt: number;
  /** The higher the better: how its words meet the terms. */
  score: number;
}

/** What the index tells without reading a text. */
export interface Candidates {
  all: Candidate[];
  /** Whether texts must be read to know which of them are hits. */
  isSure: boolean;
  /** Conversations that have every term, but no single message or title of theirs has all. */
  across: Candidate[];
}

/** A term that a chat's title has counts for each of its messages, as long as they have another. */
const titleScore = 4;
/** With more terms than this, no chat is looked for that has them spread over its messages. */
const mostSpread = 8;
/** Terms that the index is asked for. */
const mostAsked = 30;

type Titles = ReadonlyMap<string, string>;

/** All that may be a hit of the request. */
export function candidatesOf(memory: IndexMemory, request: SearchRequest): Candidates {
  const { query } = request;
  const { terms, without, conditions } = query;
  const isIn = chatFilter(request);
  const titles = new Map<string, string>();
  for (const [id, { state }] of memory.chats) if (isIn(id)) titles.set(id, searchable(state.title));
  // A whole text may be looked for: its longest words leave few candidates, which are read.
  const telling =
    terms.length > mostAsked ? terms.toSorted((a, b) => b.text.length - a.text.length).slice(0, mostAsked) : terms;
  const asked = telling.map((term) => ({ ...partsOf(term), titled: titledWith(titles, term) }));
  const unwanted = without.slice(0, mostAsked).map(partsOf);
  const isAsked = terms.length <= mostAsked && without.length <= mostAsked;
  const isSure = isAsked && [...asked, ...unwanted].every((one) => one.isSure);
  const spread = terms.length > 1 && terms.length <= mostSpread && isSure && without.length + conditions.length === 0;
  const masks = new Map<string, number>();
  const all: Candidate[] = [];
  const across = new Map<string, Candidate>();
  const wholeMask = 2 ** terms.length - 1;

  for (const segment of memory.segments.values()) {
    const { conversationIds, conversations, createdAt } = segment.stored;
    const chatIsIn = Uint8Array.from(conversationIds, (id) => Number(titles.has(id)));
    const found = asked.map((one) => ({
      meets: meetAll(segment, one),
      titled: one.titled.size > 0 ? Uint8Array.from(conversationIds, (id) => Number(one.titled.has(id))) : null,
    }));
    const excluded = unwanted.flatMap((one) => (one.isSure ? [meetAll(segment, one).into] : []));
    const passes = conditions.map((condition) => passesOf(segment, condition));
    for (let doc = 0; doc < segment.size; doc += 1) {
      const chat = conversations[doc]!;
      if (!chatIsIn[chat] || !segment.isFindable(doc) || !passes.every((pass) => pass(doc))) continue;
      if (excluded.some((into) => into[doc]! > 0)) continue;
      let score = 0;
      let mask = 0;
      let own = terms.length === 0 ? 1 : 0;
      for (const [index, { meets, titled }] of found.entries()) {
        const how = meets.into[doc]!;
        own += how;
        if (how > 0 || titled?.[chat]) mask |= 1 << index;
        else if (!spread) {
          own = -1;
          break;
        }
        score += how + (titled?.[chat] ? titleScore : 0);
      }
      if (own <= 0) continue;
      const conversationId = conversationIds[chat]!;
      const candidate = { conversationId, place: { segment, doc }, createdAt: createdAt[doc]!, score };
      if (!spread || mask === wholeMask) all.push(candidate);
      else {
        masks.set(conversationId, (masks.get(conversationId) ?? 0) | mask);
        if ((across.get(conversationId)?.createdAt ?? -1) < candidate.createdAt) across.set(conversationId, candidate);
      }
    }
  }
  if (terms.length > 0 && conditions.every(({ field }) => field !== 'role' && field !== 'model'))
    all.push(...titleHits(memory, titles, query));
  const whole = new Set(all.map(({ conversationId }) => conversationId));
  const isSpread = ({ conversationId }: Candidate): boolean =>
    !whole.has(conversationId) && masks.get(conversationId) === wholeMask;
  return { all, isSure, across: [...across.values()].filter(isSpread) };
}

function chatFilter({ only, not }: SearchRequest): (id: string) => boolean {
  const [wanted, unwanted] = [only && new Set(only), new Set(not)];
  return (id) => (!wanted || wanted.has(id)) && !unwanted.has(id);
}

function titledWith(titles: Titles, term: Term): Set<string> {
  const ids = new Set<string>();
  for (const [id, title] of titles) if (hasTerm(title, term)) ids.add(id);
  return ids;
}

/** How the entries of a segment meet all parts of a term; 0 where they lack one. */
function meetAll(segment: Segment, { parts }: TermParts): { into: Uint8Array } {
  const [first, ...others] = parts;
  const into = new Uint8Array(segment.size);
  if (!first) return { into: into.fill(met.within) };
  segment.meet(first.text, first, into);
  for (const part of others) {
    const also = new Uint8Array(segment.size);
    segment.meet(part.text, part, also);
    let left = 0;
    for (let doc = 0; doc < into.length; doc += 1) left += into[doc] = Math.min(into[doc]!, also[doc]!);
    if (left === 0) break;
  }
  return { into };
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

function titleHits(memory: IndexMemory, titles: Titles, { terms, without, conditions }: Query): Candidate[] {
  const hits: Candidate[] = [];
  for (const [conversationId, title] of titles) {
    if (!terms.every((term) => hasTerm(title, term)) || without.some((term) => hasTerm(title, term))) continue;
    const createdAt = memory.chats.get(conversationId)!.state.updatedAt;
    const isInTime = conditions.every((one) => {
      if (one.field === 'before') return createdAt < one.time !== one.isExcluded;
      return one.field !== 'after' || createdAt >= one.time !== one.isExcluded;
    });
    if (isInTime) hits.push({ conversationId, place: null, createdAt, score: (titleScore + met.whole) * terms.length });
  }
  return hits;
}
