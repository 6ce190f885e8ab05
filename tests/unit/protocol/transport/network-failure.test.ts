import { describe, expect, test } from 'vitest';
import type { Network } from '../../../../src/protocol/transport/network';
import { explainNetworkError, fetchOptions, noteAnswer } from '../../../../src/protocol/transport/network-failure';
import { nodeNetwork } from '../node-network';

const nobody = () => Promise.reject(new TypeError('Failed to fetch'));
const somebody = () => Promise.resolve(new Response());
const explain = (url: string, differs: Partial<Network>) =>
  explainNetworkError(url, { ...nodeNetwork(), fetch: nobody, ...differs }, new AbortController().signal);

describe('a call that never got an answer', () => {
  test.each<[string, string, Partial<Network>, string]>([
    ['without a network', 'https://api.example/v1', { isOnline: () => false }, 'offline'],
    ['to this machine, without a network', 'http://localhost:1/v1', { isOnline: () => false }, 'unreachable'],
    ['with nobody there', 'https://api.example/v1', {}, 'unreachable'],
    ['where somebody answers, but not to this page', 'https://api.example/v1', { fetch: somebody }, 'cors'],
    [
      'that the person refused',
      'http://127.0.0.1:1/v1',
      { localPermission: () => Promise.resolve('denied'), fetch: somebody },
      'local-network-denied',
    ],
    [
      'to plain http from a secure page',
      'http://api.example/v1',
      { isSecurePage: true, fetch: somebody },
      'mixed-content',
    ],
    ['to this machine from a secure page', 'http://localhost:1/v1', { isSecurePage: true, fetch: somebody }, 'cors'],
    [
      'to a private address from a secure page that may',
      'http://192.168.0.9/v1',
      { isSecurePage: true, localPermission: () => Promise.resolve('granted') },
      'unreachable',
    ],
    [
      'to a private address from a secure page of a browser that knows no permission',
      'http://192.168.0.9/v1',
      { isSecurePage: true },
      'mixed-content',
    ],
  ])('%s', async (_, url, differs, kind) => {
    expect(await explain(url, differs)).toEqual({ kind });
  });

  test('to a server that lets pages read has an answer that is hidden, or a broken connection where it could be read before', async () => {
    const network = { ...nodeNetwork(), fetch: somebody };
    const { signal } = new AbortController();
    noteAnswer('https://api.example/v1/models', network);
    expect(await explainNetworkError('https://api.example/v1', network, signal)).toEqual({ kind: 'hidden-answer' });
    expect(await explainNetworkError('https://other.example/v1', network, signal)).toEqual({ kind: 'cors' });
    expect(await explainNetworkError('https://api.openai.com/v1', network, signal)).toEqual({ kind: 'hidden-answer' });
    noteAnswer('https://api.example/v1', network);
    expect(await explainNetworkError('https://api.example/v1', network, signal)).toEqual({ kind: 'cut-off' });
    network.fetch = nobody;
    expect(await explainNetworkError('https://api.example/v1', network, signal)).toEqual({ kind: 'unreachable' });
  });

  test('to a server that once listed its models has an answer that is hidden, also on a page that has read none of it', async () => {
    const network = { ...nodeNetwork(), fetch: somebody };
    const { signal } = new AbortController();
    expect(await explainNetworkError('https://api.example/v1', network, signal, true)).toEqual({
      kind: 'hidden-answer',
    });
  });

  test('is probed without a key: first as this page may read it, then without CORS', async () => {
    const probes: RequestInit[] = [];
    const fetch = (_: string, init: RequestInit) => {
      probes.push(init);
      return init.mode === 'cors' ? nobody() : somebody();
    };
    expect(await explain('https://api.example/v1', { fetch })).toEqual({ kind: 'cors' });
    expect(probes).toMatchObject([
      { mode: 'cors', redirect: 'manual', credentials: 'omit' },
      { mode: 'no-cors', redirect: 'follow', credentials: 'omit' },
    ]);
    for (const probe of probes) expect(probe).not.toHaveProperty('headers');
  });

  test('to a server that sends its preflight on is a redirect, and nothing follows that', async () => {
    const probes: RequestInit[] = [];
    const fetch = (_: string, init: RequestInit) => {
      probes.push(init);
      return Promise.resolve({ type: 'opaqueredirect', status: 0 } as Response);
    };
    expect(await explain('https://api.example/v1', { fetch })).toEqual({ kind: 'redirected' });
    expect(probes.map(({ redirect }) => redirect)).toEqual(['manual']);
  });

  test('is not probed for ever', async () => {
    const silent = (_: string, init: RequestInit) =>
      new Promise<Response>((_resolve, reject) => init.signal?.addEventListener('abort', reject));
    expect(await explain('https://api.example/v1', { fetch: silent, wait: () => Promise.resolve() })).toEqual({
      kind: 'unreachable',
    });
  });
});

test.each([
  ['http://localhost:11434/v1', 'loopback'],
  ['http://127.8.0.1/v1', 'loopback'],
  ['http://[::1]:80/v1', 'loopback'],
  ['http://192.168.1.2/v1', 'local'],
  ['http://10.1.2.3/v1', 'local'],
  ['http://172.31.0.1/v1', 'local'],
  ['http://[fd00::1]/v1', 'local'],
  ['http://[fe80::1]/v1', 'local'],
  ['http://8.8.8.8/v1', undefined],
  ['http://my-server/v1', undefined],
  ['http://localhost.example/v1', undefined],
  ['https://10.example.com/v1', undefined],
])('the address space of %s is %s', (url, space) => {
  expect((fetchOptions(url) as { targetAddressSpace?: string }).targetAddressSpace).toBe(space);
});
