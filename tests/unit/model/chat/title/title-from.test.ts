import fc from 'fast-check';
import { expect, test } from 'vitest';
import { titleFrom } from '../../../../../src/model/chat/title/title-from';

test.each([
  ['What is a monad?', 'What is a monad?'],
  ['\n\n  Hello   there \nmore', 'Hello there'],
  ['---\n***\nFirst words', 'First words'],
  ['## A heading', 'A heading'],
  ['> a *quoted* line', 'a quoted line'],
  ['**Bold** and `code` and ~~gone~~', 'Bold and code and gone'],
  ['How do I sort in C#?', 'How do I sort in C#?'],
  ['What is 2*3*4?', 'What is 2*3*4?'],
  ['Rename my_old_name', 'Rename my_old_name'],
  ['总结 项目_计划_终版.docx', '总结 项目_计划_终版.docx'],
  ['ملف_البيانات_الجديد', 'ملف_البيانات_الجديد'],
  ['An _old_ name, 这是*重点*内容', 'An old name, 这是重点内容'],
  ['#!/bin/sh fails', '#!/bin/sh fails'],
  ['日本語で答えて', '日本語で答えて'],
  ['🎉🎉', '🎉🎉'],
  ['', ''],
])('the title of %j is %j', (text, title) => {
  expect(titleFrom(text)).toBe(title);
});

test('a long first line is cut at a word', () => {
  const title = titleFrom('word '.repeat(30));
  expect(title).toMatch(/^(word )+word…$/);
});

test('a title is one short line of whole characters, whatever it is made from', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      const title = titleFrom(text);
      expect([...title].length).toBeLessThanOrEqual(61);
      expect(title).not.toMatch(/[\n\r\t]|^\s|\s$/);
      expect(title.isWellFormed()).toBe(true);
    }),
  );
});

test('a megabyte without a line break has a short name', () => {
  for (const text of ['*a'.repeat(5e5), 'a_ '.repeat(3e5), '~'.repeat(1e6) + 'a'])
    expect(titleFrom(text).length).toBeLessThan(201);
});
