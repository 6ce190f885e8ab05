import { expect, test } from 'vitest';
import { frameBetween, handles, moved, resized, stepped } from '../../../../src/model/attachment/frames';
import { within } from '../../../../src/model/attachment/picture-changes';

const size = { width: 100, height: 50 };
const frame = { x: 10, y: 10, width: 20, height: 20 };
const corner = { x: 1, y: 1 };

test('a frame moves as far as the picture goes, and keeps its size', () => {
  expect(moved(frame, { x: 5.4, y: -3 }, size)).toEqual({ ...frame, x: 15, y: 7 });
  expect(moved(frame, { x: 500, y: 500 }, size)).toEqual({ ...frame, x: 80, y: 30 });
  expect(moved(frame, { x: -500, y: -500 }, size)).toEqual({ ...frame, x: 0, y: 0 });
});

test('a corner moves both ways, a side one way, and the opposite ones stay', () => {
  expect(resized(frame, corner, { x: 5, y: 6 }, size)).toEqual({ ...frame, width: 25, height: 26 });
  expect(resized(frame, { x: 0, y: 0 }, { x: 5, y: 6 }, size)).toEqual({ x: 15, y: 16, width: 15, height: 14 });
  expect(resized(frame, { x: 0.5, y: 0 }, { x: 5, y: -4 }, size)).toEqual({ ...frame, y: 6, height: 24 });
});

test('whatever is held and wherever it is dragged, at least a pixel of the picture is framed', () => {
  for (const handle of handles)
    for (const by of [-1000, -15.5, 0, 15.5, 1000]) {
      const result = resized(frame, handle, { x: by, y: -by }, size);
      expect(within(result, size)).toEqual(result);
      const drawn = frameBetween({ x: by, y: by }, { x: -by, y: 20 }, size);
      expect(within(drawn, size)).toEqual(drawn);
    }
});

test('an arrow key moves a frame by a hundredth of the picture, with Alt by a pixel, with Shift its last corner', () => {
  const large = { width: 1000, height: 500 };
  const press = { key: 'ArrowRight', altKey: false, shiftKey: false };
  expect(stepped(frame, press, large)).toEqual({ ...frame, x: 20 });
  expect(stepped(frame, { ...press, key: 'ArrowUp', altKey: true }, large)).toEqual({ ...frame, y: 9 });
  expect(stepped(frame, { ...press, key: 'ArrowDown', shiftKey: true }, large)).toEqual({ ...frame, height: 30 });
  expect(stepped(frame, press, { width: 31, height: 20 })).toEqual({ ...frame, x: 11, y: 0 });
  expect(stepped(frame, { ...press, key: 'Enter' }, large)).toBeNull();
});

test('there are four corners and four sides', () => {
  expect(handles).toHaveLength(8);
});
