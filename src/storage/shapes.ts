import type { BudgetLimits } from '../model/budget';
import type { Calibration, Measured, Measurement } from '../model/calibration';
import type { Conversation } from '../model/conversation';
import type { Endpoint, ListedModel } from '../model/endpoint';
import type { Failure, FailureKind } from '../model/failure';
import type { ChosenToken, Logprobs, TokenLogprob } from '../model/logprobs';
import type { Message, ReplyFacts, ToolCall } from '../model/message';
import type { ModelFacts, ModelOverride, Price, Rates, Tier } from '../model/model-facts';
import { isObject } from '../model/json';
import type { Parameters, ResponseFormat, TokenBias } from '../model/parameters';
import type { Example, Prompt, PromptContent, SystemPrompt } from '../model/prompt';
import type { Settings } from '../model/settings';
import type { Strategy } from '../model/strategy';
import type { Trace } from '../model/trace';
import type { Billed, Totals, Usage } from '../model/usage';
import type { UsageRecord } from '../model/usage-record';
import type { JournalPiece } from './pieces';

/** Whether a value that was read has a shape. What is read may come from another version, a half-broken disk or a file. */
type Check = (value: unknown) => boolean;
type Fields<T> = { [Name in keyof T]-?: Check };

const text: Check = (value) => typeof value === 'string';
const number: Check = (value) => Number.isFinite(value);
const yesOrNo: Check = (value) => typeof value === 'boolean';
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
const orAbsent =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const oneOf =
  (...values: unknown[]): Check =>
  (value) =>
    values.includes(value);
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);

/** An id is part of keys and of the page's address. */
const isId = (value: unknown): value is string => typeof value === 'string' && /^[\w-]{1,64}$/.test(value);

/** Whether a value is an object with such fields; further ones do not matter. */
export function shape<T extends object>(fields: Fields<T>): (value: unknown) => value is T {
  const checks = Object.entries<Check>(fields);
  return (value): value is T =>
    typeof value === 'object' &&
    value !== null &&
    checks.every(([name, check]) => check((value as Record<string, unknown>)[name]));
}

const answered = { status: number, said: text };
const waiting = { ...answered, retryAfterMs: orNull(number) };
const failures: { [Kind in FailureKind]: Fields<Omit<Failure & { kind: Kind }, 'kind'>> } = {
  offline: {},
  unreachable: {},
  cors: {},
  redirected: {},
  'local-network-denied': {},
  'mixed-content': {},
  'invalid-url': { problem: oneOf('empty', 'not-a-url', 'scheme', 'credentials') },
  'invalid-key': { problem: oneOf('spaces', 'newline', 'not-latin') },
  'key-missing': { origin: text },
  'vault-locked': { origin: text },
  'no-endpoint': {},
  'no-model': {},
  timeout: { phase: oneOf('connect', 'silence'), afterMs: number },
  'rate-limited': waiting,
  overloaded: waiting,
  server: waiting,
  'context-too-long': { ...answered, limit: orNull(number), asked: orNull(number) },
  'bad-request': { ...answered, parameter: orNull(text) },
  'wrong-path': answered,
  unauthorized: answered,
  forbidden: answered,
  'model-not-found': answered,
  quota: answered,
  'too-large': answered,
  'content-filter': answered,
  'bad-response': answered,
  'cut-off': {},
  'over-budget': { period: oneOf('month', 'chat'), limitUsd: number },
  'summary-empty': {},
  'tab-closed': {},
  'storage-full': {},
  'storage-denied': {},
  'storage-gone': {},
  'storage-newer': {},
};
const isFailure: Check = (value) => {
  const { kind } = (value ?? {}) as { kind?: unknown };
  return typeof kind === 'string' && Object.hasOwn(failures, kind) && shape(failures[kind as FailureKind])(value);
};

const rates: Fields<Rates> = {
  input: number,
  output: number,
  cachedInput: orAbsent(number),
  cacheWrite: orAbsent(number),
  inputAudio: orAbsent(number),
  reasoning: orAbsent(number),
  outputAudio: orAbsent(number),
};
const price = shape<Price>({ ...rates, tiers: orAbsent(listOf(shape<Tier>({ ...rates, above: number }))) });

const responseFormat: Check = (value) =>
  shape<{ type: unknown }>({ type: oneOf('text', 'json_object') })(value) ||
  shape<ResponseFormat & { type: 'json_schema' }>({
    type: oneOf('json_schema'),
    name: text,
    schema: isObject,
    strict: yesOrNo,
  })(value);

const parameters = shape<Parameters>({
  temperature: orAbsent(number),
  topP: orAbsent(number),
  maxTokens: orAbsent(number),
  choices: orAbsent(number),
  presencePenalty: orAbsent(number),
  frequencyPenalty: orAbsent(number),
  seed: orAbsent(number),
  topK: orAbsent(number),
  minP: orAbsent(number),
  topA: orAbsent(number),
  repetitionPenalty: orAbsent(number),
  logprobs: orAbsent(number),
  stop: orAbsent(listOf(text)),
  logitBias: orAbsent(
    listOf(shape<TokenBias>({ token: number, bias: number, typed: orNull(shape({ text, encoding: text })) })),
  ),
  responseFormat: orAbsent(responseFormat),
  reasoningEffort: orAbsent(text),
  verbosity: orAbsent(text),
  serviceTier: orAbsent(text),
  extra: orAbsent(isObject),
});

const strategy: Check = (value) =>
  shape<{ kind: unknown }>({ kind: oneOf('ask', 'drop-oldest', 'summarise') })(value) ||
  shape<Strategy & { kind: 'last-turns' }>({
    kind: oneOf('last-turns'),
    turns: (turns) => Number.isInteger(turns) && Number(turns) > 0,
  })(value);

const usageFields: Fields<Usage> = {
  promptTokens: number,
  completionTokens: number,
  cachedTokens: number,
  reasoningTokens: number,
  cacheWriteTokens: orAbsent(number),
  audioPromptTokens: orAbsent(number),
  audioCompletionTokens: orAbsent(number),
  costUsd: orNull(number),
};
const usage = shape<Usage>(usageFields);

const tokenLogprob: Fields<TokenLogprob> = { token: text, logprob: number, bytes: orAbsent(listOf(number)) };

const replyFacts: Fields<ReplyFacts> = {
  status: oneOf('complete', 'streaming', 'interrupted', 'failed', 'stopped'),
  endpointId: text,
  model: text,
  answeredBy: orNull(text),
  reasoning: text,
  refusal: text,
  toolCalls: listOf(shape<ToolCall>({ name: text, arguments: text })),
  finishReason: orNull(text),
  usage: orNull(usage),
  estimate: orNull(shape({ promptTokens: number, completionTokens: number, exact: yesOrNo })),
  measured: orAbsent(
    shape<Measured>({ messages: number, digest: text, promptTokens: number, completionTokens: orNull(number) }),
  ),
  logprobs: orAbsent(
    shape<Logprobs>({
      tokens: listOf(shape<ChosenToken>({ ...tokenLogprob, alternatives: listOf(shape(tokenLogprob)) })),
      isCut: orAbsent(oneOf(true)),
    }),
  ),
  trace: orAbsent(
    shape<Trace>({
      answerId: orAbsent(text),
      fingerprint: orAbsent(text),
      requestId: orAbsent(text),
      headersMs: orAbsent(number),
    }),
  ),
  costUsd: orNull(number),
  choice: orAbsent(number),
  sharedBill: orAbsent(shape<Billed>({ ...usageFields, exact: yesOrNo })),
  missing: orAbsent(number),
  parameters: orAbsent(parameters),
  firstTokenMs: orNull(number),
  durationMs: orNull(number),
  failure: orNull(isFailure),
};

export const isMessage = shape<Message>({
  id: isId,
  conversationId: isId,
  parentId: orNull(isId),
  role: oneOf('system', 'user', 'assistant'),
  name: orAbsent(text),
  text,
  sending: orAbsent(oneOf('always', 'never')),
  summary: orAbsent(oneOf(true)),
  round: orAbsent(isId),
  merged: orAbsent(oneOf(true)),
  createdAt: number,
  deletedAt: orNull(number),
  reply: orNull(shape(replyFacts)),
});

const examples = listOf(shape<Example>({ user: text, assistant: text }));
const texts: Check = (value) => shape({})(value) && Object.values(value).every(text);

export const isConversation = shape<Conversation>({
  id: isId,
  title: text,
  pinned: yesOrNo,
  createdAt: number,
  updatedAt: number,
  deletedAt: orNull(number),
  endpointId: orNull(isId),
  model: text,
  systemPrompt: shape<SystemPrompt>({
    promptId: orNull(isId),
    text,
    examples: orAbsent(examples),
    values: orAbsent(texts),
    parameters: orAbsent(parameters),
    missing: orAbsent(listOf(text)),
  }),
  parameters,
  strategy: orAbsent(strategy),
  tipId: orNull(isId),
  columns: orAbsent(isId),
  totals: shape<Totals>({
    promptTokens: number,
    completionTokens: number,
    costUsd: number,
    priced: yesOrNo,
    exact: yesOrNo,
  }),
});

const promptContent: Fields<PromptContent> = {
  name: text,
  text,
  tags: orAbsent(listOf(text)),
  examples: orAbsent(examples),
  parameters: orAbsent(parameters),
  model: orAbsent(text),
  endpointId: orAbsent(isId),
};

export const isPromptContent = shape<PromptContent>(promptContent);
export const isPrompt = shape<Prompt>({ ...promptContent, id: isId, updatedAt: number });

export const isEndpoint = shape<Endpoint>({
  id: isId,
  name: text,
  // A host goes into the page's policy as it is: nothing in it may mean more than a host there.
  baseUrl: (value) => typeof value === 'string' && /^(https?:\/\/[a-z\d._-]+(:\d+)?(\/|$)|demo:$)/i.test(value),
  presetId: text,
  defaultModel: text,
  models: listOf(
    shape<ListedModel>({
      id: text,
      facts: shape<Partial<ModelFacts>>({
        contextWindow: orAbsent(orNull(number)),
        maxOutput: orAbsent(orNull(number)),
        price: orAbsent(orNull(price)),
        reasoning: orAbsent(yesOrNo),
        takesTemperature: orAbsent(yesOrNo),
      }),
    }),
  ),
  refusesStreamOptions: yesOrNo,
  refusesChoices: orAbsent(oneOf(true)),
  createdAt: number,
});

export const isModelOverride = shape<ModelOverride>({
  contextWindow: orNull(number),
  price: orNull(price),
  like: orNull(text),
});

export const isCalibration = shape<Calibration>({
  measurements: listOf(shape<Measurement>({ estimated: number, measured: number })),
});

/** What the person entered for a model, and for which. */
export interface StoredOverride {
  endpointId: string;
  model: string;
  override: ModelOverride;
}

export const isStoredOverride = shape<StoredOverride>({ endpointId: isId, model: text, override: isModelOverride });

/** A request that was billed. Its day is part of its key. */
export const isUsageRecord = shape<UsageRecord>({
  ...usageFields,
  id: isId,
  at: number,
  day: (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value),
  endpointId: text,
  model: text,
  answeredBy: orNull(text),
  conversationId: isId,
  // A newer Tally may ask for other things, too.
  purpose: text,
  outcome: oneOf('complete', 'interrupted', 'failed', 'stopped'),
  exact: yesOrNo,
});

const limit = orNull((value) => typeof value === 'number' && value >= 0 && value < Infinity);

/** What each setting may be. */
export const settingChecks: Fields<Settings> = {
  theme: oneOf('system', 'light', 'dark'),
  density: oneOf('comfortable', 'compact'),
  strategy,
  budget: shape<BudgetLimits>({
    monthSoftUsd: limit,
    monthHardUsd: limit,
    chatSoftUsd: limit,
    chatHardUsd: limit,
    askAboveUsd: limit,
  }),
  defaultEndpointId: orNull(isId),
  defaultPromptId: orNull(isId),
  putAwayPrompts: listOf(isId),
  lastConversationId: orNull(isId),
  binEmptiedAt: (value) => typeof value === 'number' && value >= 0,
  connectTimeoutMs: (value) => typeof value === 'number' && value > 0,
  silenceTimeoutMs: (value) => typeof value === 'number' && value > 0,
};

/** What is typed and not sent. */
export interface Draft {
  conversationId: string;
  text: string;
  /** UTC ms. */
  updatedAt: number;
}

export const isDraft = shape<Draft>({ conversationId: isId, text, updatedAt: number });

export const isJournalPiece = shape<JournalPiece>({
  text: orAbsent(text),
  reasoning: orAbsent(text),
  refusal: orAbsent(text),
  facts: orAbsent(
    shape<Partial<ReplyFacts>>(
      Object.fromEntries(
        Object.entries(replyFacts).map(([name, check]) => [name, orAbsent(check)]),
      ) as Fields<ReplyFacts>,
    ),
  ),
  at: number,
});
