import type { Conversation } from '../../../model/chat/conversation';
import type { Folder } from '../../../model/chat/list/folder';
import type { Message } from '../../../model/chat/message';
import { branch, liveParentId } from '../../../model/chat/tree';
import type { ExportChoices } from '../../../model/export/choices';
import { base64Of } from './base64';
import type { WrittenChat } from './transcript';

/*
 * Chats as Tally reads them again: a list, so that a file of any length can be read piece by piece. First what the file is, then a
 * chat each: its record and those of its messages as they are stored, its folder, and the bytes that they refer to by their SHA-256,
 * in base64; in a zip those stand in files of their own, as in a backup. The README describes it.
 */

export const chatsFormat = 'tally-chats';
/** Raised when an older Tally could not read the file. */
export const chatsVersion = 1;

/** The file that the chats are in within a zip. */
export const chatsName = 'chats.json';

/** A chat of the file. */
export interface ChatInFile {
  conversation: Conversation;
  folder: Folder | null;
  messages: readonly Message[];
}

/**
 * A chat as it goes into a file. What was deleted does not leave with it: messages below follow the nearest one that is left.
 */
export function chatForFile(
  { conversation, tree }: WrittenChat,
  folder: Folder | null,
  { versions }: Pick<ExportChoices, 'versions'>,
): ChatInFile {
  const shown = branch(tree, conversation.tipId);
  const wanted = versions === 'shown' ? new Set(shown.map(({ id }) => id)) : null;
  const messages = [...tree.values()]
    .filter(({ id, deletedAt }) => deletedAt === null && (wanted?.has(id) ?? true))
    .map((one) => ({ ...one, parentId: liveParentId(tree, one) }));
  return { conversation: { ...conversation, tipId: shown.at(-1)?.id ?? null }, folder, messages };
}

/** The beginning of the file. `exportedAt` in UTC ms. */
export function chatsHead(exportedAt: number): string {
  return `[\n${JSON.stringify({ format: chatsFormat, version: chatsVersion, exportedAt })}`;
}

/** A chat in pieces, a message each: one of 100,000 messages is never a string. `blobs`: the bytes that go with it, by their hash. */
export async function* chatAsJson(
  { conversation, folder, messages }: ChatInFile,
  blobs: AsyncIterable<readonly [hash: string, bytes: Uint8Array]>,
): AsyncGenerator<string> {
  yield `,\n{"conversation":${JSON.stringify(conversation)},"folder":${JSON.stringify(folder)},"messages":[`;
  for (const [index, message] of messages.entries()) yield `${index === 0 ? '' : ','}\n${JSON.stringify(message)}`;
  yield '],"blobs":{';
  let isFirst = true;
  for await (const [hash, bytes] of blobs) {
    yield `${isFirst ? '' : ','}\n"${hash}":"`;
    isFirst = false;
    yield* base64Of(bytes);
    yield '"';
  }
  yield '}}';
}

export const chatsTail = '\n]\n';
