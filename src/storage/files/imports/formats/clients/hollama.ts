import { isObject } from '../../../../../model/json';
import type { ImportedChat, ImportFormat } from '../../imported';
import type { Parameters } from '../../../../../model/request/parameters';
import { asId, asList, asObject, asText, asTextOrNull, LossCount } from '../../values';
import { chatOf } from '../common/chat';
import { inText, textFile } from '../common/content';
import { messagesInRow } from '../common/messages';
import { parametersOf } from '../common/parameters';

/** The sessions of hollama. Its other files (servers, preferences, knowledge) hold no chats. */
export const hollama: ImportFormat = {
  name: 'hollama',
  unit: 'element',
  recognises(sample) {
    const first = sample.type === 'list' ? asObject(sample.first) : {};
    return Array.isArray(first['messages']) && isObject(first['systemPrompt']) && isObject(first['options']);
  },
  read(value) {
    const lost = new LossCount();
    const chat = readChat(asObject(value), lost);
    return { chats: chat ? [chat] : [], prompts: [], losses: lost.losses };
  },
};

function readChat(session: Record<string, unknown>, lost: LossCount): ImportedChat | null {
  const messages = messagesInRow(asList(session['messages']).map(withoutKnowledge), lost, (message) => {
    const knowledge = asObject(message['knowledge']);
    return {
      before: textFile(asText(knowledge['name']), asText(knowledge['content'])),
      after: asList(message['images']).map((one) => {
        const { data, filename } = asObject(one);
        return inText('image', asText(data) || asText(one), asText(filename), '');
      }),
    };
  });
  const model = session['model'];
  return chatOf(
    messages,
    {
      id: asId(session['id']),
      title: asText(session['title']),
      updatedAt: lost.time(session['updatedAt']),
      model: asTextOrNull(model) ?? asTextOrNull(asObject(model)['name']),
      systemPrompt: asText(asObject(session['systemPrompt'])['content']),
      parameters: ollamaParameters(asObject(session['options'])),
    },
    lost,
  );
}

/** A message that brings a text of the library repeats it between tags. */
function withoutKnowledge(value: unknown): Record<string, unknown> {
  const message = asObject(value);
  const text = asText(asObject(message['knowledge'])['content']);
  return text !== '' && asText(message['content']).includes(text) ? { ...message, content: '' } : message;
}

/** Parameters by the names of Ollama. −1 and −2 tokens mean "no limit" and "to the end of the context". */
function ollamaParameters(options: Record<string, unknown>): Parameters {
  const stop = asList(options['stop']).filter((one): one is string => typeof one === 'string' && one !== '');
  return {
    ...parametersOf(options, { maxTokens: 'num_predict', repetitionPenalty: 'repeat_penalty' }),
    ...(stop.length > 0 && { stop }),
  };
}
