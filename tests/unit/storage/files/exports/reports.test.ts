import { expect, test } from 'vitest';
import { textParts, type MessagePart } from '../../../../../src/model/chat/parts';
import { FileNames, safeFileName } from '../../../../../src/model/export/file-name';
import { chatAsMarkdown } from '../../../../../src/storage/files/exports/markdown-export';
import { conversation, message, reply } from '../../builders';
import { inLine, writing, written } from './written';

/*
 * What people have reported of exports in other clients, each as its report says it, with the repository and the number.
 */

const done = { status: 'complete' as const };

async function said(text: string, before: readonly MessagePart[] = [], question = 'Q'): Promise<string> {
  const line = inLine([message('c1', 'm1', { parts: textParts(question) }), reply('c1', 'm2', text, done, before)]);
  return written(chatAsMarkdown, conversation('c1', { title: 'T', tipId: 'm2' }), line, writing());
}

test('reasoning is readable, not a record of JSON (danny-avila/LibreChat#14102)', async () => {
  const thoughts = 'Thinking Process:\n\n1.  **Analyze the Request:** "yes"';
  const text = await said('Yes.', [{ type: 'reasoning', text: thoughts }]);
  expect(text).toContain(`<summary>Reasoning</summary>\n\n${thoughts}\n\n</details>\n\nYes.\n`);
  expect(text).not.toContain('"type"');
});

test('a fence in reasoning ends there (librefang/librefang#8323)', async () => {
  const text = await said('After.', [{ type: 'reasoning', text: 'Try:\n```js\nlet a;' }]);
  expect(text).toContain('```js\nlet a;\n```\n\n</details>\n\nAfter.\n');
});

test.each([
  [
    'signs of C++ in code stay (lmstudio-ai/lmstudio-bug-tracker#1864)',
    '```cpp\n#include <iostream>\nif (a && b) {}\n```',
  ],
  [
    'backslashes and white space stay (rashidazarang/chatgpt-chat-exporter#25)',
    'C:\\temp\\new\n\n    four spaces  \n\ttab\n\n\n\\\\server\\x and \\(x\\)',
  ],
  ['lists, indents and rules stay as written (suitenumerique/docs#2312)', '- a\n  - b\n\n* c\n\n---\n\n  indented'],
  ['spaces that do not break and blank lines stay (streetwriters/notesnook#10242)', 'a\u00A0b\u2009c\n\n\nd  \ne'],
  ['tables stay tables (cryptpad/cryptpad#1531)', '| 00 | 01 |\n| --- | --: |\n| 10 | 11 |'],
  ['formulas stay TeX (lmstudio-ai/lmstudio-bug-tracker#586)', '\\[\\int_0^1 x_1^2\\,dx\\] and $a_b$ for $5 and $10'],
])('%s', async (_, text) => {
  expect(await said(text, [], text)).toBe(`# T\n\n## User\n\n${text}\n\n## Assistant\n\n${text}\n`);
});

test('all messages of a long chat are written, in their order (lobehub/lobehub#12983)', async () => {
  const line = inLine(
    Array.from({ length: 400 }, (_, index) =>
      index % 2 === 0
        ? message('c1', `m${1000 + index}`, { parts: textParts(`question ${index}`) })
        : reply('c1', `m${1000 + index}`, `answer ${index}`, done),
    ),
  );
  const text = await written(chatAsMarkdown, conversation('c1', { tipId: line.at(-1)!.id }), line, writing());
  const numbers = [...text.matchAll(/^(?:question|answer) (\d+)$/gm)].map(([, number]) => Number(number));
  expect(numbers).toEqual(Array.from({ length: 400 }, (_, index) => index));
});

test.each([
  ['AppFlowy-IO/AppFlowy#2873', '6/20/2023', '6 20 2023'],
  ['stevencohn/OneMore#1451', '[R:2157] Web', '[R 2157] Web'],
  ['KosmosisDire/obsidian-webpage-export#40', '100% of %E0%A4%A', '100% of %E0%A4%A'],
  ['librefang/librefang#8323', 'Deanna 🖖 Troi', 'Deanna 🖖 Troi'],
])('a title is a name of a file that every system takes (%s)', (_, title, name) => {
  expect(safeFileName(title, 'New chat')).toBe(name);
});

test('of two titles that differ in capitals alone both are there (wormi4ok/evernote2md#10)', () => {
  const names = new FileNames();
  expect([names.next('untitled', '.md'), names.next('Untitled', '.md')]).toEqual(['untitled.md', 'Untitled 2.md']);
});
