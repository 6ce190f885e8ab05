import type { Conversation } from '../../../model/chat/conversation';
import type { Folder } from '../../../model/chat/list/folder';
import type { Message } from '../../../model/chat/message';
import { liveParentId, type Tree } from '../../../model/chat/tree';
import { branch } from '../../../model/chat/tree';
import type { ExportChoices } from '../../../model/export/choices';
import { hashesIn } from '../../blobs/used-hashes';
import type { WrittenChat } from './transcript';

/** The version of the format: raised when an older Tally could not read it. */
export const chatsVersion = 1;
export const chatsFormat = 'tally-chats';

/** A chat in the file: its record and those of its messages, as they are stored. */
export interface ChatInFile {
  conversation: Conversation;
  messages: readonly Message[];
}

/**
 * A chat as it goes into a file that Tally reads again. What was deleted does not leave with it: messages below follow the nearest
 * one that is left.
 */
export function chatForFile(
  { conversation, tree }: WrittenChat,
  { versions }: Pick<ExportChoices, 'versions'>,
): ChatInFile {
  const shown = versions === 'shown' ? new Set(branch(tree, conversation.tipId).map(({ id }) => id)) : null;
  const messages = [...tree.values()]
    .filter(({ id, deletedAt }) => deletedAt === null && (shown?.has(id) ?? true))
    .map((one) => ({ ...one, parentId: liveParentId(tree, one) }));
  return { conversation: { ...conversation, tipId: liveTip(tree, conversation.tipId) }, messages };
}

/** The beginning of the file: all that comes before its chats. */
export function chatsHead(exportedAt: number, folders: readonly Folder[]): string {
  return `{"format":"${chatsFormat}","version":${chatsVersion},"exportedAt":${exportedAt},"folders":${JSON.stringify(folders)},"chats":[`;
}

/** A chat in pieces, a message each: one of 100,000 messages is never a string. */
export function* chatAsJson({ conversation, messages }: ChatInFile): Generator<string> {
  yield `\n{"conversation":${JSON.stringify(conversation)},"messages":[`;
  for (const [index, message] of messages.entries()) yield `${index === 0 ? '' : ','}\n${JSON.stringify(message)}`;
  yield ']}';
}

/** The hashes of the bytes that the messages of a chat refer to. */
export function hashesOfChat({ messages }: ChatInFile): string[] {
  return messages.flatMap(hashesIn);
}

function liveTip(tree: Tree, tipId: string | null): string | null {
  return branch(tree, tipId).at(-1)?.id ?? null;
}
