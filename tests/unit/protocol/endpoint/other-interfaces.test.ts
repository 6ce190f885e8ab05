import { afterEach, describe, expect, test } from 'vitest';
import type { DialectName } from '../../../../src/model/endpoint/endpoint';
import { otherInterfaces } from '../../../../src/protocol/endpoint/other-interfaces';
import { failure, html, json } from '../../../server/behaviours';
import { startChatServer, type ChatServer } from '../../../server/chat-server';
import type { Behaviour } from '../../../server/exchange';
import { nodeNetwork } from '../node-network';

let server: ChatServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function found(behaviour: Behaviour, { dialect, key = 'sk-1' }: { dialect?: string; key?: string } = {}) {
  server = await startChatServer({ key: 'sk-1' });
  const { baseUrl, url } = server;
  server.nextAt('/v1/responses', behaviour);
  const endpoint = { baseUrl, presetId: 'custom', ...(dialect !== undefined && { dialect }) };
  const { signal } = new AbortController();
  const names = await otherInterfaces({ endpoint, key, keyOrigin: url }, nodeNetwork(), signal);
  return { names, asked: server.requests };
}

describe('whether a server of chat completions has Responses, too', () => {
  test.each<[string, Behaviour, DialectName[]]>([
    [
      'it misses what has to be there',
      failure(400, { message: "Missing required parameter: 'model'." }),
      ['responses'],
    ],
    [
      'it names what is wrong (FastAPI)',
      json({ detail: [{ loc: ['body', 'input'], msg: 'Field required' }] }, 422),
      ['responses'],
    ],
    ['nothing is there', failure(404, { message: 'Not found.' }), []],
    [
      'nothing is there, which it says in its own way',
      failure(400, { message: 'Unknown endpoint: /v1/responses' }),
      [],
    ],
    ['the path takes no such request', failure(405, { message: 'Method Not Allowed' }), []],
    ['it answers the same to everybody (LM Studio)', json({ error: 'Unexpected endpoint or method.' }), []],
    ['it answers with a page', html(200, 'Log in'), []],
    ['the key is refused', failure(401, { message: 'No.' }), []],
    ['it fails', failure(500, { message: 'Oh.' }), []],
  ])('%s', async (_, behaviour, expected) => {
    const { names, asked } = await found(behaviour);
    expect(names).toEqual(expected);
    // One request without a model and without words: there is nothing that could be billed.
    expect(asked.map(({ path, body }) => [path, body])).toEqual([['/v1/responses', {}]]);
    expect(asked[0]?.headers.authorization).toBe('Bearer sk-1');
  });

  test('is not asked where another interface is chosen already', async () => {
    const { names, asked } = await found(failure(400, { message: 'No.' }), { dialect: 'responses' });
    expect([names, asked]).toEqual([[], []]);
  });
});

describe('whether the vendor’s own interface is there, too', () => {
  const gemini = { models: [{ name: 'models/gemini-a', supportedGenerationMethods: ['generateContent'] }] };
  const claude = { data: [{ type: 'model', id: 'claude-a' }], has_more: false };

  test.each<[string, string, string, string, Behaviour, DialectName[]]>([
    [
      'Gemini, which lists its models',
      'gemini',
      '/v1beta/openai',
      '/v1beta/models?pageSize=1000',
      json(gemini),
      ['gemini'],
    ],
    [
      'Gemini behind what speaks OpenAI alone',
      'gemini',
      '/v1beta/openai',
      '/v1beta/models?pageSize=1000',
      failure(404),
      [],
    ],
    ['Claude', 'anthropic', '/v1', '/v1/models', json(claude), ['anthropic-messages']],
    ['a vendor that has no other', 'groq', '/v1', '/none', failure(404), []],
  ])('%s', async (_, presetId, basePath, list, behaviour, expected) => {
    server = await startChatServer({ key: 'k-1', basePath });
    const { baseUrl, url } = server;
    server.nextAt(list, behaviour);
    server.nextAt(`${basePath}/responses`, failure(404));
    const connection = { endpoint: { baseUrl, presetId }, key: 'k-1', keyOrigin: url };
    expect(await otherInterfaces(connection, nodeNetwork(), new AbortController().signal)).toEqual(expected);
    const asked = server.requests.find(({ path }) => path === list);
    if (expected.length > 0) expect(asked?.headers[presetId === 'gemini' ? 'x-goog-api-key' : 'x-api-key']).toBe('k-1');
  });
});
