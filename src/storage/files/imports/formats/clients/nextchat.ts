import { isObject } from '../../../../../model/json';
import type { ImportedChat, ImportedPart, ImportedPrompt, ImportFormat } from '../../imported';
import { asId, asList, asObject, asText, asTextOrNull, LossCount, mediaAt } from '../../values';
import { chatOf } from '../common/chat';
import { keysIn } from '../common/keys';
import { messagesInRow } from '../common/messages';
import { parametersOf } from '../common/parameters';
import { toolCall, toolResult } from '../common/tools';

const store = 'chat-next-web-store';

/**
 * The backup of NextChat (ChatGPT-Next-Web). The times of its messages are written as the person's locale has them, and cannot be
 * read; its pictures are data URLs, or lie in a cache of its own. `max_tokens` is not sent by it.
 */
export const nextchat: ImportFormat = {
  name: 'nextchat',
  unit: 'whole',
  recognises: (sample) => sample.type === 'object' && isObject(sample.object[store]),
  read(value) {
    const lost = new LossCount();
    const backup = asObject(value);
    const chats = asList(asObject(backup[store])['sessions']).flatMap((one) => readChat(one, lost) ?? []);
    lost.add('key', keysIn(backup['access-control']));
    if (isObject(backup['app-config'])) lost.add('setting');
    return {
      chats,
      prompts: [...masks(backup['mask-store'], lost), ...snippets(backup['prompt-store'])],
      losses: lost.losses,
    };
  },
};

function readChat(value: unknown, lost: LossCount): ImportedChat | null {
  const session = asObject(value);
  const mask = asObject(session['mask']);
  const settings = asObject(mask['modelConfig']);
  const context = asList(mask['context']);
  const messages = messagesInRow([...context, ...asList(session['messages'])], lost, (message) => {
    if (message['date'] !== undefined && message['date'] !== '') lost.add('time');
    const sound = asText(message['audio_url']);
    return {
      before: asList(message['tools']).flatMap(readTool),
      after: sound === '' ? [] : [mediaAt(sound, 'audio')],
      ...((message['isError'] === true || message['streaming'] === true) && { isUnfinished: true }),
    };
  });
  // What the app keeps in place of older messages; they are all here.
  if (asText(session['memoryPrompt']) !== '') lost.add('summary');
  // A new chat is called like its mask, and a mask without words like a new chat.
  const isNamed = session['topic'] !== mask['name'] || context.length > 0;
  return chatOf(
    messages,
    {
      id: asId(session['id']),
      title: isNamed ? asText(session['topic']) : '',
      updatedAt: lost.time(session['lastUpdate']),
      model: asTextOrNull(settings['model']),
      parameters: parametersOf(settings, { maxTokens: null }),
    },
    lost,
  );
}

function readTool(value: unknown): ImportedPart[] {
  const tool = asObject(value);
  const called = asObject(tool['function']);
  const id = asText(tool['id']);
  const said = asText(tool['content']) || asText(tool['errorMsg']);
  const call = toolCall(id, asText(called['name']), called['arguments']);
  return said === '' ? [call] : [call, toolResult(id, said, tool['isError'] === true)];
}

/** A mask is a prompt with messages before each chat. */
function masks(value: unknown, lost: LossCount): ImportedPrompt[] {
  return Object.values(asObject(asObject(value)['masks'])).flatMap((one) => {
    const { name, builtin, context } = asObject(one);
    if (builtin === true || asText(name) === '') return [];
    const said = messagesInRow(context, lost).map(({ role, parts }) => ({
      role,
      text: parts.map((part) => (part.type === 'text' ? part.text : '')).join('\n\n'),
    }));
    const text = said
      .filter(({ role }) => role === 'system')
      .map((message) => message.text)
      .join('\n\n');
    const turns = said.filter(({ role }) => role !== 'system');
    const examples = turns.flatMap((turn, index) => {
      const next = turns[index + 1];
      return turn.role === 'user' && next?.role === 'assistant' ? [{ user: turn.text, assistant: next.text }] : [];
    });
    // A word of one side alone is no example.
    lost.add('message', turns.length - 2 * examples.length);
    if (text === '' && examples.length === 0) return [];
    return [{ name: asText(name), text, ...(examples.length > 0 && { examples }) }];
  });
}

function snippets(value: unknown): ImportedPrompt[] {
  return Object.values(asObject(asObject(value)['prompts'])).flatMap((one) => {
    const { title, content } = asObject(one);
    return asText(title) === '' || asText(content) === '' ? [] : [{ name: asText(title), text: asText(content) }];
  });
}
