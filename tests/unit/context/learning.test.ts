import { beforeAll, describe, expect, test } from 'vitest';
import { learn, scaleOf } from '../../../src/context/tokens/calibration';
import { Counter } from '../../../src/context/tokens/counter';
import { digestOf } from '../../../src/context/tokens/measured-prefix';
import { partsOf } from '../../../src/context/plan/parts';
import { planRequest, termsOf, type Plan } from '../../../src/context/plan/plan';
import { countParts, type Counting } from '../../../src/context/plan/count-parts';
import type { Calibration } from '../../../src/model/endpoint/calibration';
import { newMessage, newReplyFacts, type Message } from '../../../src/model/chat/message';
import { chats, type Chat } from './chats';
import { inProcessWorker } from './in-process-worker';
import { families } from './other-families';

const counter = new Counter(() => inProcessWorker());
const allFits = termsOf(
  { contextWindow: null, maxOutput: null, price: null },
  { maxTokens: undefined, strategy: { kind: 'ask' } },
);

/** How a model of unknown tokenizer is counted after what `calibration` has taught. */
function countingBy(calibration: Calibration | null): Counting {
  const by = { encoding: null, wrapping: 'later', exact: false, scale: scaleOf(calibration) } as const;
  return { by, instructions: { tools: [], exact: true }, to: 'an endpoint, a model' };
}

async function planned(
  system: string,
  history: Message[],
  draft: string,
  counting: Counting,
  terms = allFits,
): Promise<Plan> {
  const countedParts = await countParts(
    partsOf({ systemPrompt: { text: system }, history, summary: null }),
    counting,
    counter,
  );
  const [count] = await counter.count([draft], countedParts.by);
  return planRequest(countedParts, { content: draft, count: count! }, terms);
}

/** What a server may do besides. */
interface Server {
  /** Tokens of instructions that it adds to each prompt. */
  hidden: number;
  /** How many tokens it makes of one of the family's. */
  dear: number;
  /** Tokens of the window; older turns stay behind where it is full. */
  window: number | null;
  /** A bill that is so many times what it should be. */
  odd: { turn: number; times: number } | null;
}

/**
 * Holds `chat` with a server of `family` that bills by its own tokenizer. By how much each request was planned too long
 * (as a part of what was billed), the first one first.
 */
async function errorsOf(
  family: keyof typeof families,
  chat: Chat,
  calibration: Calibration | null,
  { hidden = 0, dear = 1, window = null, odd = null }: Partial<Server> = {},
): Promise<number[]> {
  const server = families[family];
  const terms = termsOf(
    { contextWindow: window, maxOutput: null, price: null },
    { maxTokens: 100, strategy: { kind: 'drop-oldest' } },
  );
  const counting = countingBy(calibration);
  const history: Message[] = [];
  const errors: number[] = [];
  for (const [turn, { user, assistant }] of chat.turns.entries()) {
    const { prompt, messages } = await planned(chat.system, history, user, counting, terms);
    expect(prompt.exact).toBe(false);
    const promptTokens = Math.round(server.prompt(messages) * dear) + hidden;
    errors.push(prompt.tokens / promptTokens - 1);
    const measured = {
      messages: messages.length,
      digest: digestOf(messages, counting.to),
      promptTokens: odd?.turn === turn ? Math.round(promptTokens * odd.times) : promptTokens,
      completionTokens: Math.round(server.completion(assistant) * dear),
    };
    const facts = { ...newReplyFacts('an endpoint', 'a model'), status: 'complete', measured } as const;
    const reply = { ...newMessage('c', null, 'assistant', assistant), reply: facts };
    history.push(newMessage('c', null, 'user', user), reply);
  }
  return errors;
}

/** What the replies of `chat` have taught. */
async function learntFrom(family: keyof typeof families, chat: Chat): Promise<Calibration | null> {
  const texts = chat.turns.map(({ assistant }) => assistant);
  const estimates = await counter.count(texts, countingBy(null).by);
  return texts.reduce<Calibration | null>(
    (calibration, text, index) =>
      learn(calibration, { estimated: estimates[index]!.tokens, measured: families[family].completion(text) }),
    null,
  );
}

const all = Object.keys(families) as (keyof typeof families)[];
const languages = Object.keys(chats) as (keyof typeof chats)[];

describe.each(all)('at a server of %s, which counts with its own tokenizer', (family) => {
  const learnt = new Map<string, Calibration | null>([['nothing', null]]);
  beforeAll(async () => {
    for (const language of languages) learnt.set(language, await learntFrom(family, chats[language]));
  });

  const cases = languages.flatMap((language) => ['nothing', ...languages].map((before) => [language, before] as const));
  test.each(cases)(
    'a chat in %s, after %s was learnt: within two percent from the second request on',
    async (language, before) => {
      const [, ...later] = await errorsOf(family, chats[language], learnt.get(before) ?? null);
      expect(later.length).toBeGreaterThanOrEqual(3);
      for (const error of later) expect(Math.abs(error)).toBeLessThanOrEqual(0.02);
    },
  );
});

/** Chats that change their language, are short, or have the code in the questions. */
const others: Record<string, Chat> = {
  'several languages': {
    system: 'Be brief.',
    turns: [...chats.english.turns.slice(0, 2), ...chats.chinese.turns.slice(0, 2), ...chats.code.turns.slice(0, 2)],
  },
  'short replies': {
    system: 'Be brief.',
    turns: chats.english.turns.map(({ user }, turn) => ({
      user,
      assistant: ['Yes.', 'OK, thanks.', 'I would.', 'About 200.', 'Done.'][turn]!,
    })),
  },
};

describe.each(all)('at a server of %s, an estimate stays right', (family) => {
  test.each<[string, Chat, Partial<Server>, { from?: number; within?: number }]>([
    ['when older turns stay behind (English)', chats.english, { window: 1000 }, {}],
    ['when older turns stay behind (Chinese)', chats.chinese, { window: 1000 }, {}],
    ['when older turns stay behind (code)', chats.code, { window: 1000 }, {}],
    ['beside hidden instructions in a dear tokenizer', chats.english, { hidden: 212, dear: 1.6 }, {}],
    ['when the language changes', others['several languages']!, {}, { within: 0.021 }],
    // One bill of so short an exchange cannot tell hidden instructions from a dear tokenizer; the second can.
    ['after short replies', others['short replies']!, { hidden: 212, dear: 1.6 }, { from: 2 }],
    ['after one bill that is ten times too high', chats.english, { odd: { turn: 2, times: 10 } }, {}],
    ['after one bill of what was not cached', chats.english, { odd: { turn: 2, times: 0.1 } }, {}],
    ['when the first bill was ten times too high', chats.english, { odd: { turn: 0, times: 10 } }, { from: 2 }],
  ])('%s', async (_, chat, server, { from = 1, within = 0.02 }) => {
    const errors = (await errorsOf(family, chat, null, server)).slice(from);
    expect(Math.max(...errors.map(Math.abs)), errors.map((one) => one.toFixed(3)).join(' ')).toBeLessThanOrEqual(
      within,
    );
  });
});

test('without what was measured, the same chats are not within 2 %', async () => {
  const { turns, system } = chats.chinese;
  const history = turns
    .slice(0, -1)
    .flatMap(({ user, assistant }) => [
      newMessage('c', null, 'user', user),
      newMessage('c', null, 'assistant', assistant),
    ]);
  const { prompt, messages } = await planned(system, history, turns.at(-1)!.user, countingBy(null));
  expect(Math.abs(prompt.tokens / families.Mistral.prompt(messages) - 1)).toBeGreaterThan(0.1);
});

test('the first request of a new chat gains from what was learnt before', async () => {
  const before = await learntFrom('Mistral', chats.code);
  const [unlearnt] = await errorsOf('Mistral', chats.code, null);
  const [first] = await errorsOf('Mistral', chats.code, before);
  expect(Math.abs(first!)).toBeLessThan(Math.abs(unlearnt!));
});
