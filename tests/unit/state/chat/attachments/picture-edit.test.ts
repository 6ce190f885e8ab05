import { expect, test } from 'vitest';
import { MaskEdit } from '../../../../../src/state/chat/attachments/editing/mask-edit.svelte';
import { PictureEdit } from '../../../../../src/state/chat/attachments/editing/picture-edit.svelte';

const size = { width: 100, height: 50 };
const box = { x: 10, y: 10, width: 20, height: 20 };
const begun = () => new PictureEdit(size, { crop: null, redactions: [] });

test('each change is undone by itself, in turn', () => {
  const edit = begun();
  expect([edit.canUndo, edit.changes]).toEqual([false, null]);
  edit.cropTo(box);
  edit.cover(box);
  edit.uncover(0);
  edit.undo();
  expect(edit.changes).toEqual({ crop: box, redactions: [box] });
  edit.undo();
  edit.undo();
  expect([edit.canUndo, edit.changes]).toEqual([false, null]);
});

test('many steps of one frame are undone together, those of another by themselves', () => {
  const edit = begun();
  edit.cover(box);
  edit.cover({ ...box, x: 50 });
  for (const x of [11, 12, 13]) edit.changeCover(0, { ...box, x }, 'cover 0');
  edit.changeCover(1, { ...box, x: 60 }, 'cover 1');
  edit.undo();
  expect(edit.redactions.map(({ x }) => x)).toEqual([13, 50]);
  edit.undo();
  expect(edit.redactions.map(({ x }) => x)).toEqual([10, 50]);
  // After an undo, a further step is a change of its own.
  edit.changeCover(0, { ...box, x: 14 }, 'cover 0');
  edit.undo();
  expect(edit.redactions.map(({ x }) => x)).toEqual([10, 50]);
});

test('a crop to the whole picture is none, and one beyond it ends at its edge', () => {
  const edit = begun();
  edit.cropTo({ x: 0, y: 0, ...size });
  expect(edit.changes).toBeNull();
  expect(edit.frame).toEqual({ x: 0, y: 0, ...size });
  edit.cropTo({ x: 90, y: 40, width: 30, height: 30 });
  expect(edit.frame).toEqual({ x: 90, y: 40, width: 10, height: 10 });
});

test('a mask is painted and cleared, each by itself, and what was marked earlier comes back with Undo', () => {
  const edit = new MaskEdit(size, true);
  expect(edit.isEmpty).toBe(false);
  edit.stroke({ path: 'M1 1h.01', width: 5 });
  edit.add(box);
  for (const x of [11, 12]) edit.set(0, { ...box, x }, '0');
  edit.clear();
  expect(edit.isEmpty).toBe(true);
  edit.undo();
  expect(edit.value).toMatchObject({ keeps: true, strokes: [{ width: 5 }], rectangles: [{ x: 12 }] });
  edit.undo();
  expect(edit.value.rectangles).toEqual([box]);
  edit.remove(0);
  edit.undo();
  edit.undo();
  edit.undo();
  expect([edit.canUndo, edit.value.strokes]).toEqual([false, []]);
});
