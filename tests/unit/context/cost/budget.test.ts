import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { crossedSoftLimits, judge, type Spent } from '../../../../src/context/cost/budget';
import { noLimits, type BudgetLimits } from '../../../../src/model/usage/budget';

const limits = (some: Partial<BudgetLimits>): BudgetLimits => ({ ...noLimits, ...some });
const spent = (monthUsd: number, chatUsd = 0): Spent => ({ monthUsd, chatUsd });

describe('a hard limit', () => {
  test.each<[string, Spent, number | null, Partial<BudgetLimits>]>([
    ['a request that would pass the month’s', spent(9.5), 0.6, { monthHardUsd: 10 }],
    ['one that would pass the chat’s', spent(9.5, 0.9), 0.2, { chatHardUsd: 1 }],
    ['any that costs something, once it is reached', spent(10), 0.0001, { monthHardUsd: 10 }],
    ['one of unknown price, once it is reached', spent(10), null, { monthHardUsd: 10 }],
    ['all that costs something, where it is nothing', spent(0), 0.0001, { monthHardUsd: 0 }],
  ])('refuses %s', (_, so, requestUsd, set) => {
    const { hard } = judge(so, requestUsd, limits(set));
    const [period, limitUsd] = 'chatHardUsd' in set ? ['chat', set.chatHardUsd] : ['month', set.monthHardUsd];
    expect(hard).toEqual([{ period, limitUsd, spentUsd: period === 'month' ? so.monthUsd : so.chatUsd }]);
  });

  test.each<[string, Spent, number | null, Partial<BudgetLimits>]>([
    ['a request that just reaches it', spent(9.5), 0.5, { monthHardUsd: 10 }],
    ['what is free, also when it is passed', spent(12), 0, { monthHardUsd: 10 }],
    ['an unknown price below it', spent(9.99), null, { monthHardUsd: 10 }],
    ['an unknown price where nothing was spent and the limit is nothing', spent(0), null, { monthHardUsd: 0 }],
    ['anything where none is set', spent(1e9, 1e9), 1e9, {}],
    ['what is above a soft one only', spent(12), 1, { monthSoftUsd: 10, chatSoftUsd: 0 }],
  ])('lets through %s', (_, so, requestUsd, set) => {
    expect(judge(so, requestUsd, limits(set)).hard).toEqual([]);
  });
});

test.each<[number | null, number | null, boolean]>([
  [0.5, 0.51, true],
  [0.5, 0.5, false],
  [0.5, null, false],
  [null, 100, false],
  [0, 0, false],
  [0, 0.000001, true],
])('with "ask above" %j, a request of %j dollars is asked for: %j', (askAboveUsd, requestUsd, asks) => {
  expect(judge(spent(0), requestUsd, limits({ askAboveUsd })).asks).toEqual(
    asks ? { limitUsd: askAboveUsd, requestUsd } : null,
  );
});

test('law: a soft limit is told of once on the way over it, however the money is spent', () => {
  const amounts = fc.array(fc.nat(80).map((n) => n / 8));
  fc.assert(
    fc.property(
      amounts,
      fc.nat(160).map((n) => n / 8),
      (costs, limitUsd) => {
        let total = 0;
        let told = 0;
        for (const cost of costs) {
          const before = spent(total, total);
          total += cost;
          told += crossedSoftLimits(before, spent(total, total), limits({ chatSoftUsd: limitUsd })).length;
        }
        expect(told).toBe(limitUsd > 0 && total >= limitUsd ? 1 : 0);
      },
    ),
  );
});

test('a request that would cross a soft limit is known before it is sent', () => {
  const set = limits({ monthSoftUsd: 5, chatSoftUsd: 1 });
  expect(judge(spent(4.5, 0.25), 0.5, set).soft).toEqual([{ period: 'month', limitUsd: 5, spentUsd: 5 }]);
  expect(judge(spent(5, 0.25), 0.5, set).soft).toEqual([]);
  expect(judge(spent(4.5, 0.25), null, set).soft).toEqual([]);
});
