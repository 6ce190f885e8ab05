import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fencedFile } from '../../../../src/model/attachment/fence';

test('a file stands in a fence with its language and name', () => {
  expect(fencedFile('src/a.ts', 'ts', 'let a;\n')).toBe('```ts src/a.ts\nlet a;\n```');
  expect(fencedFile('notes.txt', '', 'Hello')).toBe('```text notes.txt\nHello\n```');
});

test('a fence is longer than any run of backticks in the file', () => {
  expect(fencedFile('a.md', 'md', '````js\n```\n````')).toBe('`````md a.md\n````js\n```\n````\n`````');
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('`', '\n', 'a') }), (text) => {
      const lines = fencedFile('a.md', 'md', text).split('\n');
      const fence = lines.at(-1)!;
      expect(lines.slice(1, -1).some((line) => line.includes(fence))).toBe(false);
    }),
  );
});

test('a name cannot end the line of the fence', () => {
  expect(fencedFile('a`b\nc.txt', '', 'x')).toBe('```text a b c.txt\nx\n```');
});
