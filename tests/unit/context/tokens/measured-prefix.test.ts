import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  correctionBy,
  digestOf,
  knownBeginning,
  type KnownBeginning,
  type Weights,
} from '../../../../src/context/tokens/measured-prefix';
import type { Measured } from '../../../../src/model/endpoint/calibration';

interface Piece {
  id: string | null;
  role: string;
  content: string;
  name?: string;
  turn: number | null;
  leftOut: string | null;
  measured?: Measured;
}

const to = 'an endpoint, a model';

/** A system prompt and so many turns of a question and an answer. */
function thread(turns: number): Piece[] {
  const system: Piece = { id: null, role: 'system', content: 'Be brief.', turn: null, leftOut: null };
  const rest = Array.from({ length: turns }, (_, turn): Piece[] => [
    { id: `q${String(turn)}`, role: 'user', content: `Question ${String(turn)}`, turn, leftOut: null },
    { id: `a${String(turn)}`, role: 'assistant', content: `Answer ${String(turn)}`, turn, leftOut: null },
  ]);
  return [system, ...rest.flat()];
}

/** What the server measured when `messages` went to it. */
function measured(messages: readonly Piece[], tokens: Partial<Measured> = {}): Measured {
  return {
    messages: messages.length,
    digest: digestOf(messages, to),
    promptTokens: 100,
    completionTokens: 40,
    ...tokens,
  };
}

/** What is known of `parts`, where replies were measured as `by` says, by their ids. */
function known(parts: readonly Piece[], by: Record<string, Measured>, where = to): KnownBeginning | null {
  const told = parts.map((part) => {
    const measured = part.id === null ? undefined : by[part.id];
    return measured ? { ...part, measured } : part;
  });
  return knownBeginning(told, where);
}

describe('the beginning of a request is known', () => {
  const parts = thread(3);
  /** The answer of each turn was measured when all before it went. */
  const all = { a0: measured(parts.slice(0, 2)), a1: measured(parts.slice(0, 4)), a2: measured(parts.slice(0, 6)) };

  test('from the newest reply whose prompt would be sent again', () => {
    expect(known(parts, all)).toEqual({
      prompt: [0, 1, 2, 3, 4, 5],
      promptTokens: 100,
      reply: { part: 6, tokens: 40 },
    });
  });

  test('without the reply where its tokens are not told from its thoughts', () => {
    expect(known(parts, { a2: measured(parts.slice(0, 6), { completionTokens: null }) })).toMatchObject({
      reply: null,
    });
  });

  test('from an earlier reply where something was changed after it', () => {
    const edited = parts.map((part) => (part.id === 'q2' ? { ...part, content: 'Another question' } : part));
    expect(known(edited, all)?.reply).toEqual({ part: 4, tokens: 40 });
  });

  test.each<[string, (parts: Piece[]) => Piece[]]>([
    ['another system prompt', ([first, ...rest]) => [{ ...first!, content: 'Be long.' }, ...rest]],
    ['no system prompt', ([, ...rest]) => rest],
    ['a name at the first question', ([first, second, ...rest]) => [first!, { ...second!, name: 'Ana' }, ...rest]],
    [
      'a first question that is muted',
      ([first, second, ...rest]) => [first!, { ...second!, leftOut: 'muted' }, ...rest],
    ],
    ['another role', ([first, second, ...rest]) => [first!, { ...second!, role: 'system' }, ...rest]],
    [
      'two messages become one',
      ([first, second, ...rest]) => [{ ...first!, content: first!.content + second!.content }, ...rest],
    ],
  ])('not with %s', (_, change) => {
    expect(known(change(parts), all)).toBeNull();
  });

  test('not at another model, nor before there is any reply', () => {
    expect(known(parts, all, 'an endpoint, another model')).toBeNull();
    expect(known(parts.slice(0, 2), all)).toBeNull();
    expect(known([], all)).toBeNull();
  });

  test('where turns stayed behind, while as many do', () => {
    const long = thread(5);
    const went = [long[0]!, ...long.slice(5, 10)];
    expect(known(long, { a4: measured(went) })).toMatchObject({ prompt: [0, 5, 6, 7, 8, 9], reply: { part: 10 } });
  });
});

test('messages that differ anywhere have other digests', () => {
  const message = fc.record({ role: fc.constantFrom('user', 'assistant'), content: fc.string({ unit: 'binary' }) });
  const messages = fc.array(message, { maxLength: 4 });
  fc.assert(
    fc.property(messages, messages, (some, others) => {
      expect(digestOf(some, to) === digestOf(others, to)).toBe(JSON.stringify(some) === JSON.stringify(others));
    }),
  );
});

describe('what is known corrects the estimate of the whole', () => {
  const beginning: KnownBeginning = { prompt: [0, 1], promptTokens: 171, reply: { part: 2, tokens: 120 } };
  const texts = [50, 80, 100, 30];
  const wrapping = [4, 4, 4, 4];
  const estimates = (scale: number): Weights => ({
    texts: texts.map((one) => Math.round(one * scale)),
    wrapping,
    frame: 3,
  });

  /** What the beginning comes to, corrected. */
  function total(one: KnownBeginning, learnt = 1): number {
    const { scale, extra } = correctionBy(one, estimates(1), estimates, learnt, null);
    const parts = one.reply ? [...one.prompt, one.reply.part] : one.prompt;
    const { texts: corrected, frame } = estimates(scale);
    return parts.reduce((sum, part) => sum + corrected[part]! + 4, frame + extra);
  }

  test('to exactly what was measured, reply in', () => {
    expect(correctionBy(beginning, estimates(1), estimates, 1, null).scale).toBeCloseTo(1.2, 1);
    expect(total(beginning)).toBe(171 + 120 + 4);
  });

  test('also where the reply is not known', () => {
    expect(total({ ...beginning, reply: null })).toBe(171);
  });

  test('hidden instructions are kept apart from the text', () => {
    const { scale, extra } = correctionBy({ ...beginning, promptTokens: 1171 }, estimates(1), estimates, 1.2, null);
    expect(scale).toBe(1.2);
    expect(extra).toBeGreaterThan(950);
  });

  test('hidden thoughts are not sent back', () => {
    expect(total({ ...beginning, reply: { part: 2, tokens: 2000 } }, 1.2)).toBe(171 + 120 + 4);
  });

  test('a server that leaves out what was in its cache is not believed', () => {
    expect(correctionBy({ ...beginning, promptTokens: 20 }, estimates(1), estimates, 1.1, null)).toEqual({
      scale: 1.1,
      extra: 0,
    });
  });
});
