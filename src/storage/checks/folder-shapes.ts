import type { Folder, FolderContent } from '../../model/chat/list/folder';
import { parameters } from './parameter-shapes';
import { isId, number, orAbsent, orNull, shape, text, yesOrNo, type Fields } from './shape';

const folderContent: Fields<FolderContent> = {
  name: text,
  parentId: orNull(isId),
  // A newer Tally may know other colours.
  colour: text,
  systemPrompt: orAbsent(text),
  instructions: orAbsent(text),
  endpointId: orAbsent(isId),
  model: orAbsent(text),
  parameters: orAbsent(parameters),
};

export const isFolderContent = shape<FolderContent>(folderContent);
export const isFolder = shape<Folder>({
  ...folderContent,
  id: isId,
  position: number,
  isCollapsed: yesOrNo,
  updatedAt: number,
});
