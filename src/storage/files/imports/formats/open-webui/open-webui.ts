import { isObject } from '../../../../../model/json';
import type { ImportedChat, ImportedMessage, ImportedPart, ImportFormat } from '../../imported';
import { shownFor, treeOf, type TreeNode } from '../../tree';
import { asId, asList, asObject, asText, asTextOrNull, LossCount, mediaAt } from '../../values';
import { chatOf, words } from '../common/chat';
import { contentParts, textFile } from '../common/content';
import { speakerOf } from '../common/messages';
import { parametersOf } from '../common/parameters';
import { detailParts } from './details';
import { outputParts } from './output';

/** Open WebUI, all chats or one. A chat is an object of messages with the names of their parents; older ones are a list. */
export const openWebui: ImportFormat = {
  name: 'open-webui',
  unit: 'element',
  recognises(sample) {
    if (sample.type === 'lines') return false;
    const chat = asObject(asObject(sample.type === 'list' ? sample.first : sample.object)['chat']);
    return isObject(chat['history']) || Array.isArray(chat['messages']);
  },
  read(value) {
    const lost = new LossCount();
    const chat = readChat(asObject(value), lost);
    return { chats: chat ? [chat] : [], prompts: [], losses: lost.losses };
  },
};

function readChat(record: Record<string, unknown>, lost: LossCount): ImportedChat | null {
  const chat = asObject(record['chat']);
  const history = asObject(chat['history']);
  const settings = asObject(chat['params']);
  const kept = Object.entries(asObject(history['messages'])).filter(([, one]) => isObject(one));
  const nodes = kept.length > 0 ? tree(kept, lost) : flat(chat['messages'], lost);
  const messages = treeOf(nodes, lost);
  const shown = asId(history['currentId']);
  const tags = [...asList(asObject(record['meta'])['tags']), ...asList(chat['tags'])];
  // A folder is named by its id alone.
  if (asText(record['folder_id'])) lost.add('setting');
  return chatOf(
    messages,
    {
      id: asId(record['id']) ?? asId(chat['id']),
      title: asText(record['title']) || asText(chat['title']),
      createdAt: lost.time(record['created_at'] ?? chat['timestamp']),
      updatedAt: lost.time(record['updated_at']),
      model: asTextOrNull(asList(chat['models'])[0]),
      systemPrompt: asText(settings['system']) || asText(chat['system']),
      parameters: parametersOf(settings),
      tags: [...new Set(tags.map((tag) => asText(tag) || asText(asObject(tag)['name'])).filter(Boolean))],
      isPinned: record['pinned'] === true,
      isArchived: record['archived'] === true,
      tipId: shownFor(shown, nodes, messages),
    },
    lost,
  );
}

/** Messages by their ids. Where one does not name its parent, that may name its children. */
function tree(kept: readonly [string, unknown][], lost: LossCount): TreeNode[] {
  const parents = new Map<string, string>();
  for (const [id, one] of kept)
    for (const child of asList(asObject(one)['childrenIds']).map(asId)) if (child !== null) parents.set(child, id);
  return kept.map(([id, one]) => {
    const message = asObject(one);
    return { id, parentId: asId(message['parentId']) ?? parents.get(id) ?? null, message: readMessage(message, lost) };
  });
}

function flat(list: unknown, lost: LossCount): TreeNode[] {
  let above: string | null = null;
  return asList(list).map((one, index) => {
    const message = asObject(one);
    const id = asId(message['id']) ?? `#${index}`;
    const parentId = 'parentId' in message ? asId(message['parentId']) : above;
    above = id;
    return { id, parentId, message: readMessage(message, lost) };
  });
}

function readMessage(
  message: Record<string, unknown>,
  lost: LossCount,
): Omit<ImportedMessage, 'id' | 'parentId'> | null {
  const speaker = speakerOf(message['role']);
  if (!speaker) {
    lost.add('message');
    return null;
  }
  const role = speaker === 'tool' ? 'assistant' : speaker;
  const isReply = role === 'assistant';
  const said = isReply ? replyParts(message, lost) : contentParts(message['content'], lost);
  const error = errorOf(message['error']);
  if (isObject(message['annotation'])) lost.add('rating');
  // What it looked for and where, step by step; the pages that it used are its sources.
  if (asList(message['statusHistory']).length > 0) lost.add('tool');
  const parts = [...asList(message['files']).flatMap(fileOf), ...said, ...words(error), ...sourcesOf(message)];
  if (parts.length === 0) return null;
  return {
    role,
    parts,
    createdAt: lost.time(message['timestamp']),
    model: isReply ? asTextOrNull(message['model']) : null,
    ...(isReply && (message['done'] === false || error !== '') && { isUnfinished: true }),
  };
}

/** `output` has all of a reply since 2026, and `content` what of it is shown; before that, all stood in `content`. */
function replyParts(message: Record<string, unknown>, lost: LossCount): ImportedPart[] {
  const text = asText(message['content']);
  const content = typeof message['content'] === 'string' ? detailParts(text) : contentParts(message['content'], lost);
  const output = outputParts(message['output'], lost);
  if (output.length === 0) return content;
  // A reply that was edited since has its words in the content alone.
  const hasWords = output.some(({ type }) => type === 'text');
  return hasWords ? output : [...output, ...content.filter(({ type }) => type === 'text')];
}

/** `true`, or an object that says what the error was. */
function errorOf(value: unknown): string {
  const { content, message } = asObject(value);
  return asText(value) || asText(content) || asText(message);
}

/** A picture is a data URL or lies on the server; of a document, the server gives its text. */
function fileOf(value: unknown): ImportedPart[] {
  const file = asObject(value);
  const inner = asObject(file['file']);
  const name = asText(file['name']) || asText(inner['filename']);
  const text = asText(asObject(inner['data'])['content']) || asText(asObject(file['data'])['content']);
  if (text !== '') return textFile(name, text);
  const type = asText(file['content_type']) || asText(asObject(inner['meta'])['content_type']);
  const isPicture = file['type'] === 'image' || type.startsWith('image/');
  return [mediaAt(asText(file['url']), isPicture ? 'image' : 'file', name, type)];
}

/** What the reply was written from: pages of the web, or passages of documents. */
function sourcesOf(message: Record<string, unknown>): ImportedPart[] {
  const found = new Map<string, string>();
  for (const one of asList(message['sources'] ?? message['citations'])) {
    const { source, metadata } = asObject(one);
    const { url, name } = asObject(source);
    const places = [url, name, ...asList(metadata).map((each) => asObject(each)['source'])].map(asText);
    for (const place of places) if (/^https?:\/\//.test(place) && !found.has(place)) found.set(place, asText(name));
  }
  return Array.from(found, ([url, title]) => ({ type: 'citation', url, title: title === url ? '' : title }) as const);
}
