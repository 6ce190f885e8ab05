import { expect, test } from 'vitest';
import { markdownOf } from '../../../../../src/state/chat/attachments/rich-text';
import { directReader } from '../../../media/direct-reader';

const read = (html: string, text: string) => markdownOf(html, text, directReader());

test('rich text is Markdown, whatever it says of its encoding, and not bold where its wrapper is not', async () => {
  const html = '<meta charset="windows-1251"><b style="font-weight:normal;" id="docs-internal"><p>Пр <b>x</b></p></b>';
  expect(await read(html, 'Пр x')).toBe('Пр **x**');
  expect(await read('<p hidden>x</p>', 'x')).toBe(null);
});

test('rich text that would lose words, or make a block of a word, is not', async () => {
  expect(await read('<p>So <svg><text>n</text></svg> and <b>y</b></p>', 'So n and y')).toBe(null);
  expect(await read('<p style="text-transform: uppercase">a <b>bc</b></p>', 'A BC\n')).toBe('a **bc**');
  expect(await read('<h2>London</h2>', 'London')).toBe(null);
  expect(await read('<pre>foo</pre>', 'foo')).toBe(null);
  expect(await read('<table><tr><td>1</td><td>2</td></tr></table>', '1\t2\r\n')).toBe(null);
  expect(await read('<ol><li>a</li><li>b</li></ol>', 'a\nb')).toBe('1. a\n2. b');
});
