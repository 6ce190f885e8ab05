import { isObject } from '../../../../../model/json';
import type { ImportedChat, ImportedFile, ImportedMessage, ImportedPart, ImportFormat } from '../../imported';
import { chainOf } from '../../tree';
import { asId, asList, asObject, asText, asTextOrNull, LossCount } from '../../values';
import { chatOf, nothing, words } from '../common/chat';
import { contentParts, textIn } from '../common/content';
import { speakerOf, withToolTurns, type LooseMessage } from '../common/messages';
import { parametersOf } from '../common/parameters';
import { toolCall, toolResult } from '../common/tools';

const threadFile = 'thread.json';

/** Jan: a folder a thread, with its messages as lines in `messages.jsonl` and what is known of it in `thread.json`. */
export const jan: ImportFormat = {
  name: 'jan',
  unit: 'whole',
  recognises(sample) {
    if (sample.type === 'list') return false;
    const first = asObject(sample.type === 'lines' ? sample.first : sample.object);
    return first['object'] === 'thread.message' || (sample.type === 'object' && first['object'] === 'thread');
  },
  companions: () => [threadFile],
  read(value, file) {
    // It is read with the messages.
    if (isObject(value) && value['object'] === 'thread') return nothing;
    const lost = new LossCount();
    const chat = readThread(Array.isArray(value) ? (value as unknown[]) : [value], file, lost);
    return { chats: chat ? [chat] : [], prompts: [], losses: lost.losses };
  },
};

function readThread(lines: readonly unknown[], { companions }: ImportedFile, lost: LossCount): ImportedChat | null {
  const thread = asObject(companions.get(threadFile));
  const assistant = asObject(asList(thread['assistants'])[0]);
  const model = asObject(assistant['model'] ?? thread['model']);
  const metadata = asObject(thread['metadata']);
  const row = inOrder(lines.flatMap((line) => readMessage(asObject(line), lost) ?? []));
  return chatOf(
    chainOf(withToolTurns(row)),
    {
      id: asId(thread['id']) ?? asId(lines.map((line) => asObject(line)['thread_id']).find((one) => one !== undefined)),
      title: asText(thread['title']) || asText(metadata['title']) || asText(thread['summary']),
      createdAt: lost.time(thread['created'] ?? thread['created_at']),
      updatedAt: lost.time(thread['updated']),
      model: asTextOrNull(model['id']) ?? asTextOrNull(thread['model_id']),
      systemPrompt: asText(assistant['instructions']),
      parameters: parametersOf({
        ...asObject(model['settings']),
        ...asObject(model['parameters']),
        ...asObject(assistant['parameters']),
      }),
      isPinned: metadata['is_favorite'] === true || thread['isFavorite'] === true,
    },
    lost,
  );
}

/** By time where all have one: at first, the newest line was the first. */
function inOrder(row: readonly LooseMessage[]): LooseMessage[] {
  if (row.some(({ createdAt }) => createdAt === null)) return [...row];
  return row.toSorted((a, b) => a.createdAt! - b.createdAt!);
}

function readMessage(message: Record<string, unknown>, lost: LossCount): LooseMessage | null {
  const speaker = speakerOf(message['role']);
  if (!speaker) {
    lost.add('message');
    return null;
  }
  const metadata = asObject(message['metadata']);
  const content = Array.isArray(message['content'])
    ? (message['content'] as unknown[]).flatMap((one) => readPiece(one, lost))
    : contentParts(message['content'], lost);
  const parts = [...asList(metadata['tool_calls']).flatMap(readCall), ...content];
  if (parts.length === 0) return null;
  const role: ImportedMessage['role'] = speaker === 'tool' ? 'assistant' : speaker;
  const text = content.map((part) => (part.type === 'text' ? part.text : '')).join('\n\n');
  return {
    id: asId(message['id']),
    role,
    parts: speaker === 'tool' ? [toolResult(asText(message['tool_call_id']), text)] : parts,
    createdAt: lost.time(message['created_at']),
    model: role === 'assistant' ? (asTextOrNull(metadata['modelId']) ?? asTextOrNull(metadata['model'])) : null,
    ...((message['status'] === 'error' || message['status'] === 'stopped') && { isUnfinished: true }),
  };
}

function readPiece(value: unknown, lost: LossCount): ImportedPart[] {
  const piece = asObject(value);
  if (piece['type'] === 'reasoning') return words(textIn(piece['text']), 'reasoning');
  // Which words are from where, by their place in the text.
  lost.add('content', asList(asObject(piece['text'])['annotations']).length);
  if (piece['type'] !== 'tool_call') return contentParts([value], lost);
  const id = asText(piece['tool_call_id']);
  const call = toolCall(id, asText(piece['tool_name']), piece['input']);
  return 'output' in piece ? [call, toolResult(id, piece['output'])] : [call];
}

/** A call as the metadata of a message has it, with what came back. */
function readCall(value: unknown): ImportedPart[] {
  const { tool, response } = asObject(value);
  const { id, function: called } = asObject(tool);
  const call = toolCall(asText(id), asText(asObject(called)['name']), asObject(called)['arguments']);
  if (response === undefined || response === null) return [call];
  const { content, error } = asObject(response);
  const said = asList(content)
    .map((one) => asText(asObject(one)['text']))
    .filter(Boolean)
    .join('\n\n');
  return [call, toolResult(asText(id), said || asText(error) || response, asText(error) !== '')];
}
