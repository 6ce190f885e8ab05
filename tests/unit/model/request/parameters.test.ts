import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  isBias,
  isInRange,
  stopsAsText,
  stopsFromText,
  withParameter,
  type NumberName,
} from '../../../../src/model/request/parameters';

test.each<[NumberName, number, boolean]>([
  ['temperature', 0, true],
  ['temperature', 2, true],
  ['temperature', 0.73, true],
  ['temperature', 2.01, false],
  ['temperature', -0.1, false],
  ['temperature', NaN, false],
  ['topP', 1, true],
  ['topP', 1.1, false],
  ['maxTokens', 1, true],
  ['maxTokens', 1_000_000, true],
  ['maxTokens', 0, false],
  ['maxTokens', 1.5, false],
  ['maxTokens', Infinity, false],
  ['choices', 0, false],
  ['choices', 10, true],
  ['choices', 500, false],
  ['presencePenalty', -2, true],
  ['frequencyPenalty', 2.1, false],
  ['seed', -7, true],
  ['seed', 2 ** 60, false],
  ['logprobs', 0, true],
  ['logprobs', 21, false],
])('%s of %d may be sent: %s', (name, value, expected) => {
  expect(isInRange(name, value)).toBe(expected);
});

test('a bias is a whole number from −100 to 100', () => {
  expect([-100, 0, 100].every(isBias)).toBe(true);
  expect([-101, 0.5, NaN].some(isBias)).toBe(false);
});

test('a parameter is set, and taken out', () => {
  expect(withParameter({ topP: 1 }, 'temperature', 0)).toEqual({ topP: 1, temperature: 0 });
  expect(withParameter({ topP: 1, temperature: 0 }, 'temperature', undefined)).toEqual({ topP: 1 });
});

test('stop sequences are typed one a line, line breaks as \\n', () => {
  expect(stopsFromText('###\n\n\\n\\n\nC:\\\\new')).toEqual(['###', '\n\n', 'C:\\new']);
});

test('any stop sequences can be typed', () => {
  const stops = fc.array(
    fc.string({ minLength: 1, unit: fc.constantFrom('\\', 'n', 't', 'r', '\n', '\t', '\r', '😀') }),
  );
  fc.assert(
    fc.property(stops, (sequences) => {
      expect(stopsFromText(stopsAsText(sequences))).toEqual(sequences);
    }),
  );
});
