import { isObject } from '../../../../../model/json';
import type { ImportedChat, ImportFormat } from '../../imported';
import { asId, asList, asObject, asText, asTextOrNull, LossCount } from '../../values';
import { chatOf } from '../common/chat';
import { keysIn } from '../common/keys';
import { messagesInRow } from '../common/messages';
import { fragmentParts } from './big-agi-fragments';

/**
 * big-AGI, all chats or one. Since version 2 a message is a list of fragments, before it was a text. Pictures lie in a database of the
 * app and are not in the file. A chat is one branch: what Beam gathered is not kept by the app either.
 */
export const bigAgi: ImportFormat = {
  name: 'big-agi',
  unit: 'whole',
  recognises(sample) {
    if (sample.type !== 'object') return false;
    const { conversations, messages, models, systemPurposeId } = sample.object;
    if (Array.isArray(messages)) return typeof systemPurposeId === 'string';
    return Array.isArray(conversations) && Array.isArray(asObject(models)['sources']);
  },
  read(value) {
    const lost = new LossCount();
    const file = asObject(value);
    const folders = foldersOf(file['folders']);
    const list = Array.isArray(file['conversations']) ? file['conversations'] : [file];
    const chats = list.flatMap((one) => readChat(one, folders, lost) ?? []);
    lost.add('key', keysIn(file['models']));
    return { chats, prompts: [], losses: lost.losses };
  },
};

/** The name of its folder by the id of a chat. */
function foldersOf(value: unknown): Map<string, string> {
  const names = new Map<string, string>();
  for (const one of asList(asObject(value)['folders'])) {
    const { title, conversationIds } = asObject(one);
    for (const id of asList(conversationIds)) if (asText(id)) names.set(asText(id), asText(title));
  }
  return names;
}

function readChat(value: unknown, folders: ReadonlyMap<string, string>, lost: LossCount): ImportedChat | null {
  const chat = asObject(value);
  const messages = messagesInRow(asList(chat['messages']).map(withContent), lost, (message) => {
    if (asList(message['userFlags']).length > 0) lost.add('rating');
    const generator = asObject(message['generator']);
    const { parts, isUnfinished } = fragmentParts(message['fragments'], lost);
    const quoted = asList(asObject(message['metadata'])['inReferenceTo']).map((one) => asText(asObject(one)['mText']));
    const before = quoted.filter(Boolean).map((text) => text.replaceAll(/^/gm, '> '));
    return {
      createdAt: lost.time(message['created']),
      model: asTextOrNull(generator['name']) ?? asTextOrNull(message['originLLM']),
      before: before.map((text) => ({ type: 'text', text: `${text}\n\n` })),
      after: parts,
      ...(isUnfinished && { isUnfinished: true }),
    };
  });
  const id = asId(chat['id']);
  return chatOf(
    messages.map((message) => (message.role === 'assistant' ? message : { ...message, model: null })),
    {
      id,
      title: asText(chat['userTitle']) || asText(chat['autoTitle']),
      createdAt: lost.time(chat['created']),
      updatedAt: lost.time(chat['updated']),
      folder: folders.get(id ?? '') || null,
      isArchived: chat['isArchived'] === true,
    },
    lost,
  );
}

/** Version 1 has the words as `text`. */
function withContent(value: unknown): unknown {
  return isObject(value) && !Array.isArray(value['fragments']) ? { ...value, content: value['text'] } : value;
}
