import { isObject } from '../../../../../model/json';
import type { ImportedChat, ImportFormat } from '../../imported';
import { asId, asList, asObject, asText, asTextOrNull, LossCount } from '../../values';
import { chatOf } from '../common/chat';
import { messagesInRow } from '../common/messages';
import { parametersOf } from '../common/parameters';

/**
 * BetterChatGPT and its forks: `{version, chats, folders}`, and before version 1 the bare list of chats. It keeps no times and no
 * versions of messages. `max_tokens` is how much of a chat it sends, not the length of a reply.
 */
export const betterChatgpt: ImportFormat = {
  name: 'better-chatgpt',
  unit: 'element',
  recognises(sample) {
    if (sample.type === 'lines') return false;
    if (sample.type === 'list') return isChat(sample.first);
    const { version, chats, folders } = sample.object;
    return version !== undefined && Array.isArray(chats) && isObject(folders);
  },
  read(value) {
    const lost = new LossCount();
    const { chats, folders } = asObject(value);
    const list = Array.isArray(chats) ? chats : [value];
    return {
      chats: list.flatMap((one) => readChat(one, asObject(folders), lost) ?? []),
      prompts: [],
      losses: lost.losses,
    };
  },
};

function isChat(value: unknown): boolean {
  return isObject(value) && isObject(value['config']) && Array.isArray(value['messages']) && 'title' in value;
}

function readChat(value: unknown, folders: Record<string, unknown>, lost: LossCount): ImportedChat | null {
  const { id, title, folder, messages, config } = asObject(value);
  const settings = asObject(config);
  return chatOf(
    messagesInRow(asList(messages), lost),
    {
      id: asId(id),
      title: asText(title),
      model: asTextOrNull(settings['model']),
      parameters: parametersOf(settings, { maxTokens: null }),
      folder: asTextOrNull(asObject(folders[asText(folder)])['name']),
    },
    lost,
  );
}
