import type { ThinkingType } from '../../../model/endpoint/model-facts';
import type { ChatRequest } from '../dialect';

/** How a request asks for thinking. Without a `display`, the newest models think unseen. */
export type Thinking =
  { type: 'adaptive'; display: 'summarized' } | { type: 'enabled'; budget_tokens: number } | { type: 'disabled' };

const leastBudget = 1024;
/** Tokens for the thinking of models that are given a budget, by effort. */
const budgets: Record<string, number> = {
  minimal: leastBudget,
  low: 2048,
  medium: 8192,
  high: 16_384,
  xhigh: 32_768,
  max: 65_536,
};

/**
 * The thinking that a request asks for; null where it leaves that to the model. It asks where an effort is set; and
 * where the model thinks as it sees fit and in no other way, so that what it thinks can be seen. `limit`: tokens of
 * thinking and reply together.
 */
export function thinkingFor(
  { parameters, facts, refuses }: Pick<ChatRequest, 'parameters' | 'facts' | 'refuses'>,
  limit: number,
): Thinking | null {
  const { reasoningEffort: effort } = parameters;
  const known: readonly ThinkingType[] = facts?.thinking ?? ['adaptive', 'enabled', 'disabled'];
  const types = known.filter((type) => !refuses.includes(`${type}-thinking`));
  if (effort === 'none') return types.includes('disabled') ? { type: 'disabled' } : null;
  const isUnasked = effort === undefined;
  // A temperature or top K and thinking exclude each other: where one of the two is set, thinking has to be asked for.
  const isSampled = parameters.temperature !== undefined || parameters.topK !== undefined;
  const isAlways = facts?.thinking !== undefined && types.includes('adaptive') && !types.includes('enabled');
  if (isUnasked && (!isAlways || isSampled)) return null;
  if (types.includes('adaptive')) return { type: 'adaptive', display: 'summarized' };
  const budget_tokens = Math.min(budgets[effort ?? ''] ?? 0, limit - 1);
  return types.includes('enabled') && budget_tokens >= leastBudget ? { type: 'enabled', budget_tokens } : null;
}
