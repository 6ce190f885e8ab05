import type { Parameters } from '../../request/parameters';

/** The colours of folders; what each looks like is in `FolderSign.svelte`. */
export const folderColours = ['grey', 'red', 'amber', 'green', 'teal', 'blue', 'violet', 'pink'] as const;
export type FolderColour = (typeof folderColours)[number];

/** A folder of conversations. What it says of prompt, model and parameters is what new chats in it begin with. */
export interface Folder {
  id: string;
  name: string;
  /** The folder that it is in; null at the top, where it also stands when that folder does not exist. */
  parentId: string | null;
  colour: FolderColour;
  /** Where it stands among its neighbours: the lowest first. */
  position: number;
  /** Whether its rows are hidden in the list. */
  isCollapsed: boolean;
  /** A template, like the text of a prompt of the library. */
  systemPrompt?: string;
  /** Sent with all chats in it, after the person's instructions for all chats. */
  instructions?: string;
  endpointId?: string;
  /** Asked at `endpointId`; where that is absent or was deleted, at the first endpoint that lists it. */
  model?: string;
  parameters?: Parameters;
  /** UTC ms. */
  updatedAt: number;
}

/** The part of a folder that the person edits. */
export type FolderContent = Omit<Folder, 'id' | 'position' | 'isCollapsed' | 'updatedAt'>;

/** A folder's content with white space trimmed from its names, and without empty fields. */
export function tidiedFolder({
  systemPrompt,
  instructions,
  endpointId,
  model,
  parameters,
  ...content
}: FolderContent): FolderContent {
  const modelName = model?.trim() ?? '';
  return {
    name: content.name.trim(),
    parentId: content.parentId,
    colour: content.colour,
    ...(systemPrompt?.trim() && { systemPrompt }),
    ...(instructions?.trim() && { instructions: instructions.trim() }),
    ...(endpointId !== undefined && { endpointId }),
    ...(modelName !== '' && { model: modelName }),
    ...(parameters && Object.keys(parameters).length > 0 && { parameters }),
  };
}

/** What new chats in a folder begin with. */
export interface FolderDefaults {
  /** The text, and the folder that has it. */
  prompt: { text: string; folderId: string } | null;
  answerer: Pick<Folder, 'endpointId' | 'model'>;
  parameters: Parameters;
}

/** A folder as it is shown, with the folders in it. */
export interface FolderBranch {
  folder: Folder;
  children: readonly Folder[];
}

/**
 * The folders as they are shown, in order: at the top, or in one of those. Two tabs, an undo or a backup can leave them
 * nested deeper, or in a circle; then all of them stand in the topmost one, or in the oldest of the circle.
 */
export function folderTree(folders: readonly Folder[]): FolderBranch[] {
  const byId = new Map(folders.map((folder) => [folder.id, folder]));
  const sorted = folders
    .map((folder) => ({ folder, top: topmost(folder, byId) }))
    .sort((a, b) => byPosition(a.folder, b.folder));
  return sorted
    .filter(({ folder, top }) => folder === top)
    .map(({ folder }) => ({
      folder,
      children: sorted.filter(({ folder: one, top }) => top === folder && one !== folder).map(({ folder: one }) => one),
    }));
}

/** What the folder `id` says that all chats in it are told, after what the folder says that it is in. */
export function instructionsIn(id: string | undefined, folders: readonly Folder[]): string[] {
  return id === undefined ? [] : pathTo(id, folders).flatMap(({ instructions = '' }) => instructions || []);
}

/** The folder `id`, after the one that it is in. */
function pathTo(id: string, folders: readonly Folder[]): Folder[] {
  const branch = folderTree(folders).find(({ folder, children }) => [folder, ...children].some((one) => one.id === id));
  const own = branch?.children.find((one) => one.id === id);
  return branch ? [branch.folder, ...(own ? [own] : [])] : [];
}

/** What new chats in the folder `id` begin with. What it does not say, the folder that it is in says. */
export function defaultsOf(id: string, folders: readonly Folder[]): FolderDefaults {
  const defaults: FolderDefaults = { prompt: null, answerer: {}, parameters: {} };
  for (const folder of pathTo(id, folders)) {
    const { systemPrompt, endpointId, model, parameters } = folder;
    if (systemPrompt) defaults.prompt = { text: systemPrompt, folderId: folder.id };
    // A model goes with its endpoint: one of this folder is not asked for at the other's endpoint.
    if (endpointId ?? model)
      defaults.answerer = { ...(endpointId !== undefined && { endpointId }), ...(model !== undefined && { model }) };
    defaults.parameters = { ...defaults.parameters, ...parameters };
  }
  return defaults;
}

/**
 * What changes when the folder `id` is put into another, or to the top (null), before the one that stands there at
 * `index`; null where it cannot be there. Folders nest one deep: one that holds folders stays at the top.
 */
export function placed(
  folders: readonly Folder[],
  id: string,
  parentId: string | null,
  index: number,
): Map<string, (folder: Folder) => Folder> | null {
  const tree = folderTree(folders);
  const holds = tree.some(({ folder, children }) => folder.id === id && children.length > 0);
  const target = tree.find(({ folder }) => folder.id === parentId);
  if (parentId !== null && (!target || parentId === id || holds)) return null;
  const there = (target?.children ?? tree.map(({ folder }) => folder)).map((one) => one.id).filter((one) => one !== id);
  return new Map(
    there
      .toSpliced(index, 0, id)
      .map((one, position) => [one, (old) => ({ ...old, position, ...(one === id && { parentId }) })]),
  );
}

function topmost(folder: Folder, byId: ReadonlyMap<string, Folder>): Folder {
  const passed = [folder];
  for (;;) {
    const parent = byId.get(passed.at(-1)?.parentId ?? '');
    if (!parent) return passed.at(-1)!;
    const start = passed.indexOf(parent);
    if (start !== -1) return passed.slice(start).reduce((a, b) => (a.id < b.id ? a : b));
    passed.push(parent);
  }
}

/** Ids sort by time, so that of two at the same position the older one comes first. */
function byPosition(a: Folder, b: Folder): number {
  return a.position - b.position || (a.id < b.id ? -1 : 1);
}
