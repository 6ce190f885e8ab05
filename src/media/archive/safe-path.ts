/** A path that stays within its folder: without a drive, a root, `.` and `..`, and with `/` between its names. */
export function safePath(path: string): string {
  const names: string[] = [];
  for (const name of path.replace(/^[A-Za-z]:/, '').split(/[/\\]/)) {
    if (name === '..') names.pop();
    else if (name !== '.' && name !== '') names.push(name);
  }
  return names.join('/');
}

/** Files whose paths differ: of those of one path, the later ones get a number. */
export function uniquePaths<Named extends { path: string }>(files: readonly Named[]): Named[] {
  const taken = new Map<string, number>();
  return files
    .filter(({ path }) => path !== '')
    .map((file) => {
      const times = (taken.get(file.path) ?? 0) + 1;
      taken.set(file.path, times);
      return times === 1 ? file : { ...file, path: `${file.path} (${times})` };
    });
}
