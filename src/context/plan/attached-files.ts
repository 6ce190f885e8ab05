import { fenced } from '../../model/attachment/fence';
import type { Message } from '../../model/chat/message';
import { mediaOf, textOf, textParts, type MediaPart, type MessagePart } from '../../model/chat/parts';

/** What is known of stored bytes, by their hash: their text, '' for bytes that are none, null where they are not stored. */
export type FoundFiles = ReadonlyMap<string, string | null>;

/** Whether a file is sent as its text, within the words of its message. */
export function isSentAsText({ type, mediaType }: MediaPart): boolean {
  return type === 'file' && mediaType === 'text/plain';
}

/**
 * `message` as it is sent: the texts of files stand before the words, each in a fence, and of what is no longer stored it is
 * said that it is missing. What is not in `found` stays as it is.
 */
export function withFiles(message: Message, found: FoundFiles): Message {
  if (message.role !== 'user') return message;
  const texts: string[] = [];
  const others: MessagePart[] = [];
  for (const part of mediaOf(message)) {
    const text = part.source.kind === 'blob' ? found.get(part.source.hash) : undefined;
    if (text === null) texts.push(missingNote(part));
    else if (text !== undefined && isSentAsText(part)) texts.push(fenced(part.name, languageOf(part.name), text));
    else others.push(part);
  }
  if (texts.length === 0) return message;
  const words = [...texts, textOf(message)].filter((text) => text !== '').join('\n\n');
  const rest = message.parts.filter((part) => !('source' in part) && part.type !== 'text');
  return { ...message, parts: [...others, ...textParts(words), ...rest] };
}

/** What the model is told in the place of a file. */
function missingNote({ name, type }: MediaPart): string {
  return `[The attachment “${name || type}” is no longer stored, so it is not part of this message.]`;
}

function languageOf(name: string): string {
  return /\.([a-z\d+#]{1,10})$/i.exec(name)?.[1]?.toLowerCase().replace(/^txt$/, '') ?? '';
}
