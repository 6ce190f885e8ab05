import { isObject } from '../../../../../model/json';
import { parseJson } from '../../../../../model/parse-json';
import type { ImportedChat, ImportedPart, ImportFormat } from '../../imported';
import { shownFor, treeOf, withJoinedReplies, type TreeNode } from '../../tree';
import { asId, asList, asObject, asText, asTextOrNull, LossCount } from '../../values';
import { chatOf, endBelow, words } from '../common/chat';
import { inText, textFile } from '../common/content';
import { speakerOf } from '../common/messages';
import { toolCall, toolResult } from '../common/tools';

/**
 * The web interface of llama.cpp: since June 2026 lines, a `session` and its `message`s, before that JSON of `{conv, messages}`, one or
 * a list. Messages are a tree below an empty root; ids were numbers at first.
 */
export const llamaCpp: ImportFormat = {
  name: 'llama-cpp',
  unit: 'whole',
  recognises(sample) {
    if (sample.type === 'lines') return isSession(sample.first);
    if (sample.type === 'list') return isChat(sample.first);
    return isSession(sample.object) || isChat(sample.object);
  },
  read(value) {
    const lost = new LossCount();
    const list = Array.isArray(value) ? (value as unknown[]) : [value];
    const chats = (list.some(isSession) ? sessions(list, lost) : list).flatMap((one) => readChat(one, lost) ?? []);
    return { chats, prompts: [], losses: lost.losses };
  },
};

const isSession = (value: unknown): boolean => isObject(value) && value['type'] === 'session' && 'harness' in value;

/** Exports of before 2025 have the messages in the chat itself; some of May 2025 have lost them. */
function isChat(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { conv, messages } = value;
  return (isObject(conv) && Array.isArray(messages)) || ('currNode' in value && 'lastModified' in value);
}

/** The lines of each session together. */
function sessions(lines: readonly unknown[], lost: LossCount): unknown[] {
  const found: { conv: unknown; messages: unknown[] }[] = [];
  for (const line of lines) {
    const { type, message } = asObject(line);
    if (isSession(line)) found.push({ conv: line, messages: [] });
    else if (type === 'message' && found.length > 0) found.at(-1)!.messages.push(message);
    else lost.add('message');
  }
  return found;
}

function readChat(value: unknown, lost: LossCount): ImportedChat | null {
  const { conv, messages } = asObject(value);
  const chat = asObject(isObject(conv) ? conv : value);
  const nodes = asList(messages).flatMap((one, index) => readNode(one, index, lost) ?? []);
  // The root of old chats hangs below −1.
  const shown = withJoinedReplies(treeOf(nodes, lost, (parentId) => parentId === '-1'));
  return chatOf(
    shown,
    {
      id: asId(chat['id']),
      title: asText(chat['name']),
      updatedAt: lost.time(chat['lastModified']),
      isPinned: chat['pinned'] === true,
      tipId: shownFor(endBelow(nodes, asId(chat['currNode'])), nodes, shown),
    },
    lost,
  );
}

function readNode(value: unknown, index: number, lost: LossCount): TreeNode | null {
  const message = asObject(value);
  const node = { id: asId(message['id']) ?? `#${index}`, parentId: asId(message['parent']) };
  if (message['type'] === 'root') return { ...node, message: null };
  const speaker = speakerOf(message['role']);
  if (!speaker) {
    lost.add('message');
    return { ...node, message: null };
  }
  const text = asText(message['content']);
  const parts = [
    ...asList(message['extra']).flatMap((one) => readExtra(one, lost)),
    ...words(asText(message['reasoningContent']) || asText(message['thinking']), 'reasoning'),
    ...(speaker === 'tool' ? [toolResult(asText(message['toolCallId']), text)] : words(text)),
    ...callsIn(message['toolCalls'], lost),
  ];
  if (parts.length === 0) return { ...node, message: null };
  const role = speaker === 'tool' ? 'assistant' : speaker;
  const model = role === 'assistant' ? asTextOrNull(message['model']) : null;
  return { ...node, message: { role, parts, createdAt: lost.time(message['timestamp']), model } };
}

/** A list, or a string with one as JSON. */
function callsIn(value: unknown, lost: LossCount): ImportedPart[] {
  if (value === undefined || value === null || value === '') return [];
  const calls = typeof value === 'string' ? parseJson(value) : value;
  if (!Array.isArray(calls)) lost.add('tool');
  return asList(calls).map((one) => {
    const { id, function: called } = asObject(one);
    return toolCall(asText(id), asText(asObject(called)['name']), asObject(called)['arguments']);
  });
}

/** What is attached. The names of the kinds have changed: `IMAGE`, before that `imageFile`. */
function readExtra(value: unknown, lost: LossCount): ImportedPart[] {
  const extra = asObject(value);
  const name = asText(extra['name']);
  const type = asText(extra['type']).toLowerCase().replace(/file$/, '');
  const mediaType = asText(extra['mimeType']);
  switch (type) {
    case 'image':
      return [inText('image', asText(extra['base64Url']), name, mediaType)];
    case 'audio':
      return [inText('audio', asText(extra['base64Data']), name, mediaType)];
    case 'video':
      return [inText('file', asText(extra['base64Data']), name, mediaType)];
    case 'pdf': {
      const data = asText(extra['base64Data']);
      return data === '' ? textFile(name, asText(extra['content'])) : [inText('file', data, name, 'application/pdf')];
    }
    case 'text':
    case 'context':
    case 'mcp_prompt':
    case 'mcp_resource':
    case 'custom_instruction':
      return textFile(name || asText(extra['uri']), asText(extra['content']));
    default:
      lost.add('content');
      return [];
  }
}
