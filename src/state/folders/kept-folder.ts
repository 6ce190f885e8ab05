import type { FolderContent } from '../../model/chat/list/folder';
import { isFolderContent } from '../../storage/checks/folder-shapes';
import { draftsIn, textOfAll } from '../prompts/kept-prompt';

/**
 * The unsaved content of a folder's form, read from the JSON of its draft; null where there is none, or an invalid one.
 * Where two drafts met, it is the later one's, with the system prompts and instructions of both.
 */
export function keptFolder(json: string | undefined): FolderContent | null {
  const drafts = draftsIn(json, isFolderContent);
  const last = drafts.at(-1);
  if (!last) return null;
  return {
    ...last,
    systemPrompt: textOfAll(drafts.map(({ systemPrompt = '' }) => systemPrompt)),
    instructions: textOfAll(drafts.map(({ instructions = '' }) => instructions)),
  };
}
