import { describe, expect, test } from 'vitest';
import type { HostedTool } from '../../../../src/model/request/hosted-tools';
import type { Parameters } from '../../../../src/model/request/parameters';
import { wireRequest, type Spoken } from '../../../../src/protocol/dialects/dialect';
import { dialectOf } from '../../../../src/protocol/dialects/dialect-of';
import type { RequestMessage } from '../../../../src/protocol/dialects/messages';
import { parameterFieldsOf } from '../../../../src/protocol/dialects/parameter-fields';
import { chatRequest } from '../chat-request';

type Name = 'responses' | 'chat-completions' | 'anthropic-messages' | 'gemini';

const endpoints: Record<Name, Spoken> = {
  responses: { baseUrl: 'https://api.openai.com/v1', presetId: 'openai', dialect: 'responses' },
  'chat-completions': { baseUrl: 'https://api.openai.com/v1', presetId: 'openai' },
  'anthropic-messages': {
    baseUrl: 'https://api.anthropic.com/v1',
    presetId: 'anthropic',
    dialect: 'anthropic-messages',
  },
  gemini: { baseUrl: 'https://generativelanguage.googleapis.com/v1beta', presetId: 'gemini', dialect: 'gemini' },
};

const question: RequestMessage[] = [{ role: 'user', content: 'Tea?' }];

async function bodyOf(name: Name, parameters: Parameters, messages = question): Promise<Record<string, unknown>> {
  const endpoint = endpoints[name];
  const chat = chatRequest({ endpoint, messages, parameters });
  return wireRequest(await dialectOf(endpoint), chat).body as Record<string, unknown>;
}

const fetchTool = { type: 'web_fetch_20250910', name: 'web_fetch' };
const searchTool = { type: 'web_search_20250305', name: 'web_search' };

describe('tools that a server runs itself', () => {
  test.each<[Name, HostedTool[], object]>([
    ['responses', ['web-search'], { tools: [{ type: 'web_search' }] }],
    ['chat-completions', ['web-search'], { web_search_options: {} }],
    ['anthropic-messages', ['web-search', 'web-fetch'], { tools: [searchTool, fetchTool] }],
    [
      'gemini',
      ['web-search', 'web-fetch', 'code-interpreter'],
      { tools: [{ googleSearch: {} }, { urlContext: {} }, { codeExecution: {} }] },
    ],
  ])('are offered by %s in its own way, and read from a request', async (name, hostedTools, expected) => {
    const body = await bodyOf(name, { hostedTools });
    expect(body).toMatchObject(expected);
    expect(parameterFieldsOf(endpoints[name]).read(expected as Record<string, unknown>)).toEqual({ hostedTools });
    expect(parameterFieldsOf(endpoints[name]).isTaken('hostedTools', { hostedTools })).toBe(true);
    expect(parameterFieldsOf(endpoints[name]).parameterOf(Object.keys(expected)[0]!, { hostedTools })).toBe(
      'hostedTools',
    );
  });

  test.each<[Name, unknown, unknown[]]>([
    ['anthropic-messages', { type: 'web_search_20260209', name: 'web_search', max_uses: 2 }, [fetchTool]],
    ['gemini', { googleSearch: { timeRangeFilter: {} } }, [{ urlContext: {} }]],
    ['gemini', { functionDeclarations: [{ name: 'f' }] }, [{ googleSearch: {} }, { urlContext: {} }]],
  ])('go beside the person’s own to %s, each once', async (name, own, others) => {
    const hostedTools = ['web-search', 'web-fetch'] as const;
    const parameters: Parameters = { hostedTools, extra: { tools: [own] } };
    const { tools } = await bodyOf(name, parameters);
    expect(tools).toEqual([own, ...others]);
    expect(parameterFieldsOf(endpoints[name]).read({ tools })).toMatchObject({ extra: { tools: [own] } });
  });

  test('are not offered where no server has them, and said to be left out', async () => {
    const hostedTools = ['image-generation', 'web-search'] as const;
    expect((await bodyOf('gemini', { hostedTools }))['tools']).toEqual([{ googleSearch: {} }]);
    expect(parameterFieldsOf(endpoints.gemini).isTaken('hostedTools', { hostedTools })).toBe(false);
    expect(parameterFieldsOf(endpoints.gemini).isTaken('hostedTools')).toBe(true);
    const local = { baseUrl: 'http://127.0.0.1:8080/v1', presetId: 'llama-cpp' };
    expect(parameterFieldsOf(local).isTaken('hostedTools')).toBe(false);
  });

  test('how to search stays as the person wrote it', async () => {
    const web_search_options = { search_context_size: 'low' };
    const parameters: Parameters = { hostedTools: ['web-search'], extra: { web_search_options } };
    expect(await bodyOf('chat-completions', parameters)).toMatchObject({ web_search_options });
    expect(parameterFieldsOf(endpoints['chat-completions']).read({ web_search_options })).toEqual({
      extra: { web_search_options },
    });
  });

  test('Claude may run them also where other tools were called before', async () => {
    const calls = [{ type: 'tool-call' as const, id: 'call1', name: 'look', arguments: '{}' }];
    const messages: RequestMessage[] = [
      ...question,
      { role: 'assistant', content: '', calls },
      { role: 'user', content: 'And?', results: [{ type: 'tool-result', callId: 'call1', text: 'x', isError: false }] },
    ];
    const body = await bodyOf('anthropic-messages', { hostedTools: ['web-search'] }, messages);
    expect(body['tools']).toEqual([{ name: 'look', input_schema: { type: 'object' } }, searchTool]);
    expect(body).not.toHaveProperty('tool_choice');
    expect(await bodyOf('anthropic-messages', {}, messages)).toMatchObject({ tool_choice: { type: 'none' } });
  });
});

test('a function of the person’s own is taken from a pasted request to Responses', () => {
  const tools = [{ type: 'function', name: 'f', parameters: {} }];
  const fields = parameterFieldsOf(endpoints.responses);
  const { extra = {} } = fields.read({ tools });
  expect(extra).toEqual({ tools });
  expect(Object.keys(extra).filter((field) => fields.controlled.has(field))).toEqual([]);
});
