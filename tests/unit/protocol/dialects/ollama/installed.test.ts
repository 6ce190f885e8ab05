import { expect, onTestFinished, test } from 'vitest';
import type { PullProgress } from '../../../../../src/model/endpoint/installed-model';
import { ApiError, type Failure } from '../../../../../src/model/failure';
import { installedModels, pull, unload } from '../../../../../src/protocol/dialects/ollama/installed';
import { listModels } from '../../../../../src/protocol/dialects/ollama/models';
import { failure, json } from '../../../../server/behaviours';
import { startChatServer } from '../../../../server/chat-server';
import { lines, tags } from '../../../../server/ollama-wire';
import { nodeNetwork } from '../../node-network';

async function start() {
  const server = await startChatServer({ basePath: '' });
  onTestFinished(() => server.close());
  const endpoint = { baseUrl: `${server.url}/v1`, presetId: 'ollama', dialect: 'ollama' };
  const stop = new AbortController();
  const connection = { endpoint, key: null, keyOrigin: null };
  const pulled = async () => {
    const told: PullProgress[] = [];
    let failed: Failure | null = null;
    try {
      for await (const progress of pull(connection, 'qwen3:8b', nodeNetwork(), stop.signal)) told.push(progress);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      failed = error.failure;
    }
    return { told, failed };
  };
  return { server, connection, stop, pulled };
}

test('what is on the disk is told with its size, and what is in memory with its window and until when', async () => {
  const { server, connection, stop } = await start();
  server.nextAt('/api/tags', tags('qwen3:8b', 'nomic:latest'));
  const running = {
    name: 'qwen3:8b',
    model: 'qwen3:8b',
    size: 6_000_000_000,
    size_vram: 3_000_000_000,
    context_length: 8192,
    expires_at: '2026-08-21T14:38:31.83753-07:00',
  };
  server.nextAt('/api/ps', json({ models: [running] }));
  expect(await installedModels(connection, nodeNetwork(), stop.signal)).toEqual([
    {
      id: 'qwen3:8b',
      bytes: 5_225_388_164,
      details: ['8.2B', 'Q4_K_M'],
      loaded: {
        bytes: 6_000_000_000,
        graphicsBytes: 3_000_000_000,
        contextWindow: 8192,
        until: Date.parse('2026-08-21T21:38:31.837Z'),
      },
    },
    { id: 'nomic:latest', bytes: 5_225_388_164, details: ['8.2B', 'Q4_K_M'], loaded: null },
  ]);
});

test('a model that stays in memory has no end (keep_alive −1)', async () => {
  const { server, connection, stop } = await start();
  server.nextAt('/api/tags', tags('a'));
  server.nextAt('/api/ps', json({ models: [{ model: 'a', size: 1, expires_at: '2318-11-06T10:32:11Z' }] }));
  const [model] = await installedModels(connection, nodeNetwork(), stop.signal);
  expect(model?.loaded).toMatchObject({ until: null, contextWindow: null, graphicsBytes: null });
});

test('a model that is listed twice, as by what stands before two servers, is there once', async () => {
  const { server, connection, stop } = await start();
  server.nextAt('/api/tags', tags('a', 'b', 'a'));
  const models = await installedModels(connection, nodeNetwork(), stop.signal);
  expect(models.map(({ id }) => id)).toEqual(['a', 'b']);
  const listed = JSON.stringify({ models: ['a', 'b', 'a'].map((name) => ({ name })) });
  const chatting = await listModels('', (url) => Promise.resolve(url === '/api/tags' ? listed : '{}'));
  expect(chatting.map(({ id }) => id)).toEqual(['a', 'b']);
});

test('a model is taken out of memory by a request without words', async () => {
  const { server, connection, stop } = await start();
  server.nextAt('/api/generate', json({ done: true, done_reason: 'unload' }));
  await unload(connection, 'a', nodeNetwork(), stop.signal);
  expect(server.requests.at(-1)).toMatchObject({ path: '/api/generate', body: { model: 'a', keep_alive: 0 } });
});

test('a pull tells the bytes of all files so far, and ends with success', async () => {
  const { server, pulled } = await start();
  const [a, b] = ['sha256:a', 'sha256:b'];
  server.nextAt(
    '/api/pull',
    lines(
      { status: 'pulling manifest' },
      { status: 'pulling a', digest: a, total: 100 },
      { status: 'pulling a', digest: a, total: 100, completed: 100 },
      { status: 'pulling b', digest: b, total: 10, completed: 4 },
      { status: 'verifying sha256 digest' },
      { status: 'success' },
    ),
  );
  expect(await pulled()).toEqual({
    failed: null,
    told: [
      { status: 'pulling manifest', completed: 0, total: null },
      { status: 'pulling a', completed: 0, total: 100 },
      { status: 'pulling a', completed: 100, total: 100 },
      { status: 'pulling b', completed: 104, total: 110 },
      { status: 'verifying sha256 digest', completed: 104, total: 110 },
      { status: 'success', completed: 104, total: 110 },
    ],
  });
  expect(server.requests.at(-1)).toMatchObject({ path: '/api/pull', body: { model: 'qwen3:8b', stream: true } });
});

test('a model that nobody has is said to be so, in the middle of a stream as well as at once', async () => {
  const { server, pulled } = await start();
  server.nextAt(
    '/api/pull',
    lines({ status: 'pulling manifest' }, { error: 'pull model manifest: file does not exist' }),
  );
  expect((await pulled()).failed).toMatchObject({ said: 'pull model manifest: file does not exist' });
  server.nextAt('/api/pull', failure(400, { message: 'invalid model name' }));
  expect((await pulled()).failed).toMatchObject({ said: 'invalid model name' });
});

test('a pull that breaks off is no success, and one that was stopped is no failure', async () => {
  const { server, pulled, stop } = await start();
  server.nextAt('/api/pull', lines({ status: 'pulling a', digest: 'a', total: 2, completed: 1 }));
  expect((await pulled()).failed).toEqual({ kind: 'cut-off' });
  stop.abort();
  expect(await pulled()).toEqual({ told: [], failed: null });
});
