import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { UsageRecord } from '../../../../../src/model/usage/usage-record';
import { usageAsCsv } from '../../../../../src/storage/files/exports/usage-csv';

const record: UsageRecord = {
  id: 'r1',
  at: Date.UTC(2026, 6, 3, 22, 30),
  day: '2026-07-04',
  endpointId: 'e1',
  model: 'gpt-4o',
  answeredBy: null,
  conversationId: 'c1',
  purpose: 'reply',
  outcome: 'complete',
  promptTokens: 1000,
  completionTokens: 100,
  cachedTokens: 0,
  reasoningTokens: 0,
  costUsd: 0.1 + 0.2,
  exact: true,
};
const names = { titleOf: () => 'Tea', endpointOf: () => 'OpenAI' };

/** A plain reader of RFC 4180. */
function read(csv: string): string[][] {
  const cells = [...csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)];
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of cells) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

test('a request is a line, under the names of its columns', () => {
  expect(usageAsCsv([record], names)).toBe(
    'time,day,purpose,outcome,endpoint,model,answered_by,prompt_tokens,cached_tokens,completion_tokens,reasoning_tokens,cost_usd,counted_by,conversation\r\n' +
      '2026-07-03T22:30:00.000Z,2026-07-04,reply,complete,OpenAI,gpt-4o,,1000,0,100,0,0.3,server,Tea\r\n',
  );
});

test('an unknown price is empty, no price is 0, a small one has no exponent', () => {
  const costs = [null, 0, 0.00000015];
  const [, ...rows] = read(
    usageAsCsv(
      costs.map((costUsd) => ({ ...record, costUsd })),
      names,
    ),
  );
  expect(rows.map((row) => row[11])).toEqual(['', '0', '0.00000015']);
});

test('lines are by time', () => {
  const [, first, second] = read(usageAsCsv([record, { ...record, at: record.at - 1, model: 'earlier' }], names));
  expect([first?.[5], second?.[5]]).toEqual(['earlier', 'gpt-4o']);
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '=HYPERLINK("https://x.test","a")'])(
  'a title %j is no formula',
  (title) => {
    const [, row] = read(usageAsCsv([record], { ...names, titleOf: () => title }));
    expect(row?.at(-1)).toBe(`'${title}`);
  },
);

test('law: whatever titles and models say, a reader finds as many cells as there are columns, and their very text', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', '茶', ' ', '=') });
  fc.assert(
    fc.property(text, text, (title, model) => {
      const [head, row, ...more] = read(usageAsCsv([{ ...record, model }], { ...names, titleOf: () => title }));
      expect(more).toEqual([]);
      expect(row).toHaveLength(head!.length);
      const plain = (cell: string | undefined) => cell?.replace(/^'(?=[=\r])/, '');
      expect([plain(row?.[5]), plain(row?.at(-1))]).toEqual([model, title]);
    }),
  );
});
