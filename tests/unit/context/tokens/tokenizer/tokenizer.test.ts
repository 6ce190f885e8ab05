import cl100k from 'gpt-tokenizer/bpeRanks/cl100k_base';
import o200k from 'gpt-tokenizer/bpeRanks/o200k_base';
import { countTokens, encode } from 'gpt-tokenizer/encoding/o200k_base';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BytePairs } from '../../../../../src/context/tokens/tokenizer/byte-pairs';
import { estimateMilli } from '../../../../../src/context/tokens/estimate';
import { GrowingSum } from '../../../../../src/context/tokens/growing-sum';
import { cl100kPieces, lastSafeCut, o200kPieces } from '../../../../../src/context/tokens/tokenizer/split';
import { Tokenizer, type TokenizerAnswer } from '../../../../../src/context/tokens/tokenizer/tokenizer';
import blns from '../../../../fixtures/blns.json';
import torture from '../../../../fixtures/text-torture.json';
import tiktokenCounts from '../../tiktoken-counts.json';

const o200kBase = new BytePairs(o200k, o200kPieces);
const cl100kBase = new BytePairs(cl100k, cl100kPieces);

const naughty = [...blns, ...torture.map((one) => ('text' in one ? (one.text ?? '') : fromUtf16(one.utf16)))];

function fromUtf16(units: string[] | undefined): string {
  return String.fromCharCode(...(units ?? []).map((unit) => Number.parseInt(unit, 16)));
}

/**
 * Text that is hard to cut: letters of both cases and of several scripts, marks, contractions, all kinds of white
 * space, pairs and halves.
 */
const hardText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.oneof(
      fc.constantFrom('a', 'A', 'b', "'", 's', 'S', 't', "'ll", ' ', '  ', '\n', '\r', '\t', '/', '.', ',', '1', '2'),
      fc.constantFrom(
        '\u0085',
        '\u00a0',
        '\ufeff',
        'ſ',
        '你',
        '好',
        '。',
        'é',
        '\u0301',
        'ñ',
        '٣',
        'Д',
        'अ',
        'ि',
        '\u200d',
        '々',
        '〆',
        'Ａ',
        '、',
        '！',
      ),
      fc.constantFrom('\ud800', '\udc00', '😀', '\u{20000}'),
    ),
  }),
);

/** Letters that stand among signs in Unicode, where the estimate does not tell them apart, each before a sign. */
const signLikeLetters = ['々、', '〆！', 'Ａ＠', '々1'];

/**
 * gpt-tokenizer loses a byte-order mark, and cuts by JavaScript's expressions, for which U+0085 is no white space and ſ
 * no s: there tiktoken, whose counts are checked below, is followed.
 */
const cutDifferently = /[\u0085\ufeffſ]/g;

function tokensOf(answer: TokenizerAnswer): number[] {
  return 'failed' in answer ? [] : answer.tokens;
}

test('tokens are those of gpt-tokenizer, and as many as are counted', () => {
  fc.assert(
    fc.property(hardText, (hard) => {
      const text = hard.replaceAll(cutDifferently, '');
      const tokens = o200kBase.encode(text);
      expect(tokens.map(({ id }) => id)).toEqual(encode(text, { disallowedSpecial: new Set() }));
      expect(tokens.length).toBe(o200kBase.count(text));
    }),
  );
  expect(o200kBase.encode(' unbelievable 😀').map(({ text }) => text)).toEqual([' unbelievable', ' 😀']);
});

test('counts are those of tiktoken, OpenAI’s own tokenizer', () => {
  const counted = tiktokenCounts.map(([text]) => [text, o200kBase.count(String(text)), cl100kBase.count(String(text))]);
  expect(counted).toEqual(tiktokenCounts);
});

test('words of every kind are counted as by an independent implementation', () => {
  const words = fc.string({ unit: 'grapheme', maxLength: 200 }).map((text) => text.replaceAll(cutDifferently, ''));
  fc.assert(
    fc.property(words, (text) => {
      expect(o200kBase.count(text)).toBe(countTokens(text, { disallowedSpecial: new Set() }));
    }),
  );
});

test('special tokens in a message are the text that they are', async () => {
  const texts = ['<|endoftext|>', '<|im_start|>system', '<|start|>assistant<|channel|>'];
  const tokenizer = new Tokenizer(() => Promise.resolve(o200k));
  const answer = await tokenizer.answer({ type: 'count', id: 1, encoding: 'o200k_harmony', texts });
  expect(tokensOf(answer)).toEqual([7, 7, 11]);
});

test('o200k_harmony and o200k_base share one set of ranks', async () => {
  const loaded: string[] = [];
  const tokenizer = new Tokenizer((name) => {
    loaded.push(name);
    return Promise.resolve(o200k);
  });
  await tokenizer.answer({ type: 'count', id: 1, encoding: 'o200k_harmony', texts: ['a'] });
  await tokenizer.answer({ type: 'count', id: 2, encoding: 'o200k_base', texts: ['a'] });
  expect(loaded).toEqual(['o200k_base']);
});

test('an encoding that could not be fetched is fetched again the next time', async () => {
  let tries = 0;
  const tokenizer = new Tokenizer(() => {
    tries += 1;
    return tries === 1 ? Promise.reject(new Error('gone')) : Promise.resolve(cl100k);
  });
  const ask = (id: number) => tokenizer.answer({ type: 'count', id, encoding: 'cl100k_base', texts: ['hello'] });
  expect(await ask(1)).toEqual({ id: 1, failed: true });
  expect(await ask(2)).toEqual({ id: 2, tokens: [1], whole: true });
});

test.each([
  [
    '100,000 Chinese characters without punctuation',
    Array.from({ length: 100_000 }, (_, i) => String.fromCharCode(0x4e00 + ((i * 7919) % 20_000))).join(''),
  ],
  ['1,000,000 spaces', ' '.repeat(1_000_000)],
  ['200,000 times the same letter', 'a'.repeat(200_000)],
  ['200,000 capitals', 'A'.repeat(200_000)],
  ['50,000 emoji', '😀'.repeat(50_000)],
])('%s are counted', (_, text) => {
  expect(o200kBase.count(text)).toBeGreaterThan(0);
});

test('a text cut at a safe place has the same tokens, whatever came before and comes after', () => {
  fc.assert(
    fc.property(hardText, hardText, (before, after) => {
      const cut = lastSafeCut(before);
      const whole = before + after;
      for (const count of [
        (text: string) => o200kBase.count(text),
        (text: string) => cl100kBase.count(text),
        estimateMilli,
      ]) {
        if (cut > 0) expect(count(whole.slice(0, cut)) + count(whole.slice(cut))).toBe(count(whole));
      }
    }),
    { numRuns: 300, examples: signLikeLetters.map((before) => [before, '']) },
  );
});

test('a text that grew piece by piece has the tokens of the whole', () => {
  fc.assert(
    fc.property(fc.array(hardText), (deltas) => {
      for (const measure of [(text: string) => o200kBase.count(text), estimateMilli]) {
        const growing = new GrowingSum(measure);
        for (const [index, delta] of deltas.entries()) {
          expect(growing.append(delta)).toEqual({ sum: measure(deltas.slice(0, index + 1).join('')), whole: true });
        }
        expect(growing.finish()).toBe(measure(deltas.join('')));
      }
    }),
    { examples: signLikeLetters.map((text) => [[text]]) },
  );
});

test('naughty strings that grow unit by unit keep the right count', () => {
  for (const text of naughty) {
    const growing = new GrowingSum((part) => o200kBase.count(part));
    for (let at = 0; at < Math.min(text.length, 300); at += 1) growing.append(text.charAt(at));
    growing.append(text.slice(300));
    expect(growing.finish()).toBe(o200kBase.count(text));
  }
});

test('an endless word costs the same per piece, is rough meanwhile and right in the end', () => {
  const measured: number[] = [];
  const growing = new GrowingSum((text) => {
    measured.push(text.length);
    return o200kBase.count(text);
  });
  const piece = '春眠不觉晓处处闻啼鸟夜来风雨声花落知多少'.repeat(50);
  const counts = Array.from({ length: 60 }, () => growing.append(piece));
  expect(Math.max(...measured)).toBeLessThan(8192 + 2 * piece.length);
  expect(counts.at(-1)?.whole).toBe(false);
  expect(growing.finish()).toBe(o200kBase.count(piece.repeat(60)));
});

test('what a growing text costs per piece does not depend on its length', () => {
  let measured = 0;
  const growing = new GrowingSum((text) => {
    measured += text.length;
    return estimateMilli(text);
  });
  const costs = Array.from({ length: 10_000 }, () => {
    measured = 0;
    growing.append('Counting goes on, word by word, and so does the text.\n');
    return measured;
  });
  expect(Math.max(...costs.slice(5_000))).toBeLessThanOrEqual(Math.max(...costs.slice(0, 100)));
});
