import fc from 'fast-check';
import { expect, test } from 'vitest';
import { folderTree, type Folder } from '../../../../../src/model/chat/list/folder';
import { folder } from '../../../storage/builders';

/** As `a(b c) d`: the folders at the top, each with those in it. */
const drawn = (folders: readonly Folder[]) =>
  folderTree(folders)
    .map(
      ({ folder, children }) => folder.id + (children.length > 0 ? `(${children.map(({ id }) => id).join(' ')})` : ''),
    )
    .join(' ');

test('folders stand by their positions, of two at the same one the older first', () => {
  const some = [folder('c', { position: 1 }), folder('b'), folder('a', { parentId: 'd', position: 3 })];
  expect(drawn([...some, folder('d', { position: 2 }), folder('e', { parentId: 'd', position: 2 })])).toBe(
    'b c d(e a)',
  );
});

test('a folder whose own folder does not exist stands at the top', () => {
  expect(drawn([folder('a', { parentId: 'gone' }), folder('b', { parentId: 'a' })])).toBe('a(b)');
});

test('what is nested deeper stands in the topmost folder', () => {
  expect(drawn([folder('a'), folder('b', { parentId: 'a' }), folder('c', { parentId: 'b' })])).toBe('a(b c)');
});

// epam/ai-dial-chat#604: a folder that was put into its own child, and both were gone.
test('folders in a circle are all there', () => {
  const circle = [folder('a', { parentId: 'b' }), folder('b', { parentId: 'a' }), folder('c', { parentId: 'c' })];
  expect(drawn([...circle, folder('d', { parentId: 'b' })])).toBe('a(b d) c');
});

test('however folders are nested, each is shown once, and at most one deep', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  const parent = fc.option(fc.constantFrom(...ids, 'gone'));
  fc.assert(
    fc.property(fc.array(parent, { minLength: 5, maxLength: 5 }), (parents) => {
      const folders = ids.map((id, index) => folder(id, { parentId: parents[index] ?? null }));
      const shown = folderTree(folders).flatMap(({ folder, children }) => [folder, ...children]);
      expect(shown.map(({ id }) => id).sort()).toEqual(ids);
    }),
  );
});
