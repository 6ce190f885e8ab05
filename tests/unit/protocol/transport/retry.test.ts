import { describe, expect, test } from 'vitest';
import type { Failure } from '../../../../src/model/failure';
import { readErrorValue } from '../../../../src/protocol/errors/error-body';
import { waitBeforeRetry } from '../../../../src/protocol/transport/retry';
import { retryAfterMs, shouldRetry } from '../../../../src/protocol/transport/retry-after';

const now = Date.UTC(2026, 10, 21, 12, 0, 0);
const waitSaid = (headers: Record<string, string>, status = 429, words = '') =>
  retryAfterMs(new Headers(headers), readErrorValue(words), status, now);

describe('how long the server asks to wait', () => {
  test.each<[Record<string, string>, number | null]>([
    [{}, null],
    [{ 'retry-after-ms': '1500', 'retry-after': '9' }, 1500],
    [{ 'retry-after': '2' }, 2000],
    [{ 'retry-after': '0.5' }, 500],
    [{ 'retry-after': 'Sat, 21 Nov 2026 12:00:10 GMT' }, 10_000],
    [{ 'retry-after': 'Sat, 21 Nov 2026 11:00:00 GMT' }, 0],
    [{ 'retry-after': 'soon' }, null],
    [{ 'retry-after': '-5' }, null],
    [{ 'x-ratelimit-reset-requests': '1s' }, 1000],
    [{ 'x-ratelimit-reset-tokens': '6m0s' }, 360_000],
    [{ 'x-ratelimit-reset-tokens': '20ms', 'x-ratelimit-reset-requests': '1m2.5s' }, 62_500],
    [
      {
        'x-ratelimit-reset-tokens': '20ms',
        'x-ratelimit-remaining-tokens': '0',
        'x-ratelimit-reset-requests': '1m',
        'x-ratelimit-remaining-requests': '7',
      },
      20,
    ],
  ])('%j: %s ms', (headers, wait) => {
    expect(waitSaid(headers)).toBe(wait);
  });

  test('and when a limit resets, where only the body says so (OpenRouter)', () => {
    const body = (reset: string) => ({
      error: { message: 'Limit reached: free-requests-per-day', metadata: { headers: { 'X-RateLimit-Reset': reset } } },
    });
    const wait = (reset: string) => retryAfterMs(new Headers(), readErrorValue(body(reset)), 429, now);
    expect(wait(String(now + 21_600_000))).toBe(21_600_000);
    expect(wait(String(now / 1000 + 60))).toBe(60_000);
    expect(wait('30')).toBe(30_000);
    expect(wait('soon')).toBeNull();
    expect(waitSaid({ 'x-ratelimit-reset': String(now + 5000) })).toBe(5000);
  });

  test('the resets of the limits mean nothing where no limit was hit', () => {
    expect(waitSaid({ 'x-ratelimit-reset-requests': '1m' }, 500)).toBeNull();
  });

  test('its words count where the headers do not reach the page', () => {
    expect(waitSaid({}, 429, 'Limit reached. Please try again in 6m0.5s.')).toBe(360_500);
    expect(waitSaid({}, 429, 'Please retry in 34.07s.')).toBe(34_070);
  });

  test.each([
    ['true', true],
    ['false', false],
    ['maybe', null],
  ])('x-should-retry: %s', (said, expected) => {
    expect(shouldRetry(new Headers({ 'x-should-retry': said }))).toBe(expected);
  });
});

describe('trying again', () => {
  const busy = (retryAfter: number | null = null): Failure => ({
    kind: 'overloaded',
    status: 503,
    retryAfterMs: retryAfter,
    said: '',
  });

  test('waits twice as long each time, within a quarter', () => {
    expect([0, 0.5, 1].map((random) => waitBeforeRetry(busy(), null, 1, random))).toEqual([375, 500, 625]);
    expect(waitBeforeRetry(busy(), null, 2, 0.5)).toBe(1000);
  });

  test('waits exactly as the server says', () => {
    expect(waitBeforeRetry(busy(20_000), null, 1, 0.9)).toBe(20_000);
  });

  test('ends after three tries, and before a wait that nobody would sit out', () => {
    expect(waitBeforeRetry(busy(), null, 3, 0.5)).toBeNull();
    expect(waitBeforeRetry(busy(3_600_000), null, 1, 0.5)).toBeNull();
  });

  test('is for what passes by itself', () => {
    expect(waitBeforeRetry({ kind: 'quota', status: 429, said: '' }, null, 1, 0.5)).toBeNull();
    expect(waitBeforeRetry({ kind: 'unreachable' }, null, 1, 0.5)).toBeNull();
    expect(waitBeforeRetry({ kind: 'bad-request', parameter: null, status: 400, said: '' }, null, 1, 0.5)).toBeNull();
  });

  test('is forbidden or asked for by the server', () => {
    expect(waitBeforeRetry(busy(), false, 1, 0.5)).toBeNull();
    expect(waitBeforeRetry({ kind: 'bad-request', parameter: null, status: 400, said: '' }, true, 1, 0.5)).toBe(500);
  });
});
