import type { Imported, ImportedChat, ImportedMessage, ImportedPart } from '../../imported';
import type { LossCount } from '../../values';
import { withKnownCalls } from './tools';

/** Nothing of a file. */
export const nothing: Imported = { chats: [], prompts: [], losses: {} };

/**
 * A chat of these messages and of what else is `known` of it; null, and counted, where there are none. System messages that it
 * begins with become its system prompt, unless something hangs beside them. Where its times are not known, it is as old as its
 * messages.
 */
export function chatOf(
  messages: readonly ImportedMessage[],
  known: Partial<ImportedChat>,
  lost: LossCount,
): ImportedChat | null {
  const { prompt, rest } = splitPrompt(messages);
  if (rest.length === 0) {
    lost.add('chat');
    return null;
  }
  const end = endBelow(messages, known.tipId ?? null);
  const texts = [known.systemPrompt ?? '', prompt].filter(Boolean);
  return {
    id: null,
    title: '',
    model: null,
    parameters: {},
    folder: null,
    tags: [],
    isPinned: false,
    isArchived: false,
    ...known,
    createdAt: known.createdAt ?? extreme(rest, -1),
    updatedAt: known.updatedAt ?? extreme(rest, 1),
    tipId: rest.some(({ id }) => id === end) ? end : null,
    systemPrompt: [...new Set(texts)].join('\n\n'),
    messages: rest.map((message) => ({ ...message, parts: withKnownCalls(thoughtApart(message)) })),
  };
}

/** Takes the system messages at the top of a chat that has a single beginning. */
function splitPrompt(messages: readonly ImportedMessage[]): { prompt: string; rest: readonly ImportedMessage[] } {
  const count = new Map<string | null, number>();
  for (const { parentId } of messages) count.set(parentId, (count.get(parentId) ?? 0) + 1);
  let taken = 0;
  let above: string | null = null;
  const texts: string[] = [];
  for (const message of messages) {
    const isAlone = message.parentId === above && count.get(above) === 1;
    if (!isAlone || message.role !== 'system' || !message.parts.every(isText)) break;
    texts.push(message.parts.map((part) => (isText(part) ? part.text : '')).join('\n\n'));
    above = message.id;
    taken++;
  }
  const top = above;
  const rest = messages.slice(taken);
  return {
    prompt: texts.join('\n\n'),
    rest: taken === 0 ? rest : rest.map((one) => (one.parentId === top ? { ...one, parentId: null } : one)),
  };
}

/** The latest time of the messages, with −1 as `sign` the earliest; null where none is known. They are too many for `Math.max`. */
function extreme(messages: readonly ImportedMessage[], sign: 1 | -1): number | null {
  let found: number | null = null;
  for (const { createdAt } of messages)
    if (createdAt !== null && (found === null || sign * createdAt > sign * found)) found = createdAt;
  return found;
}

/** The newest end below a message: apps name a message in the middle where they were slow to note the last one. */
export function endBelow(
  messages: readonly Pick<ImportedMessage, 'id' | 'parentId'>[],
  id: string | null,
): string | null {
  if (id === null) return null;
  const newest = new Map<string | null, string>();
  for (const message of messages) newest.set(message.parentId, message.id);
  let end = id;
  // Nodes may hang in a circle.
  for (const passed = new Set([end]); newest.has(end) && !passed.has(newest.get(end)!); passed.add(end))
    end = newest.get(end)!;
  return end;
}

function isText(part: ImportedPart): part is { type: 'text'; text: string } {
  return part.type === 'text';
}

/** Models that think in tags, and apps that keep a reply as it came: the thinking is put apart where the words begin with it. */
function thoughtApart({ role, parts }: ImportedMessage): readonly ImportedPart[] {
  const place = parts.findIndex(isText);
  const first = parts[place];
  if (role !== 'assistant' || !first || !isText(first)) return parts;
  const start = /^\s*<think(?:ing)?>/.exec(first.text)?.[0];
  const end = /<\/think(?:ing)?>\s*/.exec(first.text);
  if (start === undefined || !end || end.index < start.length) return parts;
  const thought = first.text.slice(start.length, end.index).trim();
  return parts.toSpliced(
    place,
    1,
    ...words(thought, 'reasoning'),
    ...words(first.text.slice(end.index + end[0].length)),
  );
}

/** The words as a list of parts: empty where there are none. */
export function words(text: string, type: 'text' | 'reasoning' = 'text'): ImportedPart[] {
  return text === '' ? [] : [{ type, text }];
}
