import { isObject } from '../../../../../model/json';
import type { ImportedChat, ImportedPrompt, ImportFormat } from '../../imported';
import { asId, asList, asObject, asText, asTextOrNull, LossCount } from '../../values';
import { chatOf } from '../common/chat';
import { messagesInRow } from '../common/messages';
import { parametersOf } from '../common/parameters';

/** chatbot-ui, versions 1 to 4 of its export: `{version, history, folders, prompts}`, at first a bare list of chats. It has no times. */
export const chatbotUi: ImportFormat = {
  name: 'chatbot-ui',
  unit: 'element',
  recognises(sample) {
    if (sample.type === 'lines') return false;
    if (sample.type === 'object')
      return (
        Array.isArray(sample.object['history']) &&
        ('version' in sample.object || Array.isArray(sample.object['folders']))
      );
    const first = asObject(sample.first);
    return (
      Array.isArray(first['messages']) &&
      typeof first['name'] === 'string' &&
      isObject(first['model']) &&
      'prompt' in first
    );
  },
  read(value) {
    const lost = new LossCount();
    const file = asObject(value);
    const list = Array.isArray(file['history']) ? file['history'] : [file];
    const folders = new Map(
      asList(file['folders']).map((one) => [asText(asObject(one)['id']), asText(asObject(one)['name'])]),
    );
    const chats = list.flatMap((one) => readChat(one, folders, lost) ?? []);
    return { chats, prompts: asList(file['prompts']).flatMap(readPrompt), losses: lost.losses };
  },
};

function readChat(value: unknown, folders: ReadonlyMap<string, string>, lost: LossCount): ImportedChat | null {
  const chat = asObject(value);
  return chatOf(
    messagesInRow(chat['messages'], lost),
    {
      id: asId(chat['id']),
      title: asText(chat['name']),
      model: asTextOrNull(asObject(chat['model'])['id']),
      systemPrompt: asText(chat['prompt']),
      parameters: parametersOf(chat),
      folder: folders.get(asText(chat['folderId'])) || null,
    },
    lost,
  );
}

function readPrompt(value: unknown): ImportedPrompt[] {
  const { name, content } = asObject(value);
  return asText(content) === '' ? [] : [{ name: asText(name), text: asText(content) }];
}
