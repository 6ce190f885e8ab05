import { expect, test } from 'vitest';
import { connectionOf } from '../../../../src/protocol/transport/side-request';

const endpoint = { baseUrl: 'https://api.example:8443/v1', presetId: 'custom' };

test('a key goes to the origin of its endpoint, and what has no origin gets none', () => {
  const [key, extras] = ['sk-1', { 'header x-team': 'tea' }];
  const keyOrigin = 'https://api.example:8443';
  expect(connectionOf({ endpoint, key, extras })).toEqual({ endpoint, key, keyOrigin, extras });
  expect(connectionOf({ endpoint, key: null, extras }).keyOrigin).toBeNull();
  expect(connectionOf({ endpoint: { ...endpoint, baseUrl: 'demo:' }, key, extras }).keyOrigin).toBeNull();
});
