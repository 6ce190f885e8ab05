import type { ImportedFile, ImportedMedia, ImportedMessage } from '../../imported';
import { asList, asObject, asText } from '../../values';
import { mediaOfId } from './media';

/** Beside the chats, since August 2026: the files that the model has made, which its messages no longer name themselves. */
export const libraryFile = 'library_files.json';

/** Files by the message that they came with. */
type Library = ReadonlyMap<string, readonly ImportedMedia[]>;

/** Read once for all chats of a file. */
const read = new WeakMap<object, Library>();

export function libraryOf({ companions }: ImportedFile): Library {
  const list = asList(companions.get(libraryFile));
  const known = read.get(list);
  if (known) return known;
  const library = new Map<string, ImportedMedia[]>();
  for (const one of list) {
    const { file_id: id, file_name: name, mime_type: mediaType, origination_message_id: message } = asObject(one);
    if (asText(id) === '' || asText(message) === '') continue;
    const files = library.get(asText(message)) ?? [];
    library.set(asText(message), [...files, mediaOfId(asText(id), asText(name), asText(mediaType))]);
  }
  read.set(list, library);
  return library;
}

type NodeMessage = Omit<ImportedMessage, 'id' | 'parentId'>;

/** The message with `files` that it does not name itself. What a tool or the model says unseen is a message for its files alone. */
export function withFiles(
  message: NodeMessage | null,
  files: readonly ImportedMedia[],
  author: string,
): NodeMessage | null {
  const named = new Set((message?.parts ?? []).flatMap((part) => (part.type === 'media' ? namesOf(part) : [])));
  const others = files.filter((file) => !namesOf(file).some((name) => named.has(name)));
  if (others.length === 0) return message;
  if (message) return { ...message, parts: [...message.parts, ...others] };
  const isReply = author === 'assistant' || author === 'tool';
  return isReply ? { role: 'assistant', parts: others, createdAt: null, model: null } : null;
}

function namesOf({ name, origin }: ImportedMedia): string[] {
  return [name, origin.kind === 'asset' ? origin.path : ''].filter(Boolean);
}
