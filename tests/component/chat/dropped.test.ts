import { expect, test } from 'vitest';
import { droppedOf } from '../../../src/ui/chat/attachments/tree/dropped';

type Entry = FileSystemEntry;
const file = (fullPath: string, isReadable = true): Entry =>
  ({
    isFile: true,
    isDirectory: false,
    name: fullPath.split('/').at(-1),
    fullPath,
    file: (resolve: (file: File) => void, reject: () => void) =>
      isReadable ? resolve(new File(['x'], fullPath)) : reject(),
  }) as unknown as Entry;
const folder = (fullPath: string, entries: Entry[] | null): Entry => {
  const left = [entries, []];
  return {
    isFile: false,
    isDirectory: true,
    name: fullPath.split('/').at(-1),
    fullPath,
    createReader: () => ({
      readEntries: (resolve: (entries: Entry[]) => void, reject: () => void) => {
        const some = left.shift();
        if (some) resolve(some);
        else reject();
      },
    }),
  } as unknown as Entry;
};

test('what cannot be read in a dropped folder is named, and all else is there', async () => {
  const dropped = folder('/app', [
    file('/app/a.ts'),
    file('/app/locked.ts', false),
    folder('/app/private', null),
    folder('/app/.git', [file('/app/.git/x')]),
  ]);
  const transfer = { items: [{ kind: 'file', webkitGetAsEntry: () => dropped }], files: [] };
  const [walked] = await droppedOf(transfer as unknown as DataTransfer).folders;
  expect(walked?.files.map(({ path }) => path)).toEqual(['app/a.ts']);
  expect(walked?.unreadable).toEqual(['app/locked.ts', 'app/private']);
});
