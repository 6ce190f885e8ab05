import type { Conversation } from '../model/conversation';
import type { Endpoint, ListedModel } from '../model/endpoint';
import type { Failure, FailureKind } from '../model/failure';
import type { Message, ReplyFacts, ToolCall } from '../model/message';
import type { ModelFacts, ModelOverride, Price } from '../model/model-facts';
import type { Parameters } from '../model/parameters';
import type { Prompt } from '../model/prompt';
import type { Settings } from '../model/settings';
import type { Totals, Usage } from '../model/usage';
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

const price = shape<Price>({
  input: number,
  output: number,
  cachedInput: orAbsent(number),
  tiers: orAbsent(listOf(shape({ above: number, input: number, output: number, cachedInput: orAbsent(number) }))),
});

const parameters = shape<Parameters>({
  temperature: orAbsent(number),
  topP: orAbsent(number),
  maxTokens: orAbsent(number),
});

const usage = shape<Usage>({
  promptTokens: number,
  completionTokens: number,
  cachedTokens: number,
  reasoningTokens: number,
  costUsd: orNull(number),
});

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
  costUsd: orNull(number),
  firstTokenMs: orNull(number),
  durationMs: orNull(number),
  failure: orNull(isFailure),
};

export const isMessage = shape<Message>({
  id: isId,
  conversationId: isId,
  parentId: orNull(isId),
  role: oneOf('system', 'user', 'assistant'),
  text,
  createdAt: number,
  deletedAt: orNull(number),
  reply: orNull(shape(replyFacts)),
});

export const isConversation = shape<Conversation>({
  id: isId,
  title: text,
  pinned: yesOrNo,
  createdAt: number,
  updatedAt: number,
  deletedAt: orNull(number),
  endpointId: orNull(isId),
  model: text,
  systemPrompt: shape({ promptId: orNull(isId), text }),
  parameters,
  tipId: orNull(isId),
  totals: shape<Totals>({
    promptTokens: number,
    completionTokens: number,
    costUsd: number,
    priced: yesOrNo,
    exact: yesOrNo,
  }),
});

export const isPrompt = shape<Prompt>({ id: isId, name: text, text, updatedAt: number });

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
  createdAt: number,
});

export const isModelOverride = shape<ModelOverride>({
  contextWindow: orNull(number),
  price: orNull(price),
  like: orNull(text),
});

/** What the person entered for a model, and for which. */
export interface StoredOverride {
  endpointId: string;
  model: string;
  override: ModelOverride;
}

export const isStoredOverride = shape<StoredOverride>({ endpointId: isId, model: text, override: isModelOverride });

/** What each setting may be. */
export const settingChecks: Fields<Settings> = {
  theme: oneOf('system', 'light', 'dark'),
  density: oneOf('comfortable', 'compact'),
  defaultEndpointId: orNull(isId),
  defaultPromptId: orNull(isId),
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
