import { expect, test } from 'vitest';
import { isLikeRequest } from '../../../src/ui/chat/composer/paste/pasted';

test.each([
  'curl https://a.test',
  'curl.exe https://a.test',
  '$CURL https://a.test',
  '"${CURL}" https://a.test',
  '$ http POST https://a.test model=m',
  'xh https://a.test model=m',
  "wget --post-data '{}' https://a.test",
  '{"model": "gpt-5", "input": "Hi"}',
  '{"contents": [{"parts": [{"text": "Hi"}]}]}',
  '{"messages": []}',
  '{"log": {"entries": [{"request": {"postData": {"text": "{\\"messages\\": []}"}}}]}}',
  'await fetch("https://a.test", {})',
  'irm -URI "https://a.test"',
  'irm https://a.test -Headers $h',
  'OPENAI_API_KEY=sk-1',
  '# mine\n  export OPENAI_API_KEY = sk-1',
  '\tOPENAI_API_KEY=sk-1',
  '\u00a0\u00a0export OPENAI_API_KEY=sk-1',
  'sudo wget --header="Authorization: Bearer sk-1" https://a.test',
  "cat b.json | http POST https://a.test 'Authorization: Bearer sk-1'",
  "irm https://a.test -headers @{ Authorization = 'Bearer sk-1' }",
])('%s may be a request, or hold a key', (text) => {
  expect(isLikeRequest(text)).toBe(true);
});

// What is taken for one is not attached where it is long, and keeps no headings and lists where it is rich.
test.each([
  'Plain HTTP is not safe; over http it is not, see https://a.test.',
  'const name = 1;\nlet x = 2;',
  'x = 1\ny = 2',
  '{"name": "tally", "version": "1.0.0"}',
  '一二三',
])('%s is words', (text) => {
  expect(isLikeRequest(text)).toBe(false);
});

test('a long text without any word of it is read once', () => {
  expect(isLikeRequest('。\n'.repeat(300_000))).toBe(false);
  expect(isLikeRequest('\n'.repeat(300_000))).toBe(false);
  expect(isLikeRequest('| \t'.repeat(200_000))).toBe(false);
});
