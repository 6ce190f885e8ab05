import type { Message } from '../message';
import { textOf } from '../parts';

/** The most tokens of the answer: a model that thinks first needs some for that, and none may cost more. */
export const longestTitleAnswer = 1000;

const instruction =
  'Give the conversation below a title: three to six words that say what it is about, in the language that the person writes in. Do not answer the conversation. Reply with the title alone, without quotation marks.';

/** Characters of each message that the model is shown. */
const shownOfEach = 800;

/** What a model is asked with to name a chat of these messages, oldest first; null where nothing is said in them. */
export function titleRequest(branch: readonly Message[]): string | null {
  const said = branch.filter((message) => message.role !== 'system' && textOf(message).trim() !== '');
  if (said.length === 0) return null;
  // How it began, and where it has come to.
  const shown = said.length <= 4 ? said : [...said.slice(0, 2), ...said.slice(-2)];
  const quoted = shown.map((message) => {
    const who = message.role === 'user' ? 'person' : 'assistant';
    return `<${who}>\n${[...textOf(message)].slice(0, shownOfEach).join('')}\n</${who}>`;
  });
  return `${instruction}\n\n${quoted.join('\n\n')}`;
}
