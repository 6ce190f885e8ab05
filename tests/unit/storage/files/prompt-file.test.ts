import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tidied } from '../../../../src/model/prompt/prompt';
import { asLiteral } from '../../../../src/model/prompt/template';
import { readPromptFile, writePromptFile } from '../../../../src/storage/files/prompt-file';
import { prompt } from '../builders';

const whole = prompt('p', {
  name: 'Poet',
  tags: ['fun'],
  examples: [{ user: 'a', assistant: 'b' }],
  parameters: { temperature: 0, maxTokens: 15 },
  model: 'gpt-4o',
  endpointId: 'e1',
});

test('a prompt comes back from a file whole; ids and endpoints stay here', () => {
  const text = writePromptFile([whole], 5);
  const { id: _, updatedAt: __, endpointId: ___, ...content } = whole;
  expect(JSON.parse(text)).toEqual({ format: 'tally-prompts', version: 1, exportedAt: 5, prompts: [content] });
  expect(readPromptFile(text)).toEqual({ prompts: [content], withoutFormat: [] });
});

test('law: any library comes back from its file', () => {
  const words = fc.string({ minLength: 1 }).filter((text) => text.trim() !== '');
  const library = fc.array(
    fc.record({ name: words, text: words.map(asLiteral), tags: fc.array(words, { maxLength: 2 }) }),
    { minLength: 1, maxLength: 4 },
  );
  fc.assert(
    fc.property(library, (contents) => {
      const prompts = contents.map((content, index) => prompt(`p${index}`, content));
      expect(readPromptFile(writePromptFile(prompts, 1))).toEqual({
        prompts: contents.map(tidied),
        withoutFormat: [],
      });
    }),
  );
});

test.each([
  { name: 'an answer', schema: { type: 'object' } },
  { name: 'a', schema: { $ref: '#/$defs/gone' } },
])('a response format that cannot be sent stays behind, and nothing else does: %j', (format) => {
  const responseFormat = { type: 'json_schema', ...format, strict: true } as const;
  const others = { ...whole, parameters: { ...whole.parameters, responseFormat } };
  const text = writePromptFile([whole, { ...others, name: 'Clerk' }], 5);
  expect(readPromptFile(text)).toEqual({
    prompts: [
      expect.objectContaining({ name: 'Poet' }),
      expect.objectContaining({ name: 'Clerk', parameters: whole.parameters }),
    ],
    withoutFormat: ['Clerk'],
  });
});

describe('a file is refused', () => {
  const file = (change: object) => JSON.stringify({ format: 'tally-prompts', version: 1, prompts: [], ...change });
  const content = { name: 'A', text: 'x' };
  test.each([
    ['cut off', '{"format": "tally-p', { kind: 'not-json' }],
    ['null', 'null', { kind: 'not-prompts' }],
    ['a backup', '{"format":"tally-backup","version":1}', { kind: 'not-prompts' }],
    ['of a newer version', file({ version: 2 }), { kind: 'newer-version' }],
    ['without a list', file({ prompts: {} }), { kind: 'corrupt', where: 'prompts' }],
    ['empty', file({}), { kind: 'empty' }],
    [
      'with a wrong record',
      file({ prompts: [content, { name: 'B', text: 7 }] }),
      { kind: 'corrupt', where: 'prompts[1]' },
    ],
    [
      'with a blank name',
      file({ prompts: [{ ...content, name: ' ' }] }),
      { kind: 'corrupt', where: 'prompts[0].name' },
    ],
    [
      'with an unclosed variable',
      file({ prompts: [content, { name: 'B', text: 'Hi {{you' }] }),
      { kind: 'template', name: 'B', problem: { kind: 'unclosed', line: 1, near: '{{you' } },
    ],
    ...(
      [
        ['choices', 0],
        ['choices', 500],
        ['temperature', 5],
        ['temperature', 'hot'],
        ['temperature', null],
        ['maxTokens', 1.5],
        ['reasoningEffort', 'heroic'],
        ['stop', Array.from({ length: 200 }, (_, n) => `stop ${n}`)],
        ['stop', ['']],
        ['logitBias', [{ token: 1, bias: 101, typed: null }]],
        ['responseFormat', { type: 'poem' }],
        ['extra', { n: 500 }],
      ] as const
    ).map(([parameter, value]) => [
      `with ${JSON.stringify(value).slice(0, 80)} as ${parameter}`,
      file({ prompts: [content, { name: ' B ', text: 'x', parameters: { temperature: 1, [parameter]: value } }] }),
      { kind: 'parameter', name: 'B', parameter },
    ]),
  ] as [string, string, object][])('that is %s', (_, text, problem) => {
    expect(readPromptFile(text)).toEqual({ problem });
  });
});
