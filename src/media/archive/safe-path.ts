/** A path that stays within its folder: without a drive, a root, `.` and `..`, and with `/` between its names. */
export function safePath(path: string): string {
  const names: string[] = [];
  for (const name of path.replace(/^[A-Za-z]:/, '').split(/[/\\]/)) {
    if (name === '..') names.pop();
    else if (name !== '.' && name !== '') names.push(name);
  }
  return names.join('/');
}

/** Files whose paths differ: of those of one path, the later ones get a number that makes a path no other has had before. */
export function uniquePaths<Named extends { path: string }>(files: readonly Named[]): Named[] {
  // How often a path was there. A made one counts as well.
  const taken = new Map<string, number>();
  return files
    .filter(({ path }) => path !== '')
    .map((file) => {
      let times = taken.get(file.path) ?? 0;
      let { path } = file;
      while (taken.has(path)) path = `${file.path} (${++times})`;
      taken.set(path, 1);
      if (path === file.path) return file;
      taken.set(file.path, times);
      return { ...file, path };
    });
}
