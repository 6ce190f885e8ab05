import { expect, test } from 'vitest';
import { sized } from '../../../../src/media/pictures/draw-svg';

const limits = { longSide: 1000, pixels: 1_000_000, bytes: 1_000_000 };

test.each([
  [
    'by its view box',
    '<svg viewBox="0 0 20 10"><g/></svg>',
    '<svg viewBox="0 0 20 10" width="1000" height="500" xmlns="http://www.w3.org/2000/svg"><g/></svg>',
  ],
  [
    'by its size, which becomes the view box',
    '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="30px" height=\'60\' id="a>b"/>',
    '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" id="a>b" width="500" height="1000" viewBox="0 0 30 60"/>',
  ],
  [
    'as browsers have it where it says nothing, or per cent',
    '<svg xmlns="http://www.w3.org/2000/svg" width="100%"></svg>',
    '<svg xmlns="http://www.w3.org/2000/svg" width="1000" height="500" viewBox="0 0 300 150"></svg>',
  ],
])('an SVG gets a size in pixels, %s', (_, text, expected) => {
  expect(sized(text, limits)?.text).toBe(expected);
});

test('what has no such tag is none', () => {
  expect(sized('<html></html>', limits)).toBeNull();
});
