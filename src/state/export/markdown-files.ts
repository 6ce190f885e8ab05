import { strToU8, zipSync, type Zippable } from 'fflate';
import { branch } from '../../model/chat/tree';
import { conversationAsMarkdown } from '../../storage/files/exports/markdown-export';
import type { Stores } from '../stores';

/**
 * Several chats as a zip of Markdown files, each named after its chat; of two of one name the second has a number.
 * `untitled`: the name of those without a title. Null where
 * the storage fails: its problem says so.
 */
export async function markdownArchive(
  { services, conversations, storageStatus }: Pick<Stores, 'services' | 'conversations' | 'storageStatus'>,
  ids: readonly string[],
  untitled: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const files: Zippable = {};
  for (const id of ids) {
    const conversation = conversations.byId(id);
    if (!conversation) continue;
    const messages = await storageStatus.read(() => services.library.loadMessages(id));
    if (!messages) return null;
    const tree = new Map(messages.map((one) => [one.id, one]));
    const name = safeName(conversation.title || untitled);
    let free = name;
    for (let number = 2; `${free}.md` in files; number += 1) free = `${name} ${number}`;
    files[`${free}.md`] = strToU8(conversationAsMarkdown(conversation, branch(tree, conversation.tipId)));
  }
  // Not `zip`, which starts workers from within the page: its policy allows none.
  return zipSync(files);
}

/** What every system takes as a file's name. */
function safeName(title: string): string {
  const name = title.replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ').replace(/^[. ]+|[. ]+$/g, '');
  return [...name].slice(0, 80).join('') || '-';
}
