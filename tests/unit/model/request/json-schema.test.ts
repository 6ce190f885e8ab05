import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSchema } from '../../../../src/model/request/json-schema';

const read = (schema: unknown) => readSchema(JSON.stringify(schema));

describe('a JSON Schema', () => {
  test('is read', () => {
    const schema = {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      type: 'object',
      properties: { name: { type: 'string', minLength: 1 }, tags: { type: ['array', 'null'], items: { enum: ['a'] } } },
      required: ['name'],
      additionalProperties: false,
    };
    expect(read(schema)).toEqual({ schema });
  });

  test.each([
    ['a list', [], { kind: 'not-object' }],
    ['an example instead of a schema', { name: 'Ann', age: 7 }, { kind: 'no-keyword' }],
    ['an unknown type', { type: 'text' }, { kind: 'keyword', place: 'type', expected: 'type' }],
    [
      'an unknown type deep inside',
      { properties: { age: { type: 'int' } } },
      { kind: 'keyword', place: 'properties.age.type', expected: 'type' },
    ],
    [
      'a property without a schema',
      { properties: { age: 'number' } },
      { kind: 'keyword', place: 'properties.age', expected: 'schema' },
    ],
    [
      'required as a flag',
      { type: 'object', required: true },
      { kind: 'keyword', place: 'required', expected: 'names' },
    ],
    ['a broken pattern', { type: 'string', pattern: '(' }, { kind: 'keyword', place: 'pattern', expected: 'pattern' }],
    ['an empty choice', { anyOf: [] }, { kind: 'keyword', place: 'anyOf', expected: 'schemas' }],
  ])('is not %s', (_, value, problem) => {
    expect(read(value)).toEqual({ problem });
  });

  test('is not a text cut off', () => {
    expect(readSchema('{"type": "object"')).toMatchObject({ problem: { kind: 'not-json' } });
  });
});

test('what is let through is what the meta-schema of draft 2020-12 lets through', () => {
  const ajv = new Ajv2020({ strict: false });
  const odd = fc.oneof(
    fc.constantFrom(true, 'string', 0, -1, 2, 1.5, null),
    fc.constantFrom([], ['a'], ['a', 'a'], {}),
  );
  const { schema } = fc.letrec<{ schema: unknown }>((tie) => {
    const inner = fc.oneof({ depthSize: 'small' }, fc.constant({}), odd, tie('schema'));
    const keyword = (expected: fc.Arbitrary<unknown>) => fc.oneof({ arbitrary: expected, weight: 4 }, odd);
    const map = fc.dictionary(fc.constantFrom('a', 'b'), inner, { maxKeys: 2 });
    return {
      schema: fc.record(
        {
          type: keyword(fc.constantFrom('object', 'text', ['string', 'null'], ['string', 'string'], [])),
          properties: keyword(map),
          patternProperties: keyword(map),
          dependentRequired: keyword(fc.dictionary(fc.constant('a'), keyword(fc.constant(['b'])))),
          items: keyword(inner),
          not: keyword(inner),
          anyOf: keyword(fc.array(inner, { maxLength: 2 })),
          required: keyword(fc.constant(['a', 'b'])),
          enum: keyword(fc.constant([1, 'a'])),
          pattern: keyword(fc.constant('^a+$')),
          multipleOf: keyword(fc.constant(3)),
          maximum: keyword(fc.constant(-3)),
          minItems: keyword(fc.constant(3)),
          uniqueItems: keyword(fc.boolean()),
          title: keyword(fc.string()),
          unheard: odd,
        },
        { requiredKeys: [], noNullPrototype: true },
      ),
    };
  });
  fc.assert(
    fc.property(schema, (value) => {
      const result = read(value);
      const isLetThrough = 'schema' in result || result.problem.kind === 'no-keyword';
      expect(isLetThrough).toBe(ajv.validateSchema(value as object));
    }),
    { numRuns: 500 },
  );
});

test('a reference to a place within the schema must lead somewhere', () => {
  const schema = (ref: string) =>
    JSON.stringify({ $defs: { 'a/b': { type: 'string' } }, properties: { x: { $ref: ref } } });
  expect(readSchema(schema('#/$defs/a~1b'))).toHaveProperty('schema');
  expect(readSchema(schema('#'))).toHaveProperty('schema');
  expect(readSchema(schema('https://a.test/schema'))).toHaveProperty('schema');
  expect(readSchema(schema('#/$defs/c'))).toEqual({ problem: { kind: 'dangling', place: '#/$defs/c' } });
});
