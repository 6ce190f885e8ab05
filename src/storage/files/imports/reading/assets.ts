import type { SourceFile } from './sources';

/** The files of an export that its chats name: pictures, documents, sounds. */
export class Assets {
  readonly #byPath = new Map<string, SourceFile>();
  readonly #byName = new Map<string, SourceFile>();
  /** Of all zips and folders, by names that no other file has by chance. */
  readonly #anywhere = new Map<string, SourceFile>();

  constructor(files: readonly SourceFile[]) {
    for (const file of files) {
      const name = file.path.slice(file.path.lastIndexOf('/') + 1);
      const names = [name, ...beginningsOf(name)];
      // Of several, the first is taken.
      for (const within of containersOf(file)) {
        addTo(this.#byPath, `${within} ${file.path}`, file);
        for (const one of names) addTo(this.#byName, `${within} ${one}`, file);
      }
      for (const one of names) if (isUnmistakable(one)) addTo(this.#anywhere, one, file);
    }
  }

  /**
   * The file that one at `from` names by its path, its name, or what that begins with; null where it is not in the export. It lies in
   * the same zip, or in another one beside that in a zip. Large exports come as several zips, so that one with an unmistakable name may
   * lie anywhere.
   */
  find(from: Pick<SourceFile, 'path' | 'container'>, path: string): SourceFile | null {
    const folder = from.path.slice(0, from.path.lastIndexOf('/') + 1);
    const name = path.slice(path.lastIndexOf('/') + 1);
    for (const within of containersOf(from)) {
      const file =
        this.#byPath.get(`${within} ${folder}${path}`) ??
        this.#byPath.get(`${within} ${path}`) ??
        (name === '' ? undefined : this.#byName.get(`${within} ${name}`));
      if (file) return file;
    }
    return this.#anywhere.get(name) ?? null;
  }

  /** The file whose name an address on the web ends with; null where that name may be another's. */
  ofUrl(from: Pick<SourceFile, 'path' | 'container'>, url: string): SourceFile | null {
    const name = /([^/?#]+)\/?(?:[?#]|$)/.exec(url)?.[1] ?? '';
    const names = [name, ...beginningsOf(name)].filter(isUnmistakable);
    for (const one of names) {
      const file = this.find(from, one);
      if (file) return file;
    }
    return null;
  }

  /** The file at exactly that path from the folder of `from`. */
  at(from: Pick<SourceFile, 'path' | 'container'>, path: string): SourceFile | null {
    const folder = from.path.slice(0, from.path.lastIndexOf('/') + 1);
    return this.#byPath.get(`${from.container} ${folder}${path}`) ?? null;
  }
}

/** The zip that a file lies in, and the one which that lies in. */
function containersOf({ container }: Pick<SourceFile, 'container'>): string[] {
  const [outer = ''] = container.split('/');
  return outer === container ? [container] : [container, outer];
}

function addTo(files: Map<string, SourceFile>, key: string, file: SourceFile): void {
  if (!files.has(key)) files.set(key, file);
}

/** It has an id in it: a run of signs that nobody would type. */
function isUnmistakable(name: string): boolean {
  return /(?=[a-z]*\d)[\da-z]{12}|[\da-f]{8}-[\da-f]{4}/i.test(name);
}

/** What a name is known by: what stands before one of its first marks. Short ones would tell nothing apart. */
function beginningsOf(name: string): string[] {
  const beginnings: string[] = [];
  for (const { index } of name.slice(0, 200).matchAll(/[-_.]/g)) if (index >= 8) beginnings.push(name.slice(0, index));
  return beginnings.slice(0, 6);
}
