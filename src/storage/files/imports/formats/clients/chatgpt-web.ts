import { isObject } from '../../../../../model/json';
import type { ImportFormat } from '../../imported';
import { asId, asList, asObject, asText, asTextOrNull, LossCount } from '../../values';
import { chatOf } from '../common/chat';
import { inText } from '../common/content';
import { messagesInRow } from '../common/messages';
import { parametersOf } from '../common/parameters';

/** chatgpt-web by Niek: a chat a file. Roles of its own are `image`, for a picture that was made, and `error`. */
export const chatgptWeb: ImportFormat = {
  name: 'chatgpt-web',
  unit: 'whole',
  recognises(sample) {
    if (sample.type !== 'object') return false;
    const { id, name, messages, settings, usage } = sample.object;
    return (
      typeof id === 'number' &&
      typeof name === 'string' &&
      Array.isArray(messages) &&
      isObject(settings) &&
      isObject(usage)
    );
  },
  read(value) {
    const lost = new LossCount();
    const chat = asObject(value);
    const settings = asObject(chat['settings']);
    const all = asList(chat['messages']);
    const kept = all.filter((one) => asObject(one)['removed'] !== true);
    lost.add('hidden', all.length - kept.length);
    const messages = messagesInRow(kept.map(withUsualRole), lost, (message) => {
      const picture = asObject(message['image']);
      return {
        id: asId(message['uuid']),
        createdAt: lost.time(message['created']),
        after: message['isPicture'] === true ? [inText('image', asText(picture['b64image']), '', '')] : [],
        ...(message['isError'] === true && { isUnfinished: true }),
      };
    });
    const hasPrompt = messages[0]?.role === 'system';
    const read = chatOf(
      messages,
      {
        // It counts chats from 1 on, in each browser anew.
        id: `${asId(chat['id']) ?? ''} ${asId(chat['created']) ?? ''}`,
        title: asText(chat['name']),
        createdAt: lost.time(chat['created']),
        updatedAt: lost.time(chat['lastUse']),
        model: asTextOrNull(settings['model']),
        // The message has it with its variables filled in.
        systemPrompt: hasPrompt || settings['useSystemPrompt'] !== true ? '' : asText(settings['systemPrompt']),
        parameters: parametersOf(settings, { maxTokens: 'max_completion_tokens' }),
      },
      lost,
    );
    return { chats: read ? [read] : [], prompts: [], losses: lost.losses };
  },
};

function withUsualRole(value: unknown): Record<string, unknown> {
  const message = asObject(value);
  if (message['role'] === 'image') return { ...message, role: 'assistant', isPicture: true };
  return message['role'] === 'error' ? { ...message, role: 'assistant', isError: true } : message;
}
