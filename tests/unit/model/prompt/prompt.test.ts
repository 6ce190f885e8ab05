import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { freeName, plainName, tidied } from '../../../../src/model/prompt/prompt';

test('what a prompt does not set is not in it', () => {
  const bare = { name: ' Poet ', text: ' In verse. ' };
  const pairs = [
    { user: '  ', assistant: '' },
    { user: 'a', assistant: '' },
  ];
  expect(tidied({ ...bare, tags: [' ', ''], examples: pairs.slice(0, 1), parameters: {}, model: ' ' })).toEqual({
    name: 'Poet',
    text: ' In verse. ',
  });
  expect(tidied({ ...bare, tags: ['fun ', 'fun'], examples: pairs, model: 'm', endpointId: 'e' })).toEqual({
    name: 'Poet',
    text: ' In verse. ',
    tags: ['fun'],
    examples: [{ user: 'a', assistant: '' }],
    model: 'm',
    endpointId: 'e',
  });
});

describe('names', () => {
  test('are the same whatever their case and the way of their accents', () => {
    expect(plainName('Café ')).toBe(plainName('cafe\u0301'));
    expect(plainName('Cafe')).not.toBe(plainName('Café'));
  });

  test.each([
    ['Poet', ['Prophet'], 'Poet'],
    ['Poet', ['poet'], 'Poet (2)'],
    ['Poet', ['Poet', 'Poet (2)'], 'Poet (3)'],
    ['Poet (2)', ['Poet', 'Poet (2)'], 'Poet (3)'],
  ])('%s among %j becomes %s', (name, taken, free) => {
    expect(freeName(name, new Set(taken.map(plainName)))).toBe(free);
  });

  test('law: a free name is like none that is taken', () => {
    const name = fc.constantFrom('A', 'a', 'A (2)', 'a (3)', 'B', '(2)', '');
    fc.assert(
      fc.property(name, fc.array(name), (wanted, taken) => {
        const plain = new Set(taken.map(plainName));
        return !plain.has(plainName(freeName(wanted, plain)));
      }),
    );
  });
});
