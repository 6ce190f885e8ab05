import { describe, expect, test } from 'vitest';
import {
  ToolCalls,
  type ToolCallPiece,
} from '../../../../../../src/protocol/dialects/chat-completions/decoding/tool-calls';

interface Piece {
  index?: unknown;
  id?: string | undefined;
  name?: string;
  args?: unknown;
}

/** The calls that these deltas, each with its pieces, come to. */
function callsOf(...deltas: Piece[][]): { name: string; arguments: string }[] {
  const calls = new ToolCalls();
  const all: { name: string; arguments: string }[] = [];
  const add = (piece: ToolCallPiece): void => {
    expect(piece.index).toBeLessThanOrEqual(all.length);
    const call = (all[piece.index] ??= { name: '', arguments: '' });
    call.name += piece.name;
    call.arguments += piece.arguments;
  };
  for (const pieces of deltas) {
    const tool_calls = pieces.map(({ name, args, ...others }) => ({ ...others, function: { name, arguments: args } }));
    calls.read({ tool_calls }).forEach(add);
  }
  calls.end().forEach(add);
  expect(calls.end()).toEqual([]);
  expect(calls.whole.map((one) => one['function'])).toEqual(all);
  return all;
}

describe('tool calls are a list without holes, in order of arrival', () => {
  test.each([[1], [4_000_000_000], [-1], ['0'], [undefined], [null], [1.5]])('where the first index is %s', (index) => {
    expect(callsOf([{ index, id: 'a', name: 'look', args: '{"a"' }], [{ index, args: ':1}' }])).toEqual([
      { name: 'look', arguments: '{"a":1}' },
    ]);
  });

  const two = [
    { name: 'look', arguments: '{"a":1}' },
    { name: 'look', arguments: '{"b":2}' },
  ];

  test.each<[string, Piece[][]]>([
    [
      'with one index and two ids',
      [[{ index: 0, id: 'a', name: 'look', args: '{"a":1}' }], [{ index: 0, id: 'b', name: 'look', args: '{"b":2}' }]],
    ],
    [
      'with ids and without an index',
      [[{ id: 'a', name: 'look', args: '{"a":1}' }], [{ id: 'b', name: 'look', args: '{"b":2}' }]],
    ],
    ['with neither', [[{ name: 'look', args: '{"a":1}' }], [{ name: 'look', args: '{"b":2}' }]]],
    [
      'in one delta, without an index',
      [
        [
          { name: 'look', args: '{"a":1}' },
          { name: 'look', args: '{"b":2}' },
        ],
      ],
    ],
    [
      'with one id and two indices',
      [[{ index: 0, id: 'a', name: 'look', args: '{"a":1}' }], [{ index: 1, id: 'a', name: 'look', args: '{"b":2}' }]],
    ],
    [
      'in turns',
      [
        [
          { index: 0, id: 'a', name: 'look', args: '{"a"' },
          { index: 1, id: 'b', name: 'look', args: '{"b"' },
        ],
        [
          { index: 1, args: ':2}' },
          { index: 0, args: ':1}' },
        ],
      ],
    ],
    [
      'in pieces that name the id alone',
      [
        [{ index: 0, id: 'a', name: 'look', args: '{"a"' }],
        [{ index: 0, id: 'b', name: 'look', args: '{"b"' }],
        [{ index: 0, id: 'a', args: ':1}' }],
        [{ index: 0, id: 'b', args: ':2}' }],
      ],
    ],
    [
      'with arguments as an object',
      [[{ index: 0, name: 'look', args: { a: 1 } }], [{ index: 0, name: 'look', args: { b: 2 } }]],
    ],
  ])('two calls %s', (_, deltas) => {
    expect(callsOf(...deltas)).toEqual(two);
  });

  test('the same index with another name is another call', () => {
    expect(callsOf([{ index: 0, name: 'look', args: '' }], [{ index: 0, name: 'listen', args: '{}' }])).toEqual([
      { name: 'look', arguments: '' },
      { name: 'listen', arguments: '{}' },
    ]);
  });

  test.each([['a'], [undefined]])('a name that each piece repeats is one name (id %s)', (id) => {
    expect(callsOf(...['', '{"c"', ':1}'].map((args) => [{ index: 0, id, name: 'look', args }]))).toEqual([
      { name: 'look', arguments: '{"c":1}' },
    ]);
  });

  test.each<[string, Piece[][]]>([
    [
      'in pieces',
      [[{ index: 0, id: 'a', name: 'look', args: '{}' }], [{ index: 0, args: '{"a"' }], [{ index: 0, args: ':1}' }]],
    ],
    ['whole', [[{ index: 0, id: 'a', name: 'look', args: {} }], [{ index: 0, id: 'a', args: '{"a":1}' }]]],
    ['after `{}` again', [[{ name: 'look', args: '{}' }], [{ args: '{}' }], [{ args: '{"a":1}' }]]],
    ['twice', [[{ index: 0, id: 'a', name: 'look', args: '{"a":1}' }], [{ index: 0, args: '{"a":1}' }]]],
  ])('arguments that begin with none, or are repeated, are those that come %s', (_, deltas) => {
    expect(callsOf(...deltas)).toEqual([{ name: 'look', arguments: '{"a":1}' }]);
  });

  test('two calls without arguments stay two', () => {
    const none = { name: 'look', arguments: '{}' };
    expect(callsOf([{ name: 'look', args: '{}' }], [{ name: 'look', args: '{}' }])).toEqual([none, none]);
  });

  test('what is no call says nothing', () => {
    const odd = [null, 7, {}, { function: null }, { function: 'look' }];
    expect(new ToolCalls().read({ tool_calls: odd })).toEqual([]);
    expect(new ToolCalls().read({ tool_calls: 'look' })).toEqual([]);
  });
});
