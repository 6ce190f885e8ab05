import type { TokenCount } from '../model/usage';
import type { CountBy } from './count-by';
import type { Counter } from './counter';
import { messageOverhead, wrapRequest, type ToolDefinition } from './overhead';
import type { Part } from './parts';

/** A conversation that is counted, so that planning what a draft adds to it costs the same however long it is. */
export interface Prepared {
  by: CountBy;
  parts: readonly Part[];
  /** The tokens of each part's own text. */
  counts: readonly TokenCount[];
  /** Tokens of all that always goes, with what wraps it; the draft's are not in it. */
  fixed: number;
  /** The part of it that system prompt and examples take. */
  system: number;
  /** By turn: the tokens of that turn and of all later ones. The last entry is 0. */
  fromTurn: readonly number[];
  exact: boolean;
}

/** Counts `parts` and the tools that go with them. Never rejects; what was counted before costs nothing. */
export async function prepare(
  parts: readonly Part[],
  tools: readonly ToolDefinition[],
  by: CountBy,
  counter: Pick<Counter, 'count'>,
): Promise<Prepared> {
  const { texts } = wrapRequest(parts, tools, by);
  return arrange(parts, tools, by, await counter.count(texts, by));
}

/**
 * The same with counts that are known: `counts` are those of `wrapRequest`'s texts. Tokens of a part are those of its content and
 * name and what wraps them.
 */
export function arrange(
  parts: readonly Part[],
  tools: readonly ToolDefinition[],
  by: CountBy,
  counts: readonly TokenCount[],
): Prepared {
  const turns = parts.reduce((most, { turn }) => Math.max(most, (turn ?? -1) + 1), 0);
  const byTurn = new Array<number>(turns).fill(0);
  let system = 0;
  let fixed = wrapRequest([], tools, by).overhead;
  let named = parts.length;
  for (const [index, part] of parts.entries()) {
    const name = part.name === undefined ? 0 : (counts[named++]?.tokens ?? 0);
    if (part.leftOut !== null) continue;
    const tokens = (counts[index]?.tokens ?? 0) + name + messageOverhead(by, part.name !== undefined);
    if (part.source === 'system' || part.source === 'example') system += tokens;
    if (part.turn === null) fixed += tokens;
    else byTurn[part.turn] = (byTurn[part.turn] ?? 0) + tokens;
  }
  // The tools' own texts come last.
  for (const { tokens } of counts.slice(named)) fixed += tokens;
  const fromTurn = [0];
  for (const tokens of byTurn.reverse()) fromTurn.push((fromTurn.at(-1) ?? 0) + tokens);
  return {
    by,
    parts,
    counts: counts.slice(0, parts.length),
    fixed,
    system,
    fromTurn: fromTurn.reverse(),
    exact: by.exact && counts.every(({ exact }) => exact),
  };
}

const utf8 = new TextEncoder();

/** More than `texts` can have: a token is at least one byte of UTF-8. For when it is enough to know that a request surely fits. */
export function mostTokens(texts: readonly string[]): TokenCount[] {
  return texts.map((text) => ({ tokens: utf8.encode(text).length, exact: false }));
}
