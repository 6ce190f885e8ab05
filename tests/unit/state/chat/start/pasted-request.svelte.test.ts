import { expect, test } from 'vitest';
import { PastedRequest } from '../../../../../src/state/chat/start/pasted-request.svelte';

const thread = { draft: { text: '' } };
const pasted = (text: string): PastedRequest => new PastedRequest({ pasted: null }, thread, text);
const key = 'sk-abc-0123456789';

test.each([
  `curl https://a.test/v1/chat/completions -d '{"messages": []}'`,
  `curl https://api.openai.com/v1/responses -d '{"model":"gpt-5","input":"Hi"}'`,
  `curl 'https://generativelanguage.googleapis.com/v1beta/models/m:streamGenerateContent?alt=sse' -d '{"contents":[]}'`,
  `curl https://a.test/v1beta/models/m:generateContent -d '{"contents":[]}'`,
  `curl https://api.openai.com/v1/images/generations -d '{"model":"gpt-image-1","prompt":"A cat"}'`,
  `curl https://api.openai.com/v1/images/edits -F model=gpt-image-1 -F prompt='A cat'`,
  `curl http://localhost:11434/api/chat -d '{"model":"m","messages":[]}'`,
  `curl http://localhost:11434/api/generate -d '{"model":"m","prompt":"Hi"}'`,
  `fetch("https://a.test/v1/responses", {"headers": {}, "body": "{\\"model\\":\\"m\\",\\"input\\":\\"Hi\\"}"})`,
  'http https://api.openai.com/v1/responses model=gpt-5 input=Hi',
  '{"messages": [',
  '{"model":"gpt-5","input":"Hi"}',
  '{"model":"gpt-image-1","prompt":"A cat"}',
  '{"contents":[{"parts":[{"text":"Hi"}]}]}',
])('%s is offered', (text) => {
  expect(pasted(text).isRequest).toBe(true);
});

test.each([
  'How do I use curl for chat completions?',
  'The responses of /v1/responses come as events; curl shows them.',
  'curl https://a.test/v1/models',
  'curl https://a.test/survey-responses -d "a=1"',
  `curl https://a.test/v1/embeddings -d '{"model":"m","input":"Hi"}'`,
  '{"a": 1}',
  '{"input": "Hi", "output": "Ho"}',
  '{"model": "text-embedding-3-small", "input": "Hi"}',
  '{"model": "tts-1", "input": "Hi", "voice": "alloy"}',
  '{"model": "T-800", "year": 1984}',
  '{"contents": [1, 2]}',
  'MODEL=gpt-5',
])('%s is text', (text) => {
  expect(pasted(text).isRequest).toBe(false);
});

test.each([
  `curl https://api.openai.com/v1/responses -H 'Authorization: Bearer ${key}' -d '{"model":"gpt-5","input":"Hi"}'`,
  `curl 'https://a.test/v1beta/models/m:generateContent' -H 'x-goog-api-key: ${key}' -d '{"contents":[]}'`,
])('the key of %s does not get into the draft', (text) => {
  const { hasKey, text: draft } = pasted(text);
  expect([hasKey, draft]).toEqual([true, text.replace(key, '$API_KEY')]);
});
