import { hasTerm, searchable } from '../../../../src/model/search/hits';
import { parseQuery, type Query, type Term } from '../../../../src/model/search/query';
import { visibleText } from '../../../../src/model/search/visible-text';
import { mediaOf, reasoningOf, refusalOf, textOf } from '../../../../src/model/chat/parts';
import { Library } from '../../../../src/storage/library/library';
import { SoundRecords } from '../../../../src/storage/library/sound-records';
import type { Records } from '../../../../src/storage/keyspace/records';
import type { SearchRequest } from '../../../../src/storage/search/candidates';
import type { SearchResult } from '../../../../src/storage/search/find';

/** What is asked where nothing is narrowed. */
export function request(typed: string, fields: Partial<SearchRequest> = {}): SearchRequest {
  return { query: parseQuery(typed), order: 'newest', limit: 1000, only: null, not: [], ...fields };
}

/** The names of hits, sorted: a chat with a message, its prompt or its title. */
export function namesOf({ hits }: Pick<SearchResult, 'hits'>): string[] {
  return hits.map(({ conversationId, messageId, kind }) => `${conversationId} ${messageId ?? kind}`).sort();
}

type Texts = { conversationId: string; name: string; role: string; model: string; createdAt: number; texts: string[] };

/** What a search has to find, by reading every text that is stored; what chats have only all together left out. */
export async function plainScan(records: Records, typed: string): Promise<string[]> {
  const library = new Library(new SoundRecords(records));
  const query = parseQuery(typed);
  const found: string[] = [];
  for (const { id, title, systemPrompt, note = '', createdAt, updatedAt } of await library.loadConversations()) {
    const messages = (await library.loadStoredMessages(id)).filter((one) => one.deletedAt === null && !one.summary);
    const all = messages.map((message): Texts => {
      const { role, reply } = message;
      const names = mediaOf(message).flatMap(({ name, original }) => [name, original?.name ?? '']);
      const markdown = [...(role === 'user' ? [] : [textOf(message)]), reasoningOf(message)];
      const drawn = markdown.flatMap((text) => [...visibleText(text)].join('\n'));
      const texts = [...drawn, textOf(message), reasoningOf(message), refusalOf(message), ...names];
      const model = [reply?.model, reply?.answeredBy].join(' ');
      return { conversationId: id, name: message.id, role, model, createdAt: message.createdAt, texts };
    });
    if (systemPrompt.text.trim() !== '')
      all.push({
        conversationId: id,
        name: 'prompt',
        role: 'system',
        model: '',
        createdAt,
        texts: [systemPrompt.text],
      });
    if (note.trim() !== '')
      all.push({ conversationId: id, name: 'note', role: 'user', model: '', createdAt, texts: [note] });
    found.push(...all.filter((one) => isHit(one, title, query)).map(({ name }) => `${id} ${name}`));
    const ofTitle = { conversationId: id, name: 'title', role: '', model: '', createdAt: updatedAt, texts: [title] };
    const asksForMessages =
      query.terms.length === 0 || query.conditions.some(({ field }) => field === 'role' || field === 'model');
    if (!asksForMessages && isHit(ofTitle, '', query)) found.push(`${id} title`);
  }
  return found.sort();
}

function isHit(
  { texts, role, model, createdAt }: Texts,
  title: string,
  { terms, without, conditions }: Query,
): boolean {
  const own = texts.map(searchable);
  const has = (term: Term): boolean => own.some((text) => hasTerm(text, term));
  if (without.some(has) || (terms.length > 0 && !terms.some(has))) return false;
  if (!terms.every((term) => has(term) || hasTerm(searchable(title), term))) return false;
  return conditions.every((one) => {
    if (one.field === 'role') return one.roles.includes(role) !== one.isExcluded;
    if (one.field === 'model') return model.toLowerCase().includes(one.value) !== one.isExcluded;
    if (one.field === 'before') return createdAt < one.time !== one.isExcluded;
    return one.field !== 'after' || createdAt >= one.time !== one.isExcluded;
  });
}
