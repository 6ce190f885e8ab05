import type { FileTree, TreeFile } from '../media-reader';

/** A folder of a `FileTree`, with what is in it. */
export interface TreeFolder {
  name: string;
  /** Empty for the root, else without a slash at its end. */
  path: string;
  folders: readonly TreeFolder[];
  files: readonly TreeFile[];
}

/** The files of `tree` in their folders. */
export function folderOf({ files }: FileTree): TreeFolder {
  return build('', '', files);
}

/** `files` are sorted by path and lie within `path`. */
function build(name: string, path: string, files: readonly TreeFile[]): TreeFolder {
  const start = path === '' ? 0 : path.length + 1;
  const own: TreeFile[] = [];
  const inFolders = new Map<string, TreeFile[]>();
  for (const file of files) {
    const slash = file.path.indexOf('/', start);
    if (slash === -1) {
      own.push(file);
      continue;
    }
    const folder = file.path.slice(start, slash);
    const within = inFolders.get(folder);
    if (within) within.push(file);
    else inFolders.set(folder, [file]);
  }
  const folders = [...inFolders].map(([folder, within]) =>
    build(folder, path === '' ? folder : `${path}/${folder}`, within),
  );
  return { name, path, folders, files: own };
}

/** Whether a person can choose a file: what holds no text, or cannot be read, is nothing to send. */
export function isChoosable({ left }: TreeFile): boolean {
  return left !== 'binary' && left !== 'unreadable';
}

/** The name of a file without its folders. */
export function nameOf({ path }: TreeFile): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** What is chosen of a folder. */
export interface FolderState {
  /** Files that are chosen in it. */
  chosen: number;
  tokens: number;
  /** Whether `tokens` is counted, and by the model's own tokenizer. */
  exact: boolean;
  /** The paths that its checkbox puts in or takes out: all files that are chosen at first, else all that can be chosen. */
  meant: readonly string[];
  /** `some` of those, or others: its checkbox is neither on nor off. */
  is: 'all' | 'some' | 'none';
}

/**
 * What is chosen in `root` and in each folder of it, by path. `tokensOf` gives the tokens of a file.
 */
export function folderStates(
  root: TreeFolder,
  chosen: ReadonlySet<string>,
  tokensOf: (file: TreeFile) => { tokens: number; exact: boolean },
): ReadonlyMap<string, FolderState> {
  const states = new Map<string, FolderState>();
  const visit = (folder: TreeFolder): { state: FolderState; usual: string[]; choosable: string[] } => {
    const within = folder.folders.map(visit);
    const usual = within.flatMap((one) => one.usual);
    const choosable = within.flatMap((one) => one.choosable);
    let count = 0;
    let tokens = 0;
    let exact = true;
    for (const { state } of within) {
      count += state.chosen;
      tokens += state.tokens;
      exact &&= state.exact;
    }
    for (const file of folder.files) {
      if (file.left === null) usual.push(file.path);
      if (isChoosable(file)) choosable.push(file.path);
      if (!chosen.has(file.path)) continue;
      const counted = tokensOf(file);
      count += 1;
      tokens += counted.tokens;
      exact &&= counted.exact;
    }
    const meant = usual.length > 0 ? usual : choosable;
    const isAll = meant.length > 0 && meant.every((path) => chosen.has(path));
    const state: FolderState = { chosen: count, tokens, exact, meant, is: isAll ? 'all' : count > 0 ? 'some' : 'none' };
    states.set(folder.path, state);
    return { state, usual, choosable };
  };
  visit(root);
  return states;
}
