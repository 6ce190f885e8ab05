import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wrapRequest } from '../../../../src/context/tokens/overhead';
import { instructionsOf } from '../../../../src/context/tokens/tool-tokens';
import published from '../../../fixtures/token-counts.json';

const withProperty = (property: object): object => ({
  type: 'function',
  function: { name: 'f', parameters: { type: 'object', properties: { a: property } } },
});

test('published tools are read as they are written', () => {
  const tools = published.flatMap((one) => one.tools ?? []);
  expect(tools.length).toBeGreaterThan(0);
  const read = instructionsOf({ extra: { tools } });
  expect(read.exact).toBe(true);
  const { name, description, parameters } = tools[0]!.function;
  const { properties } = parameters;
  expect(read.tools[0]).toEqual({ type: 'function', function: { name, description, parameters: { properties } } });
});

test('without further fields there is nothing to count', () => {
  expect(instructionsOf({})).toEqual({ tools: [], exact: true });
  expect(instructionsOf({ extra: { top_a: 1 } })).toEqual({ tools: [], exact: true });
});

describe('what the formula does not cover is counted, but not as a fact', () => {
  test.each<[string, object]>([
    ['an array', { type: 'array', items: { type: 'string' } }],
    ['an object within', { type: 'object', properties: {} }],
    ['numbers to choose from', { type: 'integer', enum: [1, 2] }],
    ['a range', { type: 'number', minimum: 0 }],
  ])('%s', (_, property) => {
    const read = instructionsOf({ extra: { tools: [withProperty(property)] } });
    expect(read.tools).toHaveLength(1);
    expect(read.exact).toBe(false);
  });

  test('a tool that is no function', () => {
    expect(instructionsOf({ extra: { tools: [{ type: 'web_search' }] } })).toEqual({ tools: [], exact: false });
  });

  test('a schema for the reply', () => {
    const responseFormat = { type: 'json_schema', name: 'n', schema: {}, strict: true } as const;
    expect(instructionsOf({ responseFormat }).exact).toBe(false);
    expect(instructionsOf({ responseFormat: { type: 'json_object' } }).exact).toBe(true);
  });
});

test('whatever is typed for tools, it can be counted', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (tools, properties) => {
      const nested = { type: 'function', function: { name: 'f', parameters: { properties } } };
      for (const typed of [tools, [tools], [nested]]) {
        const read = instructionsOf({ extra: { tools: typed } });
        const { texts, overhead } = wrapRequest([], read.tools, {
          encoding: 'o200k_base',
          wrapping: 'later',
          exact: true,
        });
        expect(texts.every((text) => typeof text === 'string')).toBe(true);
        expect(overhead).toBeGreaterThanOrEqual(0);
      }
    }),
  );
});
