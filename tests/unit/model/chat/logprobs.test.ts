import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mostLogprobs, withTokens, type ChosenToken } from '../../../../src/model/chat/logprobs';
import { placeIn, readableTokens } from '../../../../src/model/chat/readable-tokens';

const token = (text: string, logprob = -1, ...alternatives: [string, number][]): ChosenToken => ({
  token: text,
  logprob,
  alternatives: alternatives.map(([other, its]) => ({ token: other, logprob: its })),
});

test('a token is a stretch of text with its probability and its alternatives', () => {
  expect(readableTokens([token(' cat', Math.log(0.5), [' cat', Math.log(0.5)], [' dog', Math.log(0.25)])])).toEqual([
    {
      text: ' cat',
      probability: 0.5,
      alternatives: [
        { text: ' cat', probability: 0.5 },
        { text: ' dog', probability: expect.closeTo(0.25) as number },
      ],
    },
  ]);
});

test('tokens that share a character are one stretch, as likely as all of them together', () => {
  const [first, second] = [
    { ...token('?', Math.log(0.5), ['!', -1]), bytes: [0xf0, 0x9f] },
    { ...token('?', Math.log(0.5)), bytes: [0x98, 0x80] },
  ];
  expect(readableTokens([token('a'), first, second, token('b')])).toMatchObject([
    { text: 'a' },
    { text: '😀', probability: 0.25, alternatives: [] },
    { text: 'b' },
  ]);
});

test('bytes that never make a character end nothing else', () => {
  const broken = { ...token('?'), bytes: [0x98] };
  expect(readableTokens([broken, broken, token('a')]).map(({ text }) => text)).toEqual(['\ufffd', '\ufffd', 'a']);
});

test('however a text is cut into bytes, its stretches are the text', () => {
  const texts = fc.string({ unit: 'grapheme', minLength: 1 });
  fc.assert(
    fc.property(texts, fc.array(fc.boolean()), (text, cuts) => {
      const tokens: ChosenToken[] = [];
      for (const [index, byte] of new TextEncoder().encode(text).entries()) {
        const last = tokens.at(-1);
        if (last && !cuts[index % cuts.length]) last.bytes!.push(byte);
        else tokens.push({ ...token('?'), bytes: [byte] });
      }
      const stretches = readableTokens(tokens);
      expect(stretches.map((one) => one.text).join('')).toBe(text);
      expect(stretches.every(({ probability }) => probability > 0 && probability <= 1)).toBe(true);
    }),
  );
});

test('of very many probabilities the beginning is kept, and it says so', () => {
  const five = Array.from({ length: 4 }, (_, n): [string, number] => [`t${n}`, -1]);
  const tokens = Array.from({ length: mostLogprobs / 5 + 1 }, () => token('a', -1, ...five));
  const kept = { tokens: tokens.slice(0, -1), isCut: true };
  expect(withTokens(undefined, tokens)).toEqual(kept);
  expect(withTokens({ tokens: tokens.slice(0, 10) }, tokens.slice(10))).toEqual(kept);
  expect(withTokens(undefined, tokens.slice(0, -1))).toEqual({ tokens: tokens.slice(0, -1) });
});

test('after a cut no more is kept, as there would be a gap; and nothing is made of nothing', () => {
  const cut = { tokens: [token('a')], isCut: true } as const;
  expect(withTokens(cut, [token('b')])).toBe(cut);
  expect(withTokens(undefined, [])).toBeUndefined();
});

test('text around the stretches has no probabilities; stretches that are not in the text have no place', () => {
  const stretches = readableTokens([token(' two'), token(' three')]);
  expect(placeIn('one two three four', stretches)).toEqual({ before: 'one', after: ' four' });
  expect(placeIn('something else', stretches)).toBeNull();
});
