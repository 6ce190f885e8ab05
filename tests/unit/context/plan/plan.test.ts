import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CountBy } from '../../../../src/context/tokens/count-by';
import { estimateTokens } from '../../../../src/context/tokens/estimate';
import { wrapRequest } from '../../../../src/context/tokens/overhead';
import { partsOf, recipientOf, type RequestSource } from '../../../../src/context/plan/parts';
import {
  fit,
  isWithin,
  planRequest,
  termsOf,
  type Plan,
  type PlannedDraft,
  type Terms,
} from '../../../../src/context/plan/plan';
import { arrange, mostTokens, type CountedParts } from '../../../../src/context/plan/count-parts';
import { newReplyFacts, type Message, type MessageStatus, type ReplyFacts } from '../../../../src/model/chat/message';
import type { Strategy } from '../../../../src/model/request/strategy';
import type { TokenCount } from '../../../../src/model/usage/usage';
import {
  textOf,
  textParts,
  type MediaPart,
  type MessagePart,
  type ProviderStatePart,
} from '../../../../src/model/chat/parts';
import type { Endpoint } from '../../../../src/model/endpoint/endpoint';

const by: CountBy = { encoding: null, wrapping: 'later', exact: false };
/** A token a character: easily added up by hand. */
const countText = (text: string): TokenCount => ({ tokens: text.length, exact: false });
const endless: Terms = {
  contextWindow: null,
  reserved: 0,
  price: null,
  asksForCache: false,
  strategy: { kind: 'ask' },
};

function person(id: string, text: string, more: Partial<Message> = {}): Message {
  const message = {
    id,
    conversationId: 'c',
    parentId: null,
    role: 'user',
    parts: textParts(text),
    createdAt: 0,
    deletedAt: null,
  } as const;
  return { ...message, reply: null, ...more };
}

function reply(id: string, status: MessageStatus, text: string, facts: Partial<ReplyFacts> = {}): Message {
  return { ...person(id, text), role: 'assistant', reply: { ...newReplyFacts('e', 'm'), ...facts, status } };
}

const call = { type: 'tool-call', id: '1', name: 'look', arguments: '{}' } as const;
const image = {
  type: 'image',
  name: '',
  mediaType: 'image/png',
  source: { kind: 'unkept', bytes: null },
  size: null,
} as const;

function countedPartsOf(source: Partial<RequestSource>): CountedParts {
  const parts = partsOf({ systemPrompt: { text: '' }, history: [], summary: null, ...source });
  return arrange(
    parts,
    { by, instructions: { tools: [], exact: true } },
    wrapRequest(parts, [], by).texts.map(countText),
  );
}

function typed(content: string): PlannedDraft | null {
  return content === '' ? null : { content, count: countText(content) };
}

function plan(source: Partial<RequestSource>, draft = '', terms: Partial<Terms> = {}): Plan {
  return planRequest(countedPartsOf(source), typed(draft), { ...endless, ...terms });
}

const contents = ({ messages }: Plan): string[] => messages.map(({ content }) => content);
const leftOut = ({ rows }: Plan) =>
  rows.flatMap((row) => (row.leftOut === null ? [] : [[row.part?.id, row.leftOut] as const]));

/** Three turns, each of a question and an answer. */
const turns = ['a', 'b', 'c'].flatMap((name) => [
  person(`${name}1`, `${name} question`),
  reply(`${name}2`, 'complete', `${name} answer`),
]);

describe('a plan', () => {
  test('has the system prompt first, then the examples, the branch in its order, and the draft last', () => {
    const systemPrompt = { text: 'Be brief.', examples: [{ user: 'Ping', assistant: 'Pong' }] };
    const history = [person('1', 'Hello'), reply('2', 'complete', 'Hi!')];
    expect(plan({ systemPrompt, history }, 'How are you?').messages).toEqual([
      { id: null, role: 'system', content: 'Be brief.' },
      { id: null, role: 'user', content: 'Ping' },
      { id: null, role: 'assistant', content: 'Pong' },
      { id: '1', role: 'user', content: 'Hello' },
      { id: '2', role: 'assistant', content: 'Hi!' },
      { id: null, role: 'user', content: 'How are you?' },
    ]);
  });

  test('says what its messages, the reserve and the prompt come to', () => {
    const price = { input: 1e6, output: 0 };
    const { prompt, reserved, remaining, costUsd } = plan({ history: [person('1', '12345')] }, '123', {
      contextWindow: 100,
      reserved: 20,
      price,
    });
    // Four tokens around each message, and three that prime the reply.
    expect({ prompt, reserved, remaining, costUsd }).toEqual({
      prompt: { tokens: 5 + 4 + 3 + 4 + 3, exact: false },
      reserved: 20,
      remaining: 100 - 20 - 19,
      costUsd: 19,
    });
  });

  test('sends and counts a participant’s name', () => {
    const named = plan({ history: [person('1', 'Hello', { name: 'example_user' })] });
    expect(named.messages).toEqual([{ id: '1', role: 'user', content: 'Hello', name: 'example_user' }]);
    expect(named.prompt.tokens).toBe(5 + 4 + 12 + 1 + 3);
  });

  test.each(['stopped', 'interrupted', 'streaming'] as const)(
    'sends a reply that is %s as far as it came',
    (status) => {
      expect(contents(plan({ history: [reply('1', status, 'Once up')] }))).toEqual(['Once up']);
    },
  );

  test('leaves out a reply that brought nothing, and says why', () => {
    const history = [
      person('1', 'Hello'),
      reply('2', 'failed', ''),
      person('3', 'Hello?'),
      { ...reply('4', 'stopped', ''), parts: [{ type: 'reasoning' as const, text: 'The user greets me.' }] },
      { ...reply('5', 'complete', ''), parts: [{ type: 'reasoning' as const, text: 'Look.' }, call] },
      { ...reply('6', 'complete', ''), parts: [image] },
      reply('7', 'complete', ' '),
    ];
    expect(contents(plan({ history }))).toEqual(['Hello', 'Hello?']);
    expect(leftOut(plan({ history }))).toEqual([
      ['2', 'failed'],
      ['4', 'reasoning'],
      ['5', 'tool-calls'],
      ['6', 'images'],
      ['7', 'empty'],
    ]);
  });

  test('does not send a reply of nothing but white space', () => {
    const parts = partsOf({ systemPrompt: { text: '' }, history: [reply('1', 'complete', '\n\n')], summary: null });
    expect(parts.map(({ leftOut }) => leftOut)).toEqual(['empty']);
  });

  test('sends a refusal as what the model said', () => {
    const parts = [{ type: 'refusal' as const, text: 'I cannot help with that.' }];
    const refusing = { ...reply('1', 'complete', ''), parts };
    expect(contents(plan({ history: [refusing] }))).toEqual(['I cannot help with that.']);
  });

  test('never sends what is muted', () => {
    const history = [person('1', 'Hello', { sending: 'never' }), reply('2', 'complete', 'Hi!')];
    expect(contents(plan({ history }))).toEqual(['Hi!']);
    expect(leftOut(plan({ history }))).toEqual([['1', 'muted']]);
  });
});

describe('when the history outgrows the window', () => {
  /** Room for the draft and two of the three turns. */
  const tight = { contextWindow: 80, reserved: 10 };

  test('“ask” sends all or nothing, and says by how much it is too long', () => {
    const asked = plan({ history: turns }, 'draft', { ...tight, strategy: { kind: 'ask' } });
    expect(leftOut(asked)).toEqual([]);
    expect(isWithin(asked)).toBe(false);
    expect(asked.remaining).toBe(80 - 10 - asked.prompt.tokens);
  });

  test('“drop oldest” leaves behind as few whole turns as it takes', () => {
    const dropped = plan({ history: turns }, 'draft', { ...tight, strategy: { kind: 'drop-oldest' } });
    expect(leftOut(dropped)).toEqual([
      ['a1', 'dropped'],
      ['a2', 'dropped'],
    ]);
    expect(isWithin(dropped)).toBe(true);
  });

  test('“last turns” keeps that many, also where all would fit', () => {
    const last = plan({ history: turns }, 'draft', { strategy: { kind: 'last-turns', turns: 1 } });
    expect(contents(last)).toEqual(['c question', 'c answer', 'draft']);
  });

  test('what is pinned goes though its turn stays behind', () => {
    const history = turns.map((one) => (one.id === 'a1' ? { ...one, sending: 'always' as const } : one));
    const last = plan({ history }, 'draft', { strategy: { kind: 'last-turns', turns: 1 } });
    expect(contents(last)).toEqual(['a question', 'c question', 'c answer', 'draft']);
  });

  test('the question that has no answer yet always goes', () => {
    const history = [...turns, person('d1', 'unanswered')];
    const terms = { contextWindow: 20, reserved: 0, strategy: { kind: 'drop-oldest' } as const };
    expect(contents(plan({ history }, '', terms))).toEqual(['unanswered']);
  });

  test('a reply that is gone on with always goes, with its question', () => {
    const terms = { contextWindow: 20, reserved: 0, strategy: { kind: 'drop-oldest' } as const };
    expect(contents(plan({ history: turns, isContinued: true }, '', terms))).toEqual(['c question', 'c answer']);
  });

  test('a summary stands for all before it but what is pinned', () => {
    const history = turns.map((one) => (one.id === 'a2' ? { ...one, sending: 'always' as const } : one));
    const summary = person('s', 'They said b.', { role: 'system', summary: true, parentId: 'b2' });
    const summarised = plan({ history, summary }, 'draft');
    expect(contents(summarised)).toEqual([
      'a answer',
      'Summary of the conversation so far:\n\nThey said b.',
      'c question',
      'c answer',
      'draft',
    ]);
    expect(leftOut(summarised).map(([id]) => id)).toEqual(['a1', 'b1', 'b2']);
  });
});

test.each([
  ['as many tokens as the person allows the reply', { contextWindow: 1000, maxOutput: null }, 300, 300],
  ['no more than the model can write', { contextWindow: 1000, maxOutput: 100 }, 300, 100],
  ['a quarter of a small window', { contextWindow: 1000, maxOutput: null }, undefined, 250],
  ['4,096 of a large one', { contextWindow: 128_000, maxOutput: 16_384 }, undefined, 4096],
  ['4,096 where the window is not known', { contextWindow: null, maxOutput: null }, undefined, 4096],
])('the reserve is %s', (_, facts, maxTokens, expected) => {
  expect(termsOf({ ...facts, price: null }, { maxTokens, strategy: { kind: 'ask' } }).reserved).toBe(expected);
});

describe('for any conversation', () => {
  const text = fc.string({ maxLength: 30 });
  const message = fc.record({
    isReply: fc.boolean(),
    status: fc.constantFrom<MessageStatus>('complete', 'stopped', 'interrupted', 'failed', 'streaming'),
    text,
    name: fc.option(fc.string({ minLength: 1, maxLength: 8 }), { nil: undefined }),
    sending: fc.constantFrom<Message['sending']>(undefined, undefined, 'always', 'never'),
  });
  const source: fc.Arbitrary<RequestSource> = fc
    .record({
      systemPrompt: fc.record({
        text,
        examples: fc.array(fc.record({ user: text, assistant: text }), { maxLength: 3 }),
      }),
      messages: fc.array(message, { maxLength: 12 }),
      summarised: fc.option(fc.nat({ max: 11 }), { nil: null }),
      isContinued: fc.boolean(),
    })
    .map(({ systemPrompt, messages, summarised, isContinued }) => {
      const history = messages.map((one, index) => {
        const { isReply, status, name, sending } = one;
        const more = { ...(name !== undefined && { name }), ...(sending && { sending }) };
        const id = `m${String(index)}`;
        return isReply ? { ...reply(id, status, one.text), ...more } : person(id, one.text, more);
      });
      const last = summarised === null ? undefined : history[summarised];
      const summary = last ? person('s', 'sum', { role: 'system', summary: true, parentId: last.id }) : null;
      return { systemPrompt, history, summary, isContinued };
    });
  const strategy: fc.Arbitrary<Strategy> = fc.oneof(
    fc.constantFrom<Strategy>({ kind: 'ask' }, { kind: 'drop-oldest' }, { kind: 'summarise' }),
    fc.record({ kind: fc.constant('last-turns' as const), turns: fc.integer({ min: 1, max: 4 }) }),
  );
  const terms: fc.Arbitrary<Terms> = fc.record({
    contextWindow: fc.option(fc.integer({ min: 1, max: 400 }), { nil: null }),
    reserved: fc.nat({ max: 40 }),
    price: fc.constant(null),
    asksForCache: fc.boolean(),
    strategy,
  });
  const every = (check: (source: RequestSource, draft: string, terms: Terms) => void): void =>
    fc.assert(fc.property(source, text, terms, check), { numRuns: 500 });

  test('a plan that fits never exceeds the window, and its sum is that of its messages', () => {
    every((one, draft, kept) => {
      const made = planRequest(countedPartsOf(one), typed(draft), kept);
      const { texts, overhead } = wrapRequest(made.messages, [], by);
      expect(made.prompt.tokens).toBe(texts.reduce((sum, { length }) => sum + length, overhead));
      if (isWithin(made) && kept.contextWindow !== null)
        expect(made.prompt.tokens + kept.reserved).toBeLessThanOrEqual(kept.contextWindow);
      else if (kept.contextWindow !== null)
        expect(made.remaining).toBe(kept.contextWindow - kept.reserved - made.prompt.tokens);
    });
  });

  test('system prompt, examples, summary, pinned messages and draft are always in, and the order is kept', () => {
    every((one, draft, kept) => {
      const made = planRequest(countedPartsOf(one), typed(draft), kept);
      const sent = made.messages.map(({ content }) => content);
      const all = [...countedPartsOf(one).parts.map(({ content }) => content), ...(draft === '' ? [] : [draft])];
      let at = -1;
      for (const content of sent) expect((at = all.indexOf(content, at + 1))).toBeGreaterThan(-1);
      for (const { part, leftOut: out } of made.rows) if (part?.turn === null) expect(out).toBe(part.leftOut);
      for (const { part, leftOut: out } of made.rows) if (part && part.source !== 'history') expect(out).toBeNull();
      for (const message of one.history.filter(
        ({ sending, parts }) => sending === 'always' && textOf({ parts }).trim() !== '',
      ))
        expect(made.messages.some(({ id }) => id === message.id)).toBe(true);
      if (draft !== '') expect(sent.at(-1)).toBe(draft);
    });
  });

  test('an example pair is never split, and of a turn all goes or stays that is not marked otherwise', () => {
    every((one, draft, kept) => {
      const { rows } = planRequest(countedPartsOf(one), typed(draft), kept);
      const examples = rows.filter(({ part }) => part?.source === 'example');
      expect(examples.every((row) => row.leftOut === null)).toBe(true);
      const fates = new Map<number, Set<boolean>>();
      for (const { part, leftOut: out } of rows) {
        if (part === null || part.turn === null || part.leftOut !== null) continue;
        fates.set(part.turn, (fates.get(part.turn) ?? new Set()).add(out === null));
      }
      for (const fate of fates.values()) expect(fate.size).toBe(1);
    });
  });

  test('the same input gives the same plan, and planning the draft alone the same figures', () => {
    every((one, draft, kept) => {
      const made = planRequest(countedPartsOf(one), typed(draft), kept);
      expect(planRequest(countedPartsOf(one), typed(draft), kept)).toEqual(made);
      expect(made).toMatchObject(fit(countedPartsOf(one), typed(draft)?.count ?? null, kept));
    });
  });

  test('leaving a message out never makes the sum larger', () => {
    const endlessly = { ...endless };
    fc.assert(
      fc.property(source, text, fc.nat(), (one, draft, which) => {
        fc.pre(one.history.length > 0 && one.summary === null);
        const index = which % one.history.length;
        const muted = one.history.map((part, at) => (at === index ? { ...part, sending: 'never' as const } : part));
        const before = planRequest(countedPartsOf(one), typed(draft), endlessly).prompt.tokens;
        const after = planRequest(countedPartsOf({ ...one, history: muted }), typed(draft), endlessly).prompt.tokens;
        expect(after).toBeLessThanOrEqual(before);
      }),
    );
  });

  test('“drop oldest” leaves behind no turn that would have fitted', () => {
    every((one, draft, kept) => {
      const all = countedPartsOf(one);
      const dropping: Terms = { ...kept, strategy: { kind: 'drop-oldest' } };
      const { firstTurn, prompt } = fit(all, typed(draft)?.count ?? null, dropping);
      if (firstTurn === 0 || kept.contextWindow === null) return;
      const more = prompt.tokens - (all.fromTurn[firstTurn] ?? 0) + (all.fromTurn[firstTurn - 1] ?? 0);
      expect(more + kept.reserved).toBeGreaterThan(kept.contextWindow);
    });
  });
});

test('bytes of UTF-8 are never fewer than the tokens of an estimate', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(mostTokens([text])[0]?.tokens).toBeGreaterThanOrEqual(estimateTokens(text));
    }),
    { examples: ['1', '12', '1\n', 'a1b2c3', 'a'.repeat(1000)].map((text) => [text]) },
  );
});

describe('a prompt that the server is asked to keep in its cache', () => {
  const price = { input: 2, output: 10, cachedInput: 0.2, cacheWrite: 2.5 };
  const turn = (n: number) => [person(`q${n}`, 'x'.repeat(100)), reply(`a${n}`, 'complete', 'y'.repeat(50))];
  const planOf = (turns: number, more: Partial<Terms> = {}) =>
    plan({ history: [...Array(turns).keys()].flatMap(turn) }, 'z'.repeat(10), { price, asksForCache: true, ...more });
  const usd = (tokens: number, rate: number) => (tokens * rate) / 1_000_000;

  test('costs what it is to write it there, from the second question on', () => {
    expect(planOf(0).costUsd).toBeCloseTo(usd(planOf(0).prompt.tokens, 2), 12);
    expect(planOf(1).costUsd).toBeCloseTo(usd(planOf(1).prompt.tokens, 2.5), 12);
    expect(planOf(1, { asksForCache: false }).costUsd).toBeCloseTo(usd(planOf(1).prompt.tokens, 2), 12);
    expect(planOf(1, { price: { input: 2, output: 10 } }).costUsd).toBeCloseTo(usd(planOf(1).prompt.tokens, 2), 12);
  });

  test('costs less where the server still has what the last request sent', () => {
    expect([planOf(0).cachedCostUsd, planOf(1).cachedCostUsd]).toEqual([null, null]);
    const { prompt, cachedCostUsd } = planOf(2);
    // The last reply and the draft are new.
    expect(cachedCostUsd).toBeCloseTo(usd(prompt.tokens - 60, 0.2) + usd(60, 2.5), 12);
    expect(planOf(2, { asksForCache: false }).cachedCostUsd).toBeNull();
    // Without its oldest turns the prompt begins differently.
    expect(planOf(3, { strategy: { kind: 'last-turns', turns: 2 } }).cachedCostUsd).toBeNull();
  });
});

describe('what a server wants back of its reply', () => {
  const state: ProviderStatePart = {
    type: 'provider-state',
    dialect: 'anthropic-messages',
    endpointId: 'e',
    model: 'm',
    digest: '1',
    items: [
      { type: 'thinking', thinking: 'Hmm', signature: 'c2lnbmVk' },
      { type: 'text', text: 'So' },
    ],
    isPaused: false,
  };
  const to = { endpointId: 'e', model: 'm', dialect: 'anthropic-messages' } as const;
  const answered = (...states: MessagePart[]) => [
    person('q', 'Why?'),
    { ...reply('a', 'complete', 'So'), parts: [...states, ...textParts('So')] },
  ];
  const states = ({ messages }: Plan) => messages.map((message) => message.state);

  test('is planned for the model that wrote it, where it is, in its language, and for no other', () => {
    expect(states(plan({ history: answered(state), to }))).toEqual([undefined, state]);
    expect(states(plan({ history: answered(state) }))).toEqual([undefined, undefined]);
    const others = [
      { ...to, endpointId: 'f' },
      { ...to, model: 'n' },
      { ...to, dialect: 'chat-completions' },
    ] as const;
    for (const other of others)
      expect(states(plan({ history: answered(state), to: other }))).toEqual([undefined, undefined]);
    const isRefused = { id: 'e', dialect: 'anthropic-messages', learnt: { m: { refuses: ['provider-state'] } } };
    expect(recipientOf({ ...isRefused, learnt: {} } as unknown as Endpoint, 'm')).toEqual(to);
    expect(recipientOf(isRefused as unknown as Endpoint, 'm')).toBeNull();
  });

  test('of a reply that took several requests is planned for none', () => {
    const history = answered(state, { ...state, digest: '2' });
    expect(states(plan({ history, to }))).toEqual([undefined, undefined]);
  });

  test('is counted with the words, but for its signature', () => {
    const tokens = (source: Partial<RequestSource>) => plan(source).prompt.tokens;
    const thinking = JSON.stringify({ type: 'thinking', thinking: 'Hmm' });
    const more = tokens({ history: answered(state), to }) - tokens({ history: answered(state) });
    expect(more).toBe(`\n${thinking}`.length);
  });

  test('is sent without words where the server goes on with it', () => {
    const paused = { ...reply('a', 'complete', ''), parts: [{ ...state, isPaused: true }] };
    expect(contents(plan({ history: [person('q', 'Why?'), paused], to, isContinued: true }))).toEqual(['Why?', '']);
    expect(leftOut(plan({ history: [person('q', 'Why?'), paused], isContinued: true }))).toEqual([['a', 'empty']]);
  });
});

describe('pictures, files and sounds', () => {
  const stored = { kind: 'blob', hash: 'a', bytes: 500_000 } as const;
  const picture: MediaPart = { ...image, source: stored };
  const sound: MediaPart = { type: 'audio', name: '', mediaType: 'audio/wav', source: stored, seconds: 60 };
  const file: MediaPart = { type: 'file', name: 'a.pdf', mediaType: 'application/pdf', source: stored };
  const media = ({ messages }: Plan) => messages.map((message) => message.media);

  test('are sent without words, and are no empty message', () => {
    const history = [{ ...person('q', ''), parts: [picture] }, reply('a', 'complete', 'A cat.')];
    expect(media(plan({ history }))).toEqual([[picture], undefined]);
    expect(leftOut(plan({ history }))).toEqual([]);
  });

  test('that a model made go back whole to a model that sees them, or made them itself', () => {
    const source: MediaPart['source'] = { kind: 'blob', hash: 'c0ffee', bytes: 3000 };
    const made: MediaPart = { ...picture, source, mediaType: 'image/png' };
    const others: MediaPart[] = [
      { ...made, isPartial: true },
      { ...made, mediaType: 'image/svg+xml' },
      { ...file, source },
    ];
    const drawn = { ...reply('a', 'complete', 'A cat.'), parts: [made, ...others, ...textParts('A cat.')] };
    const history = [person('q', 'Draw'), drawn, person('r', 'Now a dog')];
    const sent = (asked?: Parameters<typeof partsOf>[0]['asked']) =>
      partsOf({ systemPrompt: { text: '' }, history, summary: null, ...(asked && { asked }) })[1]?.media;
    expect(sent({ model: 'another', seesPictures: true })).toEqual([made]);
    expect(sent({ model: drawn.reply!.model, seesPictures: null })).toEqual([made]);
    expect(sent({ model: drawn.reply!.model, seesPictures: false })).toBeUndefined();
    expect(sent({ model: 'another', seesPictures: null })).toBeUndefined();
    expect(sent()).toBeUndefined();
  });

  test('that are nowhere, or that a model made, are not', () => {
    const made = { ...reply('a', 'complete', 'A cat.'), parts: [picture, ...textParts('A cat.')] };
    const history = [person('q', 'Draw'), made, { ...person('r', ''), parts: [image] }];
    const planned = plan({ history });
    expect(media(planned)).toEqual([undefined, undefined]);
    expect(leftOut(planned)).toEqual([['r', 'images']]);
    const spoken = { ...reply('a', 'complete', ''), parts: [sound] };
    expect(leftOut(plan({ history: [person('q', 'Sing'), spoken] }))).toEqual([['a', 'audio']]);
  });

  test('are counted, rather too high than too low, and so that they are never called exact', () => {
    const tokens = (...parts: MediaPart[]) =>
      plan({ history: [{ ...person('q', 'See'), parts: [...parts, ...textParts('See')] }] });
    const bare = tokens().prompt.tokens;
    expect(tokens(picture).prompt).toEqual({ tokens: bare + 4800, exact: false });
    expect(tokens(sound).prompt.tokens - bare).toBe(60 * 32);
    expect(tokens(file).prompt.tokens - bare).toBe(50_000);
    expect(tokens(picture).rows[0]?.count).toEqual({ tokens: 4803, exact: false });
  });

  test('of a known size are counted as the family of their model takes them', () => {
    const sized: MediaPart = { ...picture, size: { width: 1024, height: 1024 } };
    const history = [{ ...person('q', 'See'), parts: [sized, ...textParts('See')] }];
    const parts = partsOf({ systemPrompt: { text: '' }, history, summary: null });
    const counts = [{ tokens: 3, exact: true }];
    const tokens = (model?: string) =>
      arrange(
        parts,
        { by, instructions: { tools: [], exact: true }, ...(model && { mediaBy: { model, learnt: [] } }) },
        counts,
      ).counts[0];
    expect(['gpt-4o', 'gpt-5-mini', 'claude-sonnet-4-5', 'gemini-2.5-pro', 'llava', undefined].map(tokens)).toEqual(
      [765, 1229, 1399, 1032, 4800, 4800].map((of) => ({ tokens: of + 3, exact: false })),
    );
  });
});
