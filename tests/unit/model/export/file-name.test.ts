import { expect, test } from 'vitest';
import { FileNames, safeFileName } from '../../../../src/model/export/file-name';

test.for([
  ['../../etc/passwd', 'etc passwd'],
  ['a/b\\c:d*e?f"g<h>i|j', 'a b c d e f g h i j'],
  ['CON', '_CON'],
  ['nul.txt', '_nul.txt'],
  ['Lpt1', '_Lpt1'],
  ['console', 'console'],
  ['  . hidden. ', 'hidden'],
  ['A\u202Egpj.exe', 'Agpj.exe'],
  ['שלום \u200F, world', 'שלום , world'],
  ['tea \u{1F375} and 茶', 'tea \u{1F375} and 茶'],
  ['a\u0000b\nc', 'a b c'],
  ['half \uD83C', 'half \uFFFD'],
  ['', 'Chat'],
  ['...', 'Chat'],
])('%j is the file %j', ([title, name]) => {
  expect(safeFileName(title!, 'Chat')).toBe(name);
});

test('a long title is cut within 180 bytes, and between signs as they are seen', () => {
  const family = '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}';
  const name = safeFileName(family.repeat(300), 'Chat');
  expect(new TextEncoder().encode(name).length).toBe(180);
  expect(name).toBe(family.repeat(10));
  expect(safeFileName('x'.repeat(300), 'Chat')).toBe('x'.repeat(180));
});

test('names are there once in a folder, also where capitals do not count', () => {
  const names = new FileNames();
  const given = ['Tea', 'tea', 'Tea 2', 'Tea', '\u00e9', 'e\u0301'].map((name) => names.next(name, '.md'));
  expect(given).toEqual(['Tea.md', 'tea 2.md', 'Tea 2 2.md', 'Tea 3.md', '\u00e9.md', 'e\u0301 2.md']);
});
