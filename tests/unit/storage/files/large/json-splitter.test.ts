import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  JsonSplitter,
  NotAnObject,
  NotJson,
  type Entry,
} from '../../../../../src/storage/files/restoring/json-splitter';

/** What comes of a text that is cut at those places. */
function split(text: string, cuts: readonly number[] = []): Entry[] {
  const splitter = new JsonSplitter();
  const places = [0, ...cuts.toSorted((a, b) => a - b), text.length];
  const entries = places.slice(1).flatMap((end, index) => splitter.push(text.slice(places[index], end)));
  splitter.end();
  return entries;
}

/** The object of which those are the entries; a list within a list is part of its element. */
function joined(entries: readonly Entry[]): Record<string, unknown> {
  const whole = Object.create(null) as Record<string, unknown>;
  for (const entry of entries)
    if (entry.type === 'list') whole[entry.name] = [];
    else if (entry.type === 'field') whole[entry.name] = entry.value;
    else (whole[entry.name] as unknown[])[entry.index] = entry.value;
  return whole;
}

const objects = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 4 }) as fc.Arbitrary<unknown>);

test('an object of JSON that is cut anywhere, and however spaced, is read as JSON.parse reads it', () => {
  const cuts = fc.array(fc.nat(2000), { maxLength: 12 });
  fc.assert(
    fc.property(objects, cuts, fc.constantFrom(undefined, 1, '\t'), (object, cuts, space) => {
      const text = ` \n${JSON.stringify(object, null, space)}\r\n`;
      const within = cuts.map((cut) => cut % (text.length + 1));
      expect(joined(split(text, within))).toEqual(Object.assign(Object.create(null), JSON.parse(text)));
    }),
    { numRuns: 400 },
  );
});

test('and cut after every sign, escapes and numbers included', () => {
  const text = '{"a\\"\\\\":[-1.5e-7,"\\u00e9\\\\\\"]{",{"b":["}",null]}],"c":true,"d":{},"e":[]}';
  const everywhere = Array.from({ length: text.length }, (_, at) => at);
  expect(split(text, everywhere)).toEqual(split(text));
  expect(joined(split(text))).toEqual(Object.assign(Object.create(null), JSON.parse(text)));
});

test('a text with any damage is refused, or reads as JSON.parse reads it', () => {
  const text = JSON.stringify({ list: [{ a: 'b\\' }, 'c', [1]], field: { x: '"' }, n: -0.5, empty: [] });
  const parse = (damaged: string): unknown => {
    try {
      const parsed: unknown = JSON.parse(damaged);
      return parsed !== null && typeof parsed === 'object' && !Array.isArray(parsed) ? parsed : 'no object';
    } catch {
      return 'no JSON';
    }
  };
  const read = (damaged: string): unknown => {
    try {
      return joined(split(damaged, [3, 20]));
    } catch (error) {
      if (error instanceof NotAnObject) return 'no object';
      if (error instanceof NotJson) return 'no JSON';
      throw error;
    }
  };
  fc.assert(
    fc.property(fc.nat(text.length), fc.string({ maxLength: 2 }), fc.nat(4), (at, put, removed) => {
      const damaged = text.slice(0, at) + put + text.slice(at + removed);
      const [mine, theirs] = [read(damaged), parse(damaged)];
      // A list says no more than that it is none.
      if (theirs === 'no JSON' && mine === 'no object') return;
      expect(JSON.stringify(mine)).toBe(JSON.stringify(theirs));
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ['', NotJson],
  ['  ', NotJson],
  ['null', NotAnObject],
  ['"text"', NotAnObject],
  ['[{"a":1}]', NotAnObject],
  ['-1', NotAnObject],
  ['nonsense', NotJson],
  ['<html>', NotJson],
  ['{"a":1', NotJson],
  ['{"a":[1,]}', NotJson],
  ['{"a":[1 2]}', NotJson],
  ['{"a":1,}', NotJson],
  ['{"a" 1}', NotJson],
  ['{a:1}', NotJson],
  ['{"a":1}{', NotJson],
  [`{"a":${'1'.repeat(500)}`, NotJson],
])('%j is refused', (text, error) => {
  expect(() => split(text)).toThrow(error);
  expect(() =>
    split(
      text,
      Array.from(text, (_, at) => at),
    ),
  ).toThrow(error);
});
