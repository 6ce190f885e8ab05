import type { ImportedMessage, ImportedPart } from '../../imported';
import { chainOf } from '../../tree';
import { asId, asList, asObject, asText, asTextOrNull, type LossCount } from '../../values';
import { words } from './chat';
import { callsOf, contentParts } from './content';
import { toolResult } from './tools';

/** A message that has no place in a chat yet. */
export type LooseMessage = Omit<ImportedMessage, 'id' | 'parentId'> & { id: string | null };

/** Who speaks. What a tool says is a part of the reply that called it. */
export type Speaker = ImportedMessage['role'] | 'tool';

const speakers: ReadonlyMap<string, Speaker> = new Map([
  ['user', 'user'],
  ['human', 'user'],
  ['assistant', 'assistant'],
  ['model', 'assistant'],
  ['ai', 'assistant'],
  ['bot', 'assistant'],
  ['gpt', 'assistant'],
  ['system', 'system'],
  ['developer', 'system'],
  ['tool', 'tool'],
  ['function', 'tool'],
]);

/** Who speaks in a message with this role; null where the role is not known. */
export function speakerOf(role: unknown): Speaker | null {
  return speakers.get(asText(role).toLowerCase()) ?? null;
}

/**
 * Messages in a row in the shape of OpenAI's requests, as most apps keep them. `more`: what an app has in each of them besides, put
 * before or after its content; what it returns as `null` is hidden.
 */
export function messagesInRow(
  list: unknown,
  lost: LossCount,
  more: (
    message: Record<string, unknown>,
  ) => Partial<LooseMessage> & { before?: ImportedPart[]; after?: ImportedPart[] } = () => ({}),
): ImportedMessage[] {
  const row: LooseMessage[] = [];
  for (const one of asList(list)) {
    const message = asObject(one);
    const speaker = speakerOf(message['role']);
    if (!speaker) {
      lost.add('message');
      continue;
    }
    const { before = [], after = [], ...known } = more(message);
    const said = contentParts(message['content'], lost);
    const content = speaker === 'tool' ? resultOf(message, said) : said;
    const thought = asText(message['reasoning_content']) || asText(message['reasoning']);
    const parts = [...before, ...words(thought, 'reasoning'), ...content, ...callsOf(message), ...after];
    if (parts.length === 0) continue;
    const role = speaker === 'tool' ? 'assistant' : speaker;
    const model = role === 'assistant' ? asTextOrNull(message['model']) : null;
    row.push({ id: asId(message['id']), role, parts, createdAt: null, model, ...known });
  }
  return chainOf(withToolTurns(row));
}

function resultOf(message: Record<string, unknown>, said: readonly ImportedPart[]): ImportedPart[] {
  const text = said.map((part) => (part.type === 'text' ? part.text : '')).join('\n\n');
  const id = asText(message['tool_call_id']);
  return [toolResult(id, text), ...said.filter((part) => part.type === 'media')];
}

/** Puts the results of tools, and what the model says after them, into the reply that called the tools. */
export function withToolTurns<M extends LooseMessage>(row: readonly M[]): M[] {
  const turns: M[] = [];
  for (const message of row) {
    const above = turns.at(-1);
    const isTurn = above?.role === 'assistant' && message.role === 'assistant';
    const goesOn = message.parts[0]?.type === 'tool-result' || above?.parts.some(({ type }) => type === 'tool-result');
    if (isTurn && goesOn)
      turns[turns.length - 1] = {
        ...above,
        ...message,
        id: above.id,
        parts: [...above.parts, ...message.parts],
        createdAt: above.createdAt,
        model: above.model ?? message.model,
      };
    else turns.push(message);
  }
  return turns;
}
