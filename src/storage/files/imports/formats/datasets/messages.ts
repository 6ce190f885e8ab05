import type { ImportedMessage, ImportFormat } from '../../imported';
import { asList, asObject, asText, asTextOrNull, LossCount } from '../../values';
import { chatOf } from '../common/chat';
import { messagesInRow } from '../common/messages';
import { parametersOf } from '../common/parameters';
import { isMessage } from './fine-tuning';
import { idOf } from './records';

/**
 * Bare messages: `{messages}` or a list of them, as NextChat writes one chat, as a request has them, and as many tools write. The chat
 * is called like its file.
 */
export const messages: ImportFormat = {
  name: 'messages',
  unit: 'whole',
  recognises(sample) {
    if (sample.type === 'object') return asList(sample.object['messages']).slice(0, 20).some(isMessage);
    return isMessage(sample.first);
  },
  read(value, { path }) {
    const lost = new LossCount();
    const file = asObject(value);
    const list = Array.isArray(value) ? value : file['messages'];
    // Browsers number what is downloaded a second time.
    const title = (path.split('/').at(-1) ?? '').replace(/\.jsonl?$/i, '').replace(/(?<=.) ?\(\d+\)$/, '');
    const read = messagesInRow(list, lost);
    const [first] = read;
    const prompt = first?.role === 'system' && first.parts[0]?.type === 'text' ? first.parts[0].text : '';
    // NextChat begins with a line of its own making, in the person's language, which ends with the title.
    const isMade = title !== '' && prompt.endsWith(` ${title}`) && prompt.length < title.length + 80;
    const chat = chatOf(
      isMade
        ? read.slice(1).map((message) => (message.parentId === first!.id ? { ...message, parentId: null } : message))
        : read,
      {
        title: asText(file['title']) || title,
        model: asTextOrNull(file['model']),
        systemPrompt: asText(file['system']),
        parameters: parametersOf(file),
      },
      lost,
    );
    // The name of its file tells it from no other: one that was renamed, or exported again, is the same chat.
    return {
      chats: chat ? [{ ...chat, id: idOf([chat.systemPrompt, beginningOf(chat.messages)]) }] : [],
      prompts: [],
      losses: lost.losses,
    };
  },
};

/** Code units of messages as JSON: many chats begin with the same greetings, but not for longer. */
const longestGreeting = 200;

/** What a chat is known by, also when it has grown: three messages, and more of them while these are hardly more than greetings. */
function beginningOf(messages: readonly ImportedMessage[]): unknown[] {
  let length = 0;
  const last = messages.findIndex(({ parts }, index) => {
    length += JSON.stringify(parts).length;
    return index >= 2 && length > longestGreeting;
  });
  return messages.slice(0, last < 0 ? messages.length : last + 1).map(({ role, parts }) => [role, parts]);
}
