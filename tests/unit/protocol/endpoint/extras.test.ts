import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { dialectNames } from '../../../../src/model/endpoint/endpoint';
import type { Extra } from '../../../../src/model/endpoint/extras';
import { ApiError, type Failure } from '../../../../src/model/failure';
import type { Exchange } from '../../../../src/model/request/exchange';
import { streamReply } from '../../../../src/protocol/dialects/stream-reply';
import { testConnection } from '../../../../src/protocol/endpoint/connection';
import { checkExtras, checkSecret, withQuery } from '../../../../src/protocol/endpoint/extras';
import { countAtServer } from '../../../../src/protocol/endpoint/server-count';
import { failure, json, reply } from '../../../server/behaviours';
import { startChatServer, type ChatServer } from '../../../server/chat-server';
import { nodeNetwork } from '../node-network';
import { replyRequest } from '../reply-request';

const header = (name: string, value?: string): Extra => ({
  place: 'header',
  name,
  ...(value !== undefined && { value }),
});

describe('what is typed', () => {
  test('loses the white space around it', () => {
    expect(checkExtras([header(' X-Team ', ' a b ')])).toEqual({ extras: [header('X-Team', 'a b')] });
    expect(checkSecret(header('X-Team'), ' secret ')).toEqual({ value: 'secret' });
  });

  test.each([
    [header('', 'x'), 'no-name'],
    [header('X Team', 'x'), 'bad-name'],
    [header('X-Team:', 'x'), 'bad-name'],
    [header('Überschrift', 'x'), 'bad-name'],
    [header('Cookie', 'x'), 'forbidden'],
    [header('host', 'x'), 'forbidden'],
    [header('Sec-Fetch-Mode', 'x'), 'forbidden'],
    [header('Proxy-Authorization', 'x'), 'forbidden'],
    [header('Content-Type', 'text/plain'), 'forbidden'],
    [header('X-Team', ''), 'no-value'],
    [header('X-Team', 'a\nb'), 'newline'],
    [header('X-Team', 'a–b'), 'not-latin'],
  ])('%j is %s', (extra, problem) => {
    expect(checkExtras([extra])).toMatchObject({ failure: { kind: 'invalid-extra', problem } });
  });

  test('is refused twice under one name; a header and a query parameter may share it, and a query may be blank', () => {
    expect(checkExtras([header('X-Team', 'a'), header('x-team', 'b')])).toMatchObject({
      failure: { problem: 'duplicate', name: 'x-team' },
    });
    const query: Extra = { place: 'query', name: 'X-Team', value: '' };
    expect(checkExtras([header('X-Team', 'a'), query])).toEqual({ extras: [header('X-Team', 'a'), query] });
    expect(checkSecret(query, '')).toMatchObject({ failure: { problem: 'no-value' } });
  });

  test('joins the query that an address has', () => {
    const query = [
      ['a b', '1&2'],
      ['é', '#'],
    ] as const;
    expect(withQuery('https://a.test/v1', query)).toBe('https://a.test/v1?a%20b=1%262&%C3%A9=%23');
    expect(withQuery('https://a.test/v1?x=1', query)).toBe('https://a.test/v1?x=1&a%20b=1%262&%C3%A9=%23');
  });
});

let server: ChatServer;
beforeEach(async () => {
  server = await startChatServer();
});
afterEach(() => server.close());

const secret = 'team-secret-0123456789';
const extras: Extra[] = [
  header('X-Team-Key'),
  header('X-Cost-Centre', 'R&D'),
  { place: 'query', name: 'api-version', value: '2024-10-21' },
  { place: 'query', name: 'code' },
];
const secrets = { 'header x-team-key': secret, 'query code': 'query-secret-987' };
const query = '?api-version=2024-10-21&code=query-secret-987';
const signal = new AbortController().signal;

async function ask(baseUrl: string, dialect?: string) {
  const exchanges: Exchange[] = [];
  let failed: Failure | null = null;
  const endpoint = { baseUrl, presetId: 'custom', extras, ...(dialect !== undefined && { dialect }) };
  const request = replyRequest({
    endpoint,
    extras: secrets,
    key: 'sk-1',
    keyOrigin: new URL(baseUrl).origin,
    onExchange: (exchange) => exchanges.push(exchange),
  });
  try {
    const events = streamReply(request, nodeNetwork(), signal);
    while (!(await events.next()).done);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    failed = error.failure;
  }
  return { failed, exchanges };
}

test.each(dialectNames)('they go with a request of %s', async (dialect) => {
  await ask(server.baseUrl, dialect);
  expect(server.requests[0]).toMatchObject({
    headers: { 'x-team-key': secret, 'x-cost-centre': 'R&D' },
    path: expect.stringMatching(/[?&]api-version=2024-10-21&code=query-secret-987$/) as string,
  });
});

test('they go with the list of models and with counts', async () => {
  const endpoint = { baseUrl: server.baseUrl, presetId: 'vllm', extras };
  const connection = { endpoint, key: null, keyOrigin: null, extras: secrets };
  server.nextAt(`/v1/models${query}`, json({ data: [] }));
  await testConnection(connection, nodeNetwork(), signal);
  server.nextAt(`/tokenize${query}`, json({ count: 3 }));
  const counted = { model: 'm', messages: [{ role: 'user', content: 'Hi' }] };
  expect(await countAtServer(connection, ['vllm'], counted, nodeNetwork(), signal)).toMatchObject({ tokens: 3 });
  expect(server.requests.map(({ path }) => path)).toEqual([`/v1/models${query}`, `/tokenize${query}`]);
  for (const { headers } of server.requests) expect(headers['x-team-key']).toBe(secret);
});

test('one of ours gives way to theirs of the same name', async () => {
  const endpoint = { baseUrl: server.baseUrl, presetId: 'custom', extras: [header('authorization', 'Basic abc')] };
  const connection = { endpoint, key: 'sk-1', keyOrigin: server.url };
  await testConnection(connection, nodeNetwork(), signal);
  expect(server.requests[0]?.headers['authorization']).toBe('Basic abc');
});

test('a secret is in nothing that is shown or kept: neither the request, the answer, nor the error', async () => {
  server.nextAt(
    `/v1/chat/completions${query}`,
    failure(400, { message: `Bad header ${secret}, bad code query-secret-987` }),
  );
  const { failed, exchanges } = await ask(server.baseUrl);
  expect(failed).toMatchObject({ kind: 'bad-request', said: 'Bad header •••, bad code •••' });
  const shown = JSON.stringify(exchanges);
  expect(shown).toContain('R&D');
  expect(shown).not.toContain(secret);
  expect(shown).not.toContain('query-secret');
  expect(exchanges[0]?.request.url).toBe(`${server.baseUrl}/chat/completions?api-version=2024-10-21&code=•••`);
});

test('a server that lets a page in, but not with these headers, is told from one that lets no page in', async () => {
  // What a browser does where a preflight refuses a header: `fetch` throws, and the probe without it is answered.
  const refusing = {
    ...nodeNetwork(),
    fetch: (url: string, init: RequestInit) =>
      new Headers(init.headers).has('x-team-key') ? Promise.reject(new TypeError('Failed to fetch')) : fetch(url, init),
  };
  const connection = {
    endpoint: { baseUrl: server.baseUrl, presetId: 'custom', extras },
    key: null,
    keyOrigin: null,
    extras: secrets,
  };
  expect(await testConnection(connection, refusing, signal)).toEqual({
    failure: { kind: 'headers-refused', headers: ['X-Team-Key', 'X-Cost-Centre'] },
  });
  // The probe asks without a secret.
  expect(server.requests.every(({ path }) => !path.includes('secret'))).toBe(true);
});

test.each([
  ['the v1 address', 'openai/v1'],
  ['the path of a deployment', 'openai/deployments/gpt'],
])('Azure gets its key in api-key, at %s', async (_, path) => {
  const baseUrl = `${server.url}/${path}?api-version=2024-10-21`;
  const endpoint = { baseUrl, presetId: 'azure' };
  const connection = { endpoint, key: 'azure-key', keyOrigin: server.url };
  await testConnection(connection, nodeNetwork(), signal);
  const request = replyRequest({ endpoint, key: 'azure-key', keyOrigin: server.url });
  server.nextAt(`/${path}/chat/completions?api-version=2024-10-21`, reply('Hello'));
  const events: string[] = [];
  for await (const event of streamReply(request, nodeNetwork(), signal)) events.push(event.type);
  expect(events).toContain('text');
  for (const { headers } of server.requests) {
    expect(headers['api-key']).toBe('azure-key');
    expect(headers.authorization).toBeUndefined();
  }
});
