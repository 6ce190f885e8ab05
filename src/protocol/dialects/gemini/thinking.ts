import { isObject } from '../../../model/json';
import type { ChatRequest } from '../dialect';

/** How a request asks for thinking: 2.5 and older by a budget of tokens, newer models by a level. */
export interface Thinking {
  /** Without it, the model thinks unseen. */
  includeThoughts?: true;
  thinkingBudget?: number;
  thinkingLevel?: string;
}

/** As Google's compatible interface has them: the most that every model of 2.5 takes. */
const budgets: Readonly<Record<string, number>> = {
  none: 0,
  minimal: 1024,
  low: 1024,
  medium: 8192,
  high: 24_576,
  xhigh: 24_576,
  max: 24_576,
};

/** The least that a model takes which cannot but think: 2.5 Pro from 128 on, Flash-Lite from 512. */
const leastBudget = 512;

const levels: Readonly<Record<string, string>> = {
  none: 'MINIMAL',
  minimal: 'MINIMAL',
  low: 'LOW',
  medium: 'MEDIUM',
  high: 'HIGH',
  xhigh: 'HIGH',
  max: 'HIGH',
};

/** Models that are given a budget. Names without a version (`gemini-flash-latest`) stand for the newest. */
const takesBudget = /(?:^|\/)gemini-(?:[a-z]+-)*[12](?:[.-]|$)/i;

/**
 * The thinking that a request asks for; null where it leaves that to the model. Where no effort is set and the model
 * thinks, it asks to see what it thinks, which is billed in any case.
 */
export function thinkingFor({
  model,
  parameters,
  facts,
  refuses,
}: Pick<ChatRequest, 'model' | 'parameters' | 'facts' | 'refuses'>): Thinking | null {
  const { reasoningEffort: effort } = parameters;
  if (effort === undefined)
    return facts?.reasoning === true && !refuses.includes('adaptive-thinking') ? { includeThoughts: true } : null;
  const canBeOff = !refuses.includes('disabled-thinking');
  const isOff = effort === 'none';
  if (isOff && facts?.reasoning === false) return null;
  const seen = isOff && canBeOff ? {} : { includeThoughts: true as const };
  const canLevel = !refuses.includes('effort');
  const canBudget = !refuses.includes('enabled-thinking');
  if (canLevel && (!takesBudget.test(model) || !canBudget)) {
    const level = levels[effort] ?? 'HIGH';
    return { ...seen, thinkingLevel: level === 'MINIMAL' && !canBeOff ? 'LOW' : level };
  }
  if (!canBudget) return null;
  const budget = budgets[effort] ?? budgets['high']!;
  return { ...seen, thinkingBudget: isOff && !canBeOff ? leastBudget : budget };
}

/** The effort that a `thinkingConfig` says and requests of ours would say alike; null where there is none. */
export function effortIn(config: unknown): string | null {
  if (!isObject(config)) return null;
  const { includeThoughts, thinkingLevel, thinkingBudget, ...others } = config;
  if (Object.keys(others).length > 0) return null;
  if (typeof thinkingLevel === 'string' && thinkingBudget === undefined && includeThoughts === true)
    return (
      ['minimal', 'low', 'medium', 'high'].find((effort) => levels[effort] === thinkingLevel.toUpperCase()) ?? null
    );
  if (thinkingLevel !== undefined) return null;
  if (thinkingBudget === 0) return 'none';
  const isSeen = includeThoughts === true;
  return isSeen ? (['low', 'medium', 'high'].find((effort) => budgets[effort] === thinkingBudget) ?? null) : null;
}
