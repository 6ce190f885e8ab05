import { messageCount, type Message } from '../../../../../src/model/chat/message';
import type { Conversation } from '../../../../../src/model/chat/conversation';
import { usualExport, type ExportChoices } from '../../../../../src/model/export/choices';
import type { TranscriptWords } from '../../../../../src/model/export/transcript-words';
import type { WriteChat, Writing } from '../../../../../src/storage/files/exports/transcript';

const words: TranscriptWords = {
  untitled: 'Conversation',
  roles: { system: 'System', user: 'User', assistant: 'Assistant' },
  note: 'Note',
  reasoning: 'Reasoning',
  sources: 'Sources',
  call: (name) => `Call: ${name}`,
  result: (isError) => (isError ? 'Error' : 'Result'),
  status: { streaming: 'streaming', interrupted: 'interrupted', failed: 'failed', stopped: 'stopped' },
  branch: (after) => (after === null ? 'Another branch' : `Another branch, after “${after}”`),
  attached: ({ name, mediaType }) => [name, mediaType].filter((part) => part !== '').join(', '),
  figures: (message) =>
    `at ${message.createdAt}${message.reply ? `, ${messageCount(message)?.tokens ?? 0} tokens` : ''}`,
  chatFigures: ({ model }) => model,
};

/** The choices of a file with nothing but words. */
const bare: ExportChoices = { ...usualExport, hasFigures: false };

export function writing(
  choices: Partial<ExportChoices> = {},
  place: Writing['place'] = async () => ({ as: 'named' }),
): Writing {
  return { choices: { ...bare, ...choices }, words, place };
}

/** A chat as `write` writes it, as one text. */
export async function written(
  write: WriteChat,
  conversation: Conversation,
  messages: readonly Message[],
  how: Writing = writing(),
): Promise<string> {
  const tree = new Map(messages.map((one) => [one.id, one]));
  let text = '';
  for await (const piece of write({ conversation, tree }, how)) text += piece;
  return text;
}

/** `messages`, each below the one before. */
export function inLine(messages: readonly Message[]): Message[] {
  return messages.map((one, index) => ({ ...one, parentId: messages[index - 1]?.id ?? null }));
}
