import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wrapRequest } from '../../../../src/context/tokens/overhead';
import { partsOf } from '../../../../src/context/plan/parts';
import type { Terms } from '../../../../src/context/plan/plan';
import { arrange } from '../../../../src/context/plan/count-parts';
import { costForecast } from '../../../../src/context/cost/cost-forecast';
import { newReplyFacts, type Message, type ReplyFacts } from '../../../../src/model/chat/message';
import type { CostForecast } from '../../../../src/model/usage/cost-forecast';
import type { Usage } from '../../../../src/model/usage/usage';
import { textParts } from '../../../../src/model/chat/parts';

const by = { encoding: null, wrapping: 'later', exact: false } as const;
/** Around a message, and before a reply. */
const wrap = 4;
const priming = 3;
const terms: Terms = {
  contextWindow: null,
  reserved: 0,
  price: { input: 1, output: 10 },
  asksForCache: false,
  strategy: { kind: 'ask' },
};

interface Said {
  user: string;
  assistant: string;
  facts?: Partial<ReplyFacts>;
}

function usage(promptTokens: number, completionTokens: number): Usage {
  return { promptTokens, completionTokens, cachedTokens: 0, reasoningTokens: 0, costUsd: null };
}

/** A chat, each character of which is a token. */
function chat(turns: readonly Said[], { system = '', ...more }: Partial<Terms & { system: string }> = {}) {
  const base = { conversationId: 'c', parentId: null, createdAt: 0, deletedAt: null };
  const history = turns.flatMap(({ user, assistant, facts }, index): Message[] => [
    { ...base, id: `q${index}`, role: 'user', parts: textParts(user), reply: null },
    {
      ...base,
      id: `a${index}`,
      role: 'assistant',
      parts: textParts(assistant),
      reply: { ...newReplyFacts('e', 'm'), status: 'complete', ...facts },
    },
  ]);
  const parts = partsOf({ systemPrompt: { text: system }, history, summary: null });
  const counts = wrapRequest(parts, [], by).texts.map((text) => ({ tokens: text.length, exact: true }));
  const countedParts = arrange(parts, { by, instructions: { tools: [], exact: true } }, counts);
  return costForecast(countedParts, history, { ...terms, ...more });
}

/** `count` turns of the same length. */
const alike = (count: number, length = 100): Said[] =>
  Array.from({ length: count }, () => ({ user: 'u'.repeat(length), assistant: 'a'.repeat(length) }));

const saving = ({ savings }: CostForecast, by: 'summary' | 'last-turns') => savings.find((one) => one.by === by);

describe('the turns of a chat', () => {
  test('there is no forecast before the first reply', () => {
    expect(chat([])).toBeNull();
  });

  test('are divided by our own count where nothing was billed', () => {
    const { turns } = chat(alike(2, 10), { system: 'Be brief.' })!;
    const system = 9 + wrap;
    const fresh = 10 + wrap + priming;
    expect(turns).toMatchObject([
      { id: 'a0', system, history: 0, fresh, exact: false, costUsd: null },
      { id: 'a1', system, history: 2 * (10 + wrap), fresh, exact: false, costUsd: null },
    ]);
  });

  test('add up to what was billed, with the hidden instructions of a server in the system’s part', () => {
    const facts = { usage: usage(150, 40), costUsd: 0.01 };
    const [first, second] = chat([
      { user: 'u', assistant: 'a', facts },
      { user: 'u', assistant: 'a', facts },
    ])!.turns;
    const fresh = 1 + wrap + priming;
    expect(first).toMatchObject({ system: 150 - fresh, history: 0, fresh, reply: 40, exact: true, costUsd: 0.01 });
    expect(second).toMatchObject({ system: 0, history: 150 - fresh, fresh, reply: 40 });
  });

  test('are never negative, whatever was billed', () => {
    const bill = fc.record({ promptTokens: fc.nat({ max: 500 }), completionTokens: fc.nat({ max: 500 }) });
    const said = fc.record({ user: fc.string(), assistant: fc.string({ minLength: 1 }), bill: fc.option(bill) });
    fc.assert(
      fc.property(fc.array(said, { minLength: 1 }), (all) => {
        const turns = all.map(({ user, assistant, bill: one }) => ({
          user,
          assistant,
          facts: { usage: one && usage(one.promptTokens, one.completionTokens) },
        }));
        const bills = new Map(all.map(({ bill: one }, index) => [`a${index}`, one]));
        // A blank reply is left out of requests, so a turn is found by its reply and not by its place.
        for (const { id, system, history, fresh, reply } of chat(turns, { system: 'Be brief.' })?.turns ?? []) {
          expect(Math.min(system, history, fresh, reply)).toBeGreaterThanOrEqual(0);
          const one = bills.get(id);
          if (one) expect(system + history + fresh + reply).toBe(one.promptTokens + one.completionTokens);
        }
      }),
    );
  });
});

describe('a cache', () => {
  const price = { input: 2, output: 0, cachedInput: 0.2, cacheWrite: 2.5 };
  const facts = { usage: { ...usage(1000, 10), cachedTokens: 800, cacheWriteTokens: 100 } };

  test('is read and written as much as in the turns so far', () => {
    const { ahead } = chat([{ user: 'u', assistant: 'a', facts }], { price, asksForCache: true })!;
    const prompts = ahead.tokens - 10 * 10;
    expect(ahead.costUsd).toBeCloseTo((prompts * (0.8 * 0.2 + 0.1 * 2.5 + 0.1 * 2)) / 1_000_000, 9);
  });

  test('is written with all of each prompt that asks for it, where no server has said more', () => {
    const dear = chat(alike(3), { price, asksForCache: true })!.ahead;
    const plain = chat(alike(3), { price })!.ahead;
    expect(dear.costUsd! / plain.costUsd!).toBeCloseTo(1.25, 9);
  });
});

describe('the next ten turns', () => {
  test('carry all that came before them, at its price', () => {
    const { ahead } = chat(alike(1))!;
    const message = 100 + wrap;
    let prompts = 0;
    // One turn so far: the k-th of the next carries 2k + 1 messages, and the question.
    for (let k = 1; k <= 10; k += 1) prompts += 2 * k * message + message + priming;
    const replies = 10 * 100;
    expect(ahead.turns).toBe(10);
    expect(ahead.tokens).toBeCloseTo(prompts + replies, 6);
    expect(ahead.costUsd).toBeCloseTo((prompts + 10 * replies) / 1e6, 9);
  });

  test('are not priced where no price is known', () => {
    expect(chat(alike(3), { price: null })!.ahead).toMatchObject({ costUsd: null });
  });

  test('cost no more than the window holds', () => {
    const { ahead } = chat(alike(20), { contextWindow: 1000, reserved: 200 })!;
    expect(ahead.tokens).toBeLessThanOrEqual(10 * (800 + 104));
    expect(ahead.tokens).toBeGreaterThan(10 * 500);
  });

  test('go by what is billed of a reply, and carry its text alone', () => {
    const thinking = { usage: usage(107, 5000) };
    const [silent, thoughtful] = [undefined, thinking].map(
      (facts) => chat([{ user: 'u'.repeat(100), assistant: 'a'.repeat(100), ...(facts && { facts }) }])!.ahead.tokens,
    );
    expect(thoughtful! - silent!).toBeCloseTo(10 * (5000 - 100), 6);
  });
});

describe('something is saved on them', () => {
  test('by sending the last turns only, from the seventh turn on', () => {
    const cut = saving(chat(alike(30))!, 'last-turns')!;
    expect(cut.turns).toBe(6);
    // The first of the ten would have carried 30 turns, the last 39; now six each.
    const turn = 2 * (100 + wrap);
    const expected = Array.from({ length: 10 }, (_, k) => (30 + k - 6) * turn).reduce((sum, tokens) => sum + tokens);
    expect(cut.tokens).toBeCloseTo(expected, -3);
    expect(cut.costUsd).toBeCloseTo(cut.tokens / 1e6, 9);
  });

  test('by a summary, whose own cost is taken off', () => {
    const short = saving(chat(alike(30))!, 'summary')!;
    expect(short.turns).toBe(2);
    expect(short.tokens).toBeGreaterThan(0);
    const older = 28 * 2 * (100 + wrap);
    // Ten requests carry 1,000 tokens instead of those; one more reads these and writes the summary.
    expect(short.tokens).toBeCloseTo(10 * (older - 1000) - older - 1000, -1);
  });

  test('not by what the chat does already', () => {
    const ball = chat(alike(30), { strategy: { kind: 'last-turns', turns: 6 } })!;
    expect(saving(ball, 'last-turns')).toBeUndefined();
  });

  test('not by a summary of nothing', () => {
    expect(chat(alike(2))!.savings.map(({ by: way }) => way)).toEqual(['last-turns']);
  });
});
