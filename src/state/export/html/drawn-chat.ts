import type { ExportChoices } from '../../../model/export/choices';
import type { TranscriptWords } from '../../../model/export/transcript-words';
import { Blobs } from '../../../storage/blobs/blobs';
import type { Stores } from '../../stores';
import { readChats } from '../chat-reader';
import type { PageLook } from '../form';
import { MediaShelf } from '../media-shelf';
import { chatNodes } from './page';

/** A chat as it stands on a saved page, as elements; null where it cannot be read: the storage's problem says why. */
export async function drawnChat(
  stores: Pick<Stores, 'services' | 'conversations' | 'storageStatus'>,
  id: string,
  choices: ExportChoices,
  words: TranscriptWords,
  finish: PageLook['finish'],
): Promise<{ title: string; section: HTMLElement } | null> {
  const { place } = new MediaShelf(new Blobs(stores.services.storage.records), 'inside', true);
  for await (const chat of readChats(stores, [id])) {
    const section = document.createElement('section');
    for await (const node of chatNodes(chat, { choices, words, place }, finish)) section.append(node);
    return { title: chat.conversation.title || words.untitled, section };
  }
  return null;
}
