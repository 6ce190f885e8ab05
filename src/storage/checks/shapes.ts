import type { BudgetLimits } from '../../model/usage/budget';
import type { Calibration, Measurement } from '../../model/endpoint/calibration';
import type { Conversation } from '../../model/chat/conversation';
import type { Endpoint, ListedModel } from '../../model/endpoint/endpoint';
import { countingWays, refusables, type Learnt } from '../../model/endpoint/learnt';
import type { ModelFacts, ModelOverride, Price, Rates, Tier } from '../../model/endpoint/model-facts';
import type { Example, Prompt, PromptContent, SystemPrompt } from '../../model/prompt/prompt';
import type { Settings } from '../../model/settings';
import type { Strategy } from '../../model/request/strategy';
import type { Totals } from '../../model/usage/usage';
import type { Reservation } from '../../model/usage/reservation';
import type { UsageRecord } from '../../model/usage/usage-record';
import {
  isId,
  listOf,
  notNegative,
  number,
  oneOf,
  orAbsent,
  orNull,
  shape,
  text,
  yesOrNo,
  type Check,
  type Fields,
} from './shape';
import { usageFields } from './message-shapes';
import { parameters } from './parameter-shapes';

const rates: Fields<Rates> = {
  input: notNegative,
  output: notNegative,
  cachedInput: orAbsent(notNegative),
  cacheWrite: orAbsent(notNegative),
  inputAudio: orAbsent(notNegative),
  reasoning: orAbsent(notNegative),
  outputAudio: orAbsent(notNegative),
};
const price = shape<Price>({ ...rates, tiers: orAbsent(listOf(shape<Tier>({ ...rates, above: notNegative }))) });

const strategy: Check = (value) =>
  shape<{ kind: unknown }>({ kind: oneOf('ask', 'drop-oldest', 'summarise') })(value) ||
  shape<Strategy & { kind: 'last-turns' }>({
    kind: oneOf('last-turns'),
    turns: (turns) => Number.isInteger(turns) && Number(turns) > 0,
  })(value);

const examples = listOf(shape<Example>({ user: text, assistant: text }));
const texts: Check = (value) => shape({})(value) && Object.values(value).every(text);

export const isSystemPrompt = shape<SystemPrompt>({
  promptId: orNull(isId),
  text,
  examples: orAbsent(examples),
  values: orAbsent(texts),
  parameters: orAbsent(parameters),
  missing: orAbsent(listOf(text)),
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
  systemPrompt: isSystemPrompt,
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
  dialect: orAbsent(text),
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
  learnt: orAbsent(
    (value) =>
      shape({})(value) &&
      Object.values(value).every(
        shape<Learnt>({
          refuses: listOf(oneOf(...refusables)),
          contextWindow: orAbsent(notNegative),
          countsBy: orAbsent(oneOf(...countingWays)),
        }),
      ),
  ),
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

export const isReservation = shape<Reservation>({
  id: isId,
  conversationId: isId,
  month: text,
  costUsd: notNegative,
  at: number,
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

/** What is typed and not sent, or not saved. */
export interface Draft {
  conversationId: string;
  /** Where it is typed: a message's id, a prompt's, `insert` or `system-prompt`; absent: in the composer. */
  editor?: string;
  text: string;
  /** UTC ms. */
  updatedAt: number;
}

export const isDraft = shape<Draft>({ conversationId: isId, editor: orAbsent(isId), text, updatedAt: number });
