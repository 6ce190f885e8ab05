import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ownersOf, tidiedKey } from '../../../../src/model/endpoint/key-shape';
import { presets } from '../../../../src/protocol/endpoint/presets';

test.each([
  ['sk-ant-api03-x', ['anthropic']],
  // Before the plain "sk-": taken for OpenAI's, it would be sent there.
  ['sk-or-v1-0123', ['openrouter']],
  ['sk-proj-abc', ['openai']],
  ['sk-svcacct-abc', ['openai']],
  [`sk-${'a'.repeat(20)}T3BlbkFJ${'b'.repeat(20)}`, ['openai']],
  ['AIzaSyA', ['gemini']],
  ['AQ.Ab8RN6', ['gemini']],
  ['gsk_abc', ['groq']],
  ['xai-abc', ['xai']],
  ['hf_abc', ['huggingface']],
  ['pplx-abc', ['perplexity']],
  ['nvapi-abc', ['nvidia']],
  ['csk-abc', ['cerebras']],
  ['github_pat_abc', ['github']],
  ['fw_abc', ['fireworks']],
  ['fpk_abc', ['fireworks']],
  ['tgp_v1_abc', ['together']],
  ['  pplx-abc\n', ['perplexity']],
  [`sk-${'0123456789abcdef'.repeat(2)}`, ['deepseek', 'alibaba']],
  [`sk-${'aB3'.repeat(16)}`, ['moonshot', 'siliconflow', 'openai']],
  ['0123456789abcdef0123456789abcdef', []],
  ['AKIAIOSFODNN7EXAMPLE', []],
  ['', []],
])('of the key %s, the owners are %j', (key, owners) => {
  expect(ownersOf(key)).toEqual({ presetIds: owners, isForeign: false });
});

test('every owner is a provider that there is, with an address of its own; of a foreign key there is none', () => {
  const known = new Set(presets.filter(({ group }) => group === 'hosted').map(({ id }) => id));
  for (const key of [
    'sk-x',
    'sk-ant-',
    'ghp_',
    'vck_',
    'ABSK',
    'sk-None-',
    `sk-${'a1'.repeat(24)}`,
    `sk-${'a1'.repeat(16)}`,
  ])
    for (const id of ownersOf(key).presetIds) expect(known).toContain(id);
  expect(ownersOf('r8_abc')).toEqual({ presetIds: [], isForeign: true });
});

test.each([
  ['sk-abc\n', 'sk-abc'],
  [' "sk-abc" ', 'sk-abc'],
  ['OPENAI_API_KEY=sk-abc', 'sk-abc'],
  ['export ANTHROPIC_API_KEY="sk-ant-abc"', 'sk-ant-abc'],
  ['$env:GROQ_API_KEY = "gsk_abc"', 'gsk_abc'],
  ['"apiKey": "AIza-abc_1",', 'AIza-abc_1'],
  ['Bearer sk-abc', 'sk-abc'],
  ['Authorization: Bearer sk-abc', 'sk-abc'],
  ['id.secret=', 'id.secret='],
  ['0f1e.aBc/d+e==', '0f1e.aBc/d+e=='],
  ['api_key: sk-abc', 'sk-abc'],
  // Spark's: an id and a secret, of which both are sent.
  ['ab12cd34:NDk0YjM5', 'ab12cd34:NDk0YjM5'],
])('%j is pasted as the key %j', (pasted, key) => expect(tidiedKey(pasted)).toBe(key));

test('a key alone stays as it is, whatever signs it is made of', () => {
  const key = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._/+-]{0,60}[A-Za-z0-9]$/);
  fc.assert(
    fc.property(key, (one) => {
      expect(tidiedKey(one)).toBe(one);
    }),
  );
});
