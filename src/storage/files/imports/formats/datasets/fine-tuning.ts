import { isObject } from '../../../../../model/json';
import type { ImportFormat, ImportedMessage } from '../../imported';
import { asList, asObject, asText, LossCount } from '../../values';
import { chatOf } from '../common/chat';
import { messagesInRow, speakerOf } from '../common/messages';
import { firstOf, idOf } from './records';

/** Examples for the training of a model, one a line: `messages`, and `tools` that it may call. */
export const fineTuning: ImportFormat = {
  name: 'fine-tuning',
  unit: 'element',
  recognises: (sample) => sample.type !== 'object' && isMessage(asList(asObject(sample.first)['messages'])[0]),
  read(value) {
    const lost = new LossCount();
    const { messages, tools } = asObject(value);
    lost.add('tool', asList(tools).length);
    const chat = chatOf(messagesInRow(messages, lost), { id: idOf(value) }, lost);
    return { chats: chat ? [chat] : [], prompts: [], losses: lost.losses };
  },
};

/** Examples of a better and a worse answer: both are versions, and the better one is on show. */
export const preference: ImportFormat = {
  name: 'preference',
  unit: 'element',
  recognises(sample) {
    const { input, preferred_output: better, non_preferred_output: worse } = asObject(firstOf(sample));
    return isObject(input) && Array.isArray(better) && Array.isArray(worse);
  },
  read(value) {
    const lost = new LossCount();
    const { input, preferred_output: better, non_preferred_output: worse } = asObject(value);
    const asked = messagesInRow(asObject(input)['messages'], lost);
    lost.add('tool', asList(asObject(input)['tools']).length);
    const below = (list: unknown, name: string): ImportedMessage[] =>
      messagesInRow(list, lost).map((message, index, { [index - 1]: above }) => ({
        ...message,
        id: `${name}-${message.id}`,
        parentId: above ? `${name}-${above.id}` : (asked.at(-1)?.id ?? null),
      }));
    const preferred = below(better, 'preferred');
    const chat = chatOf(
      [...asked, ...preferred, ...below(worse, 'other')],
      { id: idOf(value), tipId: preferred.at(-1)?.id ?? null },
      lost,
    );
    return { chats: chat ? [chat] : [], prompts: [], losses: lost.losses };
  },
};

/** Whether it has a role that somebody can have, and a content or calls of tools. */
export function isMessage(value: unknown): boolean {
  const message = asObject(value);
  return (
    speakerOf(message['role']) !== null &&
    ('content' in message || 'tool_calls' in message) &&
    asText(message['role']) !== ''
  );
}
