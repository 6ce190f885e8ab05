import { describe, expect, test } from 'vitest';
import { normaliseBaseUrl } from '../../../../src/protocol/endpoint/base-url';

describe('a base URL is understood as it was meant', () => {
  test.each([
    ['https://api.openai.com/v1', 'https://api.openai.com/v1'],
    ['https://api.openai.com', 'https://api.openai.com'],
    ['  https://api.openai.com/v1/ \n', 'https://api.openai.com/v1'],
    ['https://api.openai.com/v1///', 'https://api.openai.com/v1'],
    ['https://api.openai.com/v1/chat/completions', 'https://api.openai.com/v1'],
    ['https://api.openai.com/v1/chat/completions/', 'https://api.openai.com/v1'],
    ['https://api.openai.com/v1/models', 'https://api.openai.com/v1'],
    ['https://api.openai.com/v1?key=1#top', 'https://api.openai.com/v1'],
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
    ['not a url', 'not-a-url'],
    ['https://', 'not-a-url'],
    ['https://exa mple.com', 'not-a-url'],
    ['https://example.com/my models/v1', 'not-a-url'],
    ['http://localhost:99999', 'not-a-url'],
  ])('%j: %s', (typed, problem) => {
    expect(normaliseBaseUrl(typed)).toEqual({ failure: { kind: 'invalid-url', problem } });
  });
});
