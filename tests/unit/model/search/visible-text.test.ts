import { expect, test } from 'vitest';
import { visibleText } from '../../../../src/model/search/visible-text';

test.each([
  ['plain words, and nothing else', 'plain words, and nothing else'],
  ['the **quok**ka', 'the quokka'],
  ['请看**重点**内容', '请看重点内容'],
  ['a [link](https://hidden.test/words) and ![a picture](x.png)', 'a link and a picture'],
  ['my_name and 2 * 3', 'my_name and 2 * 3'],
  ['`a * b` is `*p`', 'a * b is *p'],
  ['## A heading', 'A heading'],
  ['> - [x] done', 'done'],
  ['| a | b |', 'a\nb'],
  ['<b>bold</b> at <https://shown.test>', 'bold at https://shown.test'],
  ['3 < 4 and \\*stars\\*', '3 < 4 and *stars*'],
  ['[here][1] & [there][two], R&amp;D\n\n[1]: https://hidden.test', 'here & there, R&D\n\n'],
  ['```js\nlet a = **b**;\n```\nafter *it*', 'let a = **b**;\nafter it'],
  ['&AMP; &LT; and &copy;', '& < and ©'],
  ['$$\\frac{alpha}{\\sqrt{2}}$$ is \\(\\lambda + \\sin x\\)', '$${alpha}{{2}}$$ is (λ + sin x)'],
  ['in C:\\Users\\me', 'in C:\\Users\\me'],
  ['~~~\nnever closed *p', 'never closed *p'],
])('%j is read as %j', (markdown, text) => {
  expect([...visibleText(markdown)]).toEqual([text]);
});

test('a long text comes in pieces of whole lines, and code in it stays code', () => {
  const markdown = `\`\`\`\n${'a *b* c\n'.repeat(20_000)}\`\`\`\nand *after*`;
  const pieces = [...visibleText(markdown)];
  expect(pieces.length).toBeGreaterThan(2);
  expect(pieces.join('\n')).toBe(`${'a *b* c\n'.repeat(20_000)}and after`);
});

test('many marks that are never closed are read as they stand', () => {
  const line = Array.from({ length: 1000 }, () => '*a ~~b _c [d](e <f').join(' ');
  const text = Array.from({ length: 20 }, () => line).join('\n');
  expect([...visibleText(text)].join('\n') === text).toBe(true);
});
