import ignore, { type Ignore } from 'ignore';

/** What no project keeps in its own `.gitignore`, and nobody wants to send. */
const always = ['.git/', 'node_modules/', '__pycache__/', '.venv/', '__MACOSX/', '.DS_Store', 'Thumbs.db'];

/** A file's state: `within`: it lies in a folder that is ignored as a whole, where nothing can be taken back. */
export type Ignored = 'no' | 'yes' | 'within';

/**
 * Decides by git's rules which files are ignored. `rules`: the text of each `.gitignore` by the path of its folder, which is empty
 * for the root, and ends without a slash.
 */
export function ignoring(rules: ReadonlyMap<string, string>): (path: string) => Ignored {
  const byFolder = new Map<string, Ignore>(
    [...rules].map(([folder, text]) => [folder, ignore({ ignorecase: false }).add(text)]),
  );
  const base = ignore().add(always);
  const folders = new Map<string, boolean>();

  /** The rule that decides is the last one in the nearest file that has one. */
  const matches = (path: string): boolean => {
    if (base.test(path).ignored) return true;
    const names = path.replace(/\/$/, '').split('/').slice(0, -1);
    for (let depth = names.length; depth >= 0; depth--) {
      const folder = names.slice(0, depth).join('/');
      const own = byFolder.get(folder);
      if (!own) continue;
      const { ignored, unignored } = own.test(ownPath(own, folder === '' ? path : path.slice(folder.length + 1)));
      if (ignored || unignored) return ignored;
    }
    return false;
  };

  const isFolderIgnored = (folder: string): boolean => {
    if (folder === '') return false;
    let isIgnored = folders.get(folder);
    if (isIgnored === undefined) {
      isIgnored = isFolderIgnored(parentOf(folder)) || matches(`${folder}/`);
      folders.set(folder, isIgnored);
    }
    return isIgnored;
  };

  return (path) => {
    if (isFolderIgnored(parentOf(path))) return 'within';
    return matches(path) ? 'yes' : 'no';
  };
}

/**
 * The path to test against one file's rules. Where these ignore a folder above it, a nearer file has taken that back, and only
 * what they say of the name itself is left.
 */
function ownPath(own: Ignore, path: string): string {
  const folder = parentOf(path.replace(/\/$/, ''));
  return folder !== '' && own.test(`${folder}/`).ignored ? path.slice(folder.length + 1) : path;
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}
