import { expect, test } from 'vitest';
import type { HostedUses, Usage } from '../../../../src/model/usage/usage';
import { MessagesDecoder } from '../../../../src/protocol/dialects/anthropic-messages/decoding/decode';
import { readUsage } from '../../../../src/protocol/dialects/chat-completions/decoding/read-usage';
import { GeminiDecoder } from '../../../../src/protocol/dialects/gemini/decoding/decode';
import type { ReplyEvent } from '../../../../src/protocol/dialects/reply-event';
import { ResponsesDecoder } from '../../../../src/protocol/dialects/responses/decoding/decode';

function usageIn(events: Iterable<ReplyEvent>): Usage | undefined {
  return [...events].findLast((event) => event.type === 'usage')?.usage;
}

const usage = { input_tokens: 10, output_tokens: 5, total_tokens: 15 };
const search = (id: string, action?: object) => ({ type: 'web_search_call', id, status: 'completed', action });
const code = (id: string, container_id: string) => ({ type: 'code_interpreter_call', id, container_id, code: '1' });

test.each<[string, object[], HostedUses]>([
  [
    'each search, but not the pages that were opened of its results',
    [
      search('1', { type: 'search', query: 'tea' }),
      search('2', { type: 'open_page', url: 'https://a.test' }),
      search('3', { type: 'find_in_page', pattern: 'tea' }),
      search('4', { type: 'search', query: 'milk' }),
      search('5'),
    ],
    { webSearches: 3 },
  ],
  ['not a search that failed', [{ ...search('1', { type: 'search' }), status: 'failed' }], {}],
  [
    'a container once, however often code ran in it',
    [code('1', 'c1'), code('2', 'c1'), code('3', 'c2')],
    { codeSessions: 2 },
  ],
  [
    'files that were searched, and pictures',
    [
      { type: 'file_search_call', id: '1', queries: ['tea'] },
      { type: 'image_generation_call', id: '2', result: 'AAAA' },
    ],
    { fileSearches: 1, pictures: 1 },
  ],
  ['nothing where tools were offered and none was used', [], {}],
])('Responses counts %s', (_, output, uses) => {
  const tools = [{ type: 'web_search' }, { type: 'code_interpreter' }];
  const events = new ResponsesDecoder().whole(JSON.stringify({ status: 'completed', output, usage, tools }));
  const told = usageIn(events);
  expect(told).toEqual({
    promptTokens: 10,
    completionTokens: 5,
    cachedTokens: 0,
    reasoningTokens: 0,
    costUsd: null,
    ...uses,
  });
});

test('Claude’s searches, and what is written to its cache for an hour, are counted where they are told', () => {
  const decoder = new MessagesDecoder();
  const start = { input_tokens: 10, cache_creation_input_tokens: 50, output_tokens: 1 };
  const events = [
    {
      type: 'message_start',
      message: {
        usage: { ...start, cache_creation: { ephemeral_5m_input_tokens: 20, ephemeral_1h_input_tokens: 30 } },
      },
    },
    {
      type: 'message_delta',
      delta: { stop_reason: 'end_turn' },
      usage: { output_tokens: 9, server_tool_use: { web_search_requests: 2, web_fetch_requests: 1 } },
    },
  ].flatMap((event) => [...decoder.event(JSON.stringify(event))]);
  expect(usageIn(events)).toMatchObject({ cacheWriteTokens: 50, longCacheWriteTokens: 30, webSearches: 2 });
});

test('Google’s searches are counted once each, also where they are told after the last tokens; pages that were read are none', () => {
  const decoder = new GeminiDecoder();
  const counted = { promptTokenCount: 10, candidatesTokenCount: 5, totalTokenCount: 15 };
  const candidate = (more: object) => ({ candidates: [{ index: 0, ...more }] });
  const read = { urlContextMetadata: { urlMetadata: [{ retrievedUrl: 'https://a.test/', title: 'A' }] } };
  const events = [
    { ...candidate({ content: { parts: [{ text: 'Tea' }] }, ...read }), usageMetadata: counted },
    candidate({ groundingMetadata: { webSearchQueries: ['tea', 'milk'] } }),
    candidate({ groundingMetadata: { webSearchQueries: ['tea', 'milk', ''] }, finishReason: 'STOP' }),
  ].map((chunk) => [...decoder.event(JSON.stringify(chunk))]);
  expect(usageIn(events[0]!)?.webSearches).toBeUndefined();
  expect(usageIn(events.flat())).toMatchObject({ promptTokens: 10, webSearches: 2 });
});

test('in chat completions, models that search before each answer have searched once, and gateways say how often', () => {
  const counts = { prompt_tokens: 10, completion_tokens: 5 };
  const of = (model: string, more = {}) => readUsage({ model, usage: { ...counts, ...more } })?.webSearches;
  expect(of('gpt-4o-search-preview-2025-03-11')).toBe(1);
  expect(of('gpt-5-search-api')).toBe(1);
  expect(of('gpt-4o')).toBeUndefined();
  expect(of('claude', { server_tool_use: { web_search_requests: 3 } })).toBe(3);
});
