import { decimal } from '../../../model/usage/decimal';
import { byTime, type UsageRecord } from '../../../model/usage/usage-record';

/** What stands in the ledger's file beside a record: names that a person knows. Empty where they are gone. */
export interface UsageNames {
  titleOf: (conversationId: string) => string;
  endpointOf: (endpointId: string) => string;
}

type Cell = string | number | null;

/** The columns, in their order. Times are UTC, days the person's own, costs US dollars; empty is what is not known. */
const columns: Record<string, (record: UsageRecord, names: UsageNames) => Cell> = {
  time: ({ at }) => new Date(at).toISOString(),
  day: ({ day }) => day,
  purpose: ({ purpose }) => purpose,
  outcome: ({ outcome }) => outcome,
  endpoint: ({ endpointId }, { endpointOf }) => endpointOf(endpointId),
  model: ({ model }) => model,
  answered_by: ({ answeredBy }) => answeredBy,
  prompt_tokens: ({ promptTokens }) => promptTokens,
  cached_tokens: ({ cachedTokens }) => cachedTokens,
  completion_tokens: ({ completionTokens }) => completionTokens,
  reasoning_tokens: ({ reasoningTokens }) => reasoningTokens,
  cost_usd: ({ costUsd }) => costUsd,
  counted_by: ({ exact }) => (exact ? 'server' : 'estimate'),
  conversation: ({ conversationId }, { titleOf }) => titleOf(conversationId),
};

/** The ledger as a CSV file (RFC 4180), a line a request, by time. */
export function usageAsCsv(records: readonly UsageRecord[], names: UsageNames): string {
  const rows = [...records].sort(byTime).map((record) => Object.values(columns).map((cell) => cell(record, names)));
  return [Object.keys(columns), ...rows].map((row) => `${row.map(written).join(',')}\r\n`).join('');
}

function written(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return decimal(cell);
  // A spreadsheet would run such a cell as a formula, and names of models and titles can come from anybody.
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
