import { newMessage, type Message } from '../../model/chat/message';
import { textOf, withText } from '../../model/chat/parts';

/** The instruction that asks a model to write one answer from several. */
export const mergeInstruction =
  'Several answers to the message above follow. Write one answer from them: keep what is right and useful in each, settle where they disagree, and leave out what is wrong or said twice. Write only that answer.';

/** The text that follows the person's message in the request for a merged answer. */
export function mergeText(instruction: string, answers: readonly string[]): string {
  const marked = answers.map((answer, index) => `<answer number="${index + 1}">\n${answer}\n</answer>`);
  return [instruction, ...marked].join('\n\n');
}

/**
 * The messages before the reply `message` in its request: `path`, which leads to it, and for a merged reply also the
 * answers that it is written from.
 */
export function historyFor(message: Message, path: readonly Message[]): readonly Message[] {
  const { conversationId, parentId, mergeText: text } = message;
  if (text === undefined) return path;
  const question = path.at(-1);
  // Many models take no two messages of one role after another.
  return question?.role === 'user'
    ? [...path.slice(0, -1), { ...question, parts: withText(question.parts, `${textOf(question)}\n\n${text}`) }]
    : [...path, newMessage(conversationId, parentId, 'user', text)];
}
