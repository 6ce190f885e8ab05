import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { officialFields } from '../../../../src/protocol/request-code/official-fields';

interface Schema {
  properties?: Record<string, unknown>;
  allOf?: Schema[];
  $ref?: string;
}

const { components } = JSON.parse(readFileSync('tests/fixtures/openai-chat.openapi.json', 'utf8')) as {
  components: { schemas: Record<string, Schema> };
};

function fieldsOf({ properties = {}, allOf = [], $ref }: Schema): string[] {
  const referred = $ref === undefined ? [] : fieldsOf(components.schemas[$ref.split('/').at(-1)!]!);
  return [...Object.keys(properties), ...allOf.flatMap(fieldsOf), ...referred];
}

test('every field that the packages are said to know is in the official schema', () => {
  const official = new Set(fieldsOf(components.schemas['CreateChatCompletionRequest']!));
  expect([...officialFields].filter((field) => !official.has(field))).toEqual([]);
});
