import { describe, expect, test } from 'vitest';
import { below, besideApi, endsIn, normaliseBaseUrl } from '../../../../src/protocol/endpoint/base-url';

describe('a base URL is understood as it was meant', () => {
  test.each([
    ['https://api.openai.com/v1', 'https://api.openai.com/v1'],
    ['https://api.openai.com', 'https://api.openai.com'],
    ['  https://api.openai.com/v1/ \n', 'https://api.openai.com/v1'],
    ['https://api.openai.com/v1///', 'https://api.openai.com/v1'],
    ['https://api.openai.com/v1/chat/completions', 'https://api.openai.com/v1'],
    ['https://api.openai.com/v1/chat/completions/', 'https://api.openai.com/v1'],
    ['https://api.openai.com/v1/models', 'https://api.openai.com/v1'],
    ['https://api.openai.com/v1#top', 'https://api.openai.com/v1'],
    ['https://api.openai.com/v1/responses', 'https://api.openai.com/v1'],
    ['https://api.anthropic.com/v1/messages', 'https://api.anthropic.com/v1'],
    [
      'http://azure.test/openai/deployments/d/chat/completions?api-version=1',
      'http://azure.test/openai/deployments/d?api-version=1',
    ],
    ['https://llm.example/?api-version=1', 'https://llm.example/?api-version=1'],
    ['0.0.0.0:8000/v1', 'http://0.0.0.0:8000/v1'],
    ['mybox.local:8080', 'http://mybox.local:8080'],
    ['mybox:8080/v1', 'http://mybox:8080/v1'],
    ['nas.lan/v1', 'http://nas.lan/v1'],
    ['local.example/v1', 'https://local.example/v1'],
    ['HTTPS://API.OpenAI.com/v1', 'https://api.openai.com/v1'],
    ['api.openai.com/v1', 'https://api.openai.com/v1'],
    ['//api.openai.com/v1', 'https://api.openai.com/v1'],
    ['llm.example:8443/v1', 'https://llm.example:8443/v1'],
    ['localhost:11434/v1', 'http://localhost:11434/v1'],
    ['localhost', 'http://localhost'],
    ['127.0.0.1:8080', 'http://127.0.0.1:8080'],
    ['192.168.1.20:1234/v1', 'http://192.168.1.20:1234/v1'],
    ['10.0.0.5/v1', 'http://10.0.0.5/v1'],
    ['172.16.0.5/v1', 'http://172.16.0.5/v1'],
    ['172.32.0.5/v1', 'https://172.32.0.5/v1'],
    ['http://localhost:1234', 'http://localhost:1234'],
    ['http://llm.example/v1', 'http://llm.example/v1'],
    [
      'https://generativelanguage.googleapis.com/v1beta/models/gemini-3-pro:streamGenerateContent?alt=sse',
      'https://generativelanguage.googleapis.com/v1beta',
    ],
    ['https://p.example/v1beta/models/m:generateContent?tenant=1', 'https://p.example/v1beta?tenant=1'],
    ['https://models.example/models/v1', 'https://models.example/models/v1'],
  ])('%j is %s', (typed, baseUrl) => {
    expect(normaliseBaseUrl(typed)).toEqual({ baseUrl });
  });
});

describe('what is no base URL is refused with its reason', () => {
  test.each([
    ['', 'empty'],
    ['   \n', 'empty'],
    ['ws://localhost:8080', 'scheme'],
    ['wss://example.com', 'scheme'],
    ['javascript:alert(1)', 'scheme'],
    ['javascript://example.com/%0aalert(1)', 'scheme'],
    ['data:text/html,hi', 'scheme'],
    ['file:///etc/passwd', 'scheme'],
    ['demo:', 'scheme'],
    ['ftp://example.com', 'scheme'],
    ['[::1]:8080/v1', 'ipv6'],
    ['http://[2001:db8::1]/v1', 'ipv6'],
    ['https://llm.example;evil.example/v1', 'not-a-url'],
    ['https://user:password@example.com/v1', 'credentials'],
    ['https://token@example.com/v1', 'credentials'],
    ['user:password@example.com', 'credentials'],
    ['https://example.com/v1?key=1', 'key-in-query'],
    ['https://example.com/v1?subscription-key=1', 'key-in-query'],
    ['https://example.com/v1?access_token=1', 'key-in-query'],
    ['not a url', 'not-a-url'],
    ['https://', 'not-a-url'],
    ['https://exa mple.com', 'not-a-url'],
    ['https://example.com/my models/v1', 'not-a-url'],
    ['http://localhost:99999', 'not-a-url'],
  ])('%j: %s', (typed, problem) => {
    expect(normaliseBaseUrl(typed)).toEqual({ failure: { kind: 'invalid-url', problem } });
  });
});

test('the query of a base URL stays at the end of each address below it', () => {
  const azure = 'https://azure.test/openai/v1?api-version=1';
  expect(below(azure, '/chat/completions')).toBe('https://azure.test/openai/v1/chat/completions?api-version=1');
  expect(besideApi(azure, '/props')).toBe('https://azure.test/openai/props?api-version=1');
  expect([endsIn(azure, '/v1'), endsIn(azure, '=1')]).toEqual([true, false]);
  expect(below('https://llm.example/?a=1', '/models')).toBe('https://llm.example/models?a=1');
  expect(below('https://llm.example', '/models')).toBe('https://llm.example/models');
});
