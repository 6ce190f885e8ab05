import { expect, test } from 'vitest';
import { firstTitle } from '../../../../../src/model/chat/title/first-title';

test.each([
  ['[0:00] Part 1 first.\n[0:04] Part 2.', 'Part 1 first.'],
  ['[00:00:00.000 --> 00:00:04.000]   Hello there', 'Hello there'],
  ['[0:00]\nHello there', 'Hello there'],
  ['[10:30]', '[10:30]'],
  ['[0:5 what is this slice?\nWhy does list[1] fail', '[0:5 what is this slice?'],
  ['12:30 is too late', '12:30 is too late'],
  ['[1] is a footnote', '[1] is a footnote'],
  ['# A heading', 'A heading'],
])('a chat whose first message is %j is called %j', (text, title) => {
  expect(firstTitle(text)).toBe(title);
});
