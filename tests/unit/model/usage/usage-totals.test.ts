import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Billed } from '../../../../src/model/usage/usage';
import { byTime, newUsageRecord, type UsageRecord } from '../../../../src/model/usage/usage-record';
import { totalOf, totalsBy, totalsOver } from '../../../../src/model/usage/usage-totals';

// Clocks go forward on 29 March 2026.
beforeAll(() => void vi.stubEnv('TZ', 'Europe/Berlin'));
afterAll(() => void vi.unstubAllEnvs());

function record(local: string, billed: Partial<Billed> = {}, more: Partial<UsageRecord> = {}): UsageRecord {
  const request = {
    endpointId: 'e1',
    model: 'gpt-4o',
    answeredBy: null,
    conversationId: 'c1',
    purpose: 'reply',
    outcome: 'complete',
  } as const;
  const nothing = { promptTokens: 0, completionTokens: 0, cachedTokens: 0, reasoningTokens: 0, costUsd: null };
  return { ...newUsageRecord(request, { ...nothing, exact: true, ...billed }, new Date(local).getTime()), ...more };
}

test('a record has the local day of its end, and an id that sorts by time', () => {
  const records = ['2026-03-28T23:59:59', '2026-03-29T00:00', '2026-03-29T23:59:59'].map((local) => record(local));
  expect(records.map(({ day }) => day)).toEqual(['2026-03-28', '2026-03-29', '2026-03-29']);
  const ids = records.map(({ id }) => id);
  expect([...ids].sort()).toEqual(ids);
});

test('the order is that of time, also when the clock was set back between two requests', () => {
  const later = record('2026-05-02T12:00');
  const setBack = record('2026-05-01T12:00');
  const atOnce = record('2026-05-01T12:00');
  expect(new Set([later, setBack, atOnce].map(({ id }) => id)).size).toBe(3);
  expect([later, atOnce, setBack].sort(byTime)).toEqual([setBack, atOnce, later]);
});

describe('totals', () => {
  test('law: those of the parts add up to that of the whole, by whatever they are parted', () => {
    const tokens = fc.nat(100_000);
    // Eighths of a dollar add up exactly.
    const costUsd = fc.option(fc.nat(800).map((n) => n / 8));
    const model = fc.constantFrom('a', 'b', 'constructor');
    const records = fc.array(
      fc
        .record({ promptTokens: tokens, completionTokens: tokens, costUsd, exact: fc.boolean(), model })
        .map(({ model, ...billed }) => record('2026-05-10T12:00', billed, { model })),
    );
    fc.assert(
      fc.property(records, (all) => {
        const whole = totalOf(all);
        const parts = totalsBy(all, (one) => one.model).map(({ totals }) => totals);
        const sum = (pick: (totals: typeof whole) => number) => parts.reduce((total, part) => total + pick(part), 0);
        expect(whole.requests).toBe(all.length);
        for (const field of ['requests', 'unpriced', 'promptTokens', 'completionTokens', 'costUsd'] as const)
          expect(sum((part) => part[field])).toBe(whole[field]);
        expect(whole.priced).toBe(parts.some(({ priced }) => priced));
        expect(whole.exact).toBe(parts.every(({ exact }) => exact));
      }),
    );
  });

  test('tell how many requests have no known price; one that brought nothing lacks none', () => {
    const all = [
      record('2026-05-10T12:00', { promptTokens: 5 }),
      record('2026-05-10T12:00'),
      record('2026-05-10T12:00', { promptTokens: 5, costUsd: 0 }),
    ];
    expect(totalOf(all)).toMatchObject({ requests: 3, unpriced: 1, costUsd: 0, priced: true });
  });

  test('the dearest come first, then those with most tokens', () => {
    const all = [
      record('2026-05-10T12:00', { promptTokens: 5 }, { model: 'small' }),
      record('2026-05-10T12:00', { promptTokens: 50 }, { model: 'large' }),
      record('2026-05-10T12:00', { promptTokens: 1, costUsd: 0.5 }, { model: 'dear' }),
    ];
    expect(totalsBy(all, ({ model }) => model).map(({ name }) => name)).toEqual(['dear', 'large', 'small']);
  });

  test('by day have every day up to today, also the short one in spring', () => {
    const all = [record('2026-03-28T12:00', { costUsd: 1 }), record('2026-03-30T00:10', { costUsd: 2 })];
    expect(totalsOver(all, 'day', '2026-03-30', 4).map(({ name, totals }) => [name, totals.costUsd])).toEqual([
      ['2026-03-27', 0],
      ['2026-03-28', 1],
      ['2026-03-29', 0],
      ['2026-03-30', 2],
    ]);
  });

  test('by month have every month up to this one, over the turn of the year', () => {
    const all = [record('2025-12-31T23:59', { costUsd: 1 }), record('2026-02-01T00:00', { costUsd: 2 })];
    expect(totalsOver(all, 'month', '2026-02-28', 3).map(({ name, totals }) => [name, totals.costUsd])).toEqual([
      ['2025-12', 1],
      ['2026-01', 0],
      ['2026-02', 2],
    ]);
  });
});
