import { expect, test } from 'vitest';
import { chunksOf, sentencesOf } from '../../../../src/model/audio/speakable';

test('reads sentences one by one, without marks', () => {
  expect(sentencesOf('# A *heading*\n\nDr. Smith paid **3.50**. Was it `x`? ~~No~~ yes.', 'en')).toEqual([
    'A heading',
    'Dr. Smith paid 3.50.',
    'Was it x?',
    'No yes.',
  ]);
});

test('reads no code, also where its fence is not closed', () => {
  expect(sentencesOf('Run this:\n\n```js\nlet a = 1;\n```\n\nDone now.\n~~~\nrm -rf', 'en')).toEqual([
    'Run this:',
    'Done now.',
  ]);
  expect(sentencesOf('````md\n```\nlet a;\n```\n````\n', 'en')).toEqual([]);
});

test('reads the words of links, and hosts in place of addresses', () => {
  expect(sentencesOf('See [the **guide**](https://example.com/a?b=c) or https://www.example.org/x/y.', 'en')).toEqual([
    'See the guide or example.org',
  ]);
  expect(sentencesOf('![A cat](data:image/png;base64,AAAA)', 'en')).toEqual(['A cat']);
});

test('reads lists and tables as their words', () => {
  const table = '| Name | Price |\n|---|---:|\n| Tea | 2 |';
  expect(sentencesOf(`- [x] One item\n* Other item\n\n${table}`, 'en')).toEqual([
    'One item',
    'Other item',
    'Name, Price',
    'Tea, 2',
  ]);
});

test('nothing but code or marks is nothing to read', () => {
  expect(sentencesOf('```\nx\n```')).toEqual([]);
  expect(sentencesOf('---\n\n***\n')).toEqual([]);
});

test('ends sentences as the language does', () => {
  expect(sentencesOf('今日は晴れです。明日は雨でしょう。', 'ja')).toEqual(['今日は晴れです。', '明日は雨でしょう。']);
});

test('a text without an end is cut at spaces', () => {
  const pieces = sentencesOf('word '.repeat(1000), 'en');
  expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThanOrEqual(1000);
  expect(pieces.join(' ')).toBe('word '.repeat(1000).trim());
});

test('the first chunk is one sentence, and none is longer than a server takes', () => {
  const sentences = ['One.', 'Two.', 'Three.', 'Four.'];
  expect(chunksOf(sentences, 12)).toEqual(['One.', 'Two. Three.', 'Four.']);
  expect(chunksOf([], 12)).toEqual([]);
});
