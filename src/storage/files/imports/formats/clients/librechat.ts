import { isObject } from '../../../../../model/json';
import type { ImportedChat, ImportedMessage, ImportedPart, ImportFormat } from '../../imported';
import { treeOf, type TreeNode } from '../../tree';
import { asId, asList, asObject, asText, asTextOrNull, LossCount, mediaAt } from '../../values';
import { chatOf, words } from '../common/chat';
import { textIn } from '../common/content';
import { parametersOf } from '../common/parameters';
import { toolCall, toolResult } from '../common/tools';

/** What a message without one has as its parent. */
const noParent = '00000000-0000-0000-0000-000000000000';

/** LibreChat, a chat a file, its messages in a list or within each other (`recursive`). */
export const librechat: ImportFormat = {
  name: 'librechat',
  unit: 'whole',
  recognises: (sample) =>
    sample.type === 'object' &&
    typeof sample.object['conversationId'] === 'string' &&
    [sample.object['messages'], sample.object['messagesTree']].some(Array.isArray),
  read(value) {
    const lost = new LossCount();
    const chat = readChat(asObject(value), lost);
    return { chats: chat ? [chat] : [], prompts: [], losses: lost.losses };
  },
};

function readChat(file: Record<string, unknown>, lost: LossCount): ImportedChat | null {
  const options = asObject(file['options']);
  const nodes: TreeNode[] = [];
  const waiting = [...asList(file['messages']), ...asList(file['messagesTree'])]
    .map((message) => ({ message, above: null as string | null }))
    .reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const message = asObject(next.message);
    const id = asId(message['messageId']) ?? `#${nodes.length}`;
    const parent = next.above ?? asTextOrNull(message['parentMessageId']);
    nodes.push({ id, parentId: parent === noParent ? null : parent, message: readMessage(message, lost) });
    for (const child of asList(message['children']).toReversed()) waiting.push({ message: child, above: id });
  }
  // An export of one branch may begin below its first message.
  const messages = treeOf(nodes, lost);
  return chatOf(
    messages,
    {
      id: asId(file['conversationId']),
      title: asText(file['title']),
      model: asTextOrNull(options['model']),
      systemPrompt: asText(options['promptPrefix']) || asText(options['system']),
      parameters: parametersOf(options, { maxTokens: 'maxOutputTokens' }),
      tags: asList(file['tags']).map(asText).filter(Boolean),
    },
    lost,
  );
}

function readMessage(
  message: Record<string, unknown>,
  lost: LossCount,
): Omit<ImportedMessage, 'id' | 'parentId'> | null {
  const isPerson = isByPerson(message);
  if (isPerson === null) {
    lost.add('message');
    return null;
  }
  const content = asList(message['content']).flatMap((one) => readPiece(one, lost));
  const files = [...asList(message['files']), ...asList(message['attachments'])].map(fileOf);
  const parts = [...(content.length > 0 ? content : textOf(asText(message['text']))), ...files];
  if (parts.length === 0) return null;
  if (isObject(message['feedback'])) lost.add('rating');
  const isCut = message['unfinished'] === true || message['error'] === true;
  return {
    role: isPerson ? 'user' : 'assistant',
    parts,
    createdAt: lost.time(message['createdAt']),
    model: isPerson ? null : asTextOrNull(message['model']),
    ...(isCut && !isPerson && { isUnfinished: true }),
  };
}

/** Without the field that says so, a person's message has the sender that the app gives to all of them. Null where neither tells. */
function isByPerson({ isCreatedByUser, sender }: Record<string, unknown>): boolean | null {
  if (typeof isCreatedByUser === 'boolean') return isCreatedByUser;
  return asText(sender) === '' ? null : asText(sender).toLowerCase() === 'user';
}

/** The thinking stood in the text at first. */
function textOf(text: string): ImportedPart[] {
  const thought = /^\s*:::thinking\s*\n([\s\S]*?)\n?:::\s*/.exec(text);
  if (!thought) return words(text);
  return [...words(thought[1]!.trim(), 'reasoning'), ...words(text.slice(thought[0].length))];
}

function readPiece(value: unknown, lost: LossCount): ImportedPart[] {
  if (value === null || value === undefined) return [];
  const piece = asObject(value);
  switch (asText(piece['type'])) {
    case 'text':
    case 'error':
      return words(textIn(piece['text']) || asText(piece['error']));
    case 'think':
      return words(textIn(piece['think']), 'reasoning');
    case 'tool_call':
      return callOf(asObject(piece['tool_call']));
    case 'image_file':
      return [fileOf(piece['image_file'])];
    case 'image_url':
      return [mediaAt(asText(asObject(piece['image_url'])['url']) || asText(piece['image_url']), 'image')];
    default: {
      const text = textIn(piece['text']);
      if (text === '') lost.add('content');
      return words(text);
    }
  }
}

/** A call of a tool, of a function or of the code interpreter of Assistants. */
function callOf(call: Record<string, unknown>): ImportedPart[] {
  const id = asText(call['id']);
  const called = asObject(call['function']);
  const code = asObject(call['code_interpreter']);
  const name = asText(call['name']) || asText(called['name']) || asText(call['type']);
  const output = call['output'] ?? called['output'] ?? code['outputs'];
  const made = toolCall(id, name, call['args'] ?? called['arguments'] ?? code['input']);
  return output === undefined || output === null || output === '' ? [made] : [made, toolResult(id, output)];
}

/** Its bytes are on the server that the chat comes from. */
function fileOf(value: unknown): ImportedPart {
  const file = asObject(value);
  const type = asText(file['type']);
  const name = asText(file['filename']);
  const path = asText(file['filepath']);
  const isPicture = type.startsWith('image/') || /\.(?:png|jpe?g|webp|gif)$/i.test(name || path) || 'width' in file;
  return mediaAt(path, isPicture ? 'image' : type.startsWith('audio/') ? 'audio' : 'file', name, type);
}
