import type { ImportedChat, ImportedPrompt, ImportFormat } from '../../imported';
import { asId, asList, asObject, asText, asTextOrNull, LossCount } from '../../values';
import { chatOf } from '../common/chat';
import { keysIn } from '../common/keys';
import { messagesInRow } from '../common/messages';
import { parametersOf } from '../common/parameters';

/** TypingMind: all chats in `data.chats`, with folders, prompts and characters beside them. */
export const typingmind: ImportFormat = {
  name: 'typingmind',
  unit: 'whole',
  recognises: (sample) => sample.type === 'object' && Array.isArray(asObject(sample.object['data'])['chats']),
  read(value) {
    const lost = new LossCount();
    const data = asObject(asObject(value)['data']);
    const folders = new Map(
      asList(data['folders']).map((one) => {
        const folder = asObject(one);
        return [asText(folder['id']), asText(folder['title']) || asText(folder['name'])];
      }),
    );
    const chats = asList(data['chats']).flatMap((one) => readChat(one, folders, lost) ?? []);
    const { chats: _, ...others } = data;
    lost.add('key', keysIn(others));
    lost.add('setting', asList(data['installedPlugins']).length);
    const prompts = [...asList(data['userPrompts']), ...asList(data['userCharacters'])].flatMap(readPrompt);
    return { chats, prompts, losses: lost.losses };
  },
};

function readChat(value: unknown, folders: ReadonlyMap<string, string>, lost: LossCount): ImportedChat | null {
  const chat = asObject(value);
  const settings = asObject(chat['chatParams']);
  const messages = messagesInRow(chat['messages'], lost, (message) => ({
    id: asId(message['uuid']),
    createdAt: lost.time(message['createdAt']),
  }));
  return chatOf(
    messages,
    {
      id: asId(chat['chatID']) ?? asId(chat['id']),
      title: asText(chat['chatTitle']),
      createdAt: lost.time(chat['createdAt']),
      updatedAt: lost.time(chat['updatedAt']),
      model: asTextOrNull(chat['model']),
      systemPrompt: messages[0]?.role === 'system' ? '' : asText(settings['systemMessage']),
      parameters: parametersOf(settings, {
        topP: 'topP',
        topK: 'topK',
        maxTokens: 'maxTokens',
        presencePenalty: 'presencePenalty',
        frequencyPenalty: 'frequencyPenalty',
      }),
      folder: folders.get(asText(chat['folderID'])) || null,
      tags: asList(chat['tags']).map(asText).filter(Boolean),
      isPinned: chat['isPinned'] === true || chat['pinned'] === true,
      isArchived: chat['isArchived'] === true || chat['archived'] === true,
    },
    lost,
  );
}

function readPrompt(value: unknown): ImportedPrompt[] {
  const { name, title, prompt, body, content, instruction } = asObject(value);
  const text = [prompt, body, content, instruction].map(asText).find(Boolean) ?? '';
  return text === '' ? [] : [{ name: asText(title) || asText(name), text }];
}
