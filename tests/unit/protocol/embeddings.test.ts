import { describe, expect, test } from 'vitest';
import { readVectors } from '../../../src/protocol/embeddings/read-vectors';

const base64 = (...numbers: number[]) => Buffer.from(new Float32Array(numbers).buffer).toString('base64');
const lists = (answer: unknown, asked = 2) => readVectors(answer, asked)?.map((vector) => vector && [...vector]);

describe('the vectors of an answer', () => {
  test.each<[string, unknown, unknown]>([
    [
      'OpenAI, base64',
      {
        data: [
          { index: 0, embedding: base64(1, 2) },
          { index: 1, embedding: base64(3, 4) },
        ],
      },
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [
      'numbers',
      {
        data: [
          { index: 0, embedding: [1, 2] },
          { index: 1, embedding: [3, 4] },
        ],
      },
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [
      'out of order',
      {
        data: [
          { index: 1, embedding: [3, 4] },
          { index: 0, embedding: [1, 2] },
        ],
      },
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [
      'all numbered 0',
      {
        data: [
          { index: 0, embedding: [1, 2] },
          { index: 0, embedding: [3, 4] },
        ],
      },
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [
      'not numbered',
      { data: [{ embedding: [1, 2] }, { embedding: [3, 4] }] },
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [
      "Ollama's own",
      {
        model: 'm',
        embeddings: [
          [1, 2],
          [3, 4],
        ],
        prompt_eval_count: 2,
      },
      [
        [1, 2],
        [3, 4],
      ],
    ],
    [
      "llama.cpp's own",
      [
        { index: 0, embedding: [[1, 2]] },
        { index: 1, embedding: [[3, 4]] },
      ],
      [
        [1, 2],
        [3, 4],
      ],
    ],
    ['half of them', { data: [{ index: 1, embedding: [3, 4] }] }, [null, [3, 4]]],
    [
      'one vector for each token',
      [
        {
          index: 0,
          embedding: [
            [1, 2],
            [5, 6],
          ],
        },
        { index: 1, embedding: [[3, 4]] },
      ],
      [null, [3, 4]],
    ],
    [
      'NaN in base64',
      {
        data: [
          { index: 0, embedding: base64(1, NaN) },
          { index: 1, embedding: base64(3, 4) },
        ],
      },
      [null, [3, 4]],
    ],
    [
      'null for NaN',
      {
        data: [
          { index: 0, embedding: [1, null] },
          { index: 1, embedding: [3, 4] },
        ],
      },
      [null, [3, 4]],
    ],
    [
      'infinity',
      {
        data: [
          { index: 0, embedding: base64(1, Infinity) },
          { index: 1, embedding: [3, 4] },
        ],
      },
      [null, [3, 4]],
    ],
    [
      'nothing but zeros',
      {
        data: [
          { index: 0, embedding: [0, 0] },
          { index: 1, embedding: [3, 4] },
        ],
      },
      [null, [3, 4]],
    ],
    [
      'empty vectors',
      {
        data: [
          { index: 0, embedding: [] },
          { index: 1, embedding: '' },
        ],
      },
      [null, null],
    ],
    [
      'base64 cut off',
      {
        data: [
          { index: 0, embedding: base64(1, 2).slice(0, 7) },
          { index: 1, embedding: '%' },
        ],
      },
      [null, null],
    ],
    ['more than was asked for', { data: [0, 1, 2].map((index) => ({ index, embedding: [index + 1] })) }, [[1], [2]]],
    ['no list', { data: [] }, undefined],
    ['an error', { error: { message: 'no' } }, undefined],
    ['no object', 'ok', undefined],
  ])('of %s', (_name, answer, expected) => {
    expect(lists(answer)).toEqual(expected);
  });
});
