import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerptFrom } from '../../../../src/model/chat/excerpt';

test.each([
  ['**Tea** is ~~not~~ `hot`', 'Tea is not hot'],
  ['# Title\n\n- one\n* two\n+ [x] three\n1. four', 'Title one two three 1. four'],
  ['```js\nconst a = 1;\n```\nThat is all.', 'const a = 1; That is all.'],
  ['| a | b |\n|---|:-:|\n| 1 | 2 |', 'a b 1 2'],
  ['> quoted\n\n---\n***\n===', 'quoted'],
  ['See [the docs](https://docs.example/a) and ![a cat](cat.png).', 'See the docs and a cat.'],
  ['2*3 in C# of my_old_name, a | b', '2*3 in C# of my_old_name, a | b'],
  ['🎉🎉', '🎉🎉'],
  ['', ''],
])('the excerpt of %j is %j', (text, excerpt) => {
  expect(excerptFrom(text)).toBe(excerpt);
});

test('words without signs are all there, in their order, on one line', () => {
  const word = fc.stringMatching(/^[a-zé0-9]{1,8}$/);
  fc.assert(
    fc.property(fc.array(word, { maxLength: 20 }), fc.constantFrom(' ', '\n', '\n\n'), (words, between) => {
      expect(excerptFrom(words.join(between))).toBe(words.join(' '));
    }),
  );
});

test('a megabyte of signs is cut', () => {
  for (const sign of ['[', '*a', '> ', '- ', '|', '~']) expect(excerptFrom(sign.repeat(1e6)).length).toBeLessThan(201);
});
