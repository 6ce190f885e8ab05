import type { Calibration, MediaMeasurement, Measurement } from '../../model/endpoint/calibration';
import type { Conversation } from '../../model/chat/conversation';
import type { ModelOverride } from '../../model/endpoint/model-facts';
import type { Example, Prompt, PromptContent, SystemPrompt } from '../../model/prompt/prompt';
import type { Totals, Usage } from '../../model/usage/usage';
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
import { mediaTurns, price, strategy } from './configuration-shapes';
import { parameters } from './parameter-shapes';

export const usageFields: Fields<Usage> = {
  promptTokens: number,
  completionTokens: number,
  cachedTokens: number,
  reasoningTokens: number,
  cacheWriteTokens: orAbsent(number),
  longCacheWriteTokens: orAbsent(number),
  webSearches: orAbsent(number),
  fileSearches: orAbsent(number),
  codeSessions: orAbsent(number),
  pictures: orAbsent(number),
  feesUsd: orAbsent(number),
  unpricedUses: orAbsent(number),
  audioPromptTokens: orAbsent(number),
  imagePromptTokens: orAbsent(number),
  audioCompletionTokens: orAbsent(number),
  costUsd: orNull(number),
};
const examples = listOf(shape<Example>({ user: text, assistant: text }));
const texts: Check = (value) => shape({})(value) && Object.values(value).every(text);

export const isSystemPrompt = shape<SystemPrompt>({
  promptId: orNull(isId),
  folderId: orAbsent(isId),
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
  tags: orAbsent(listOf(text)),
  note: orAbsent(text),
  favourites: orAbsent(listOf(isId)),
  archivedAt: orAbsent(number),
  folderId: orAbsent(isId),
  createdAt: number,
  updatedAt: number,
  deletedAt: orNull(number),
  endpointId: orNull(isId),
  model: text,
  systemPrompt: isSystemPrompt,
  earlierPrompts: orAbsent(listOf(isSystemPrompt)),
  withoutStanding: orAbsent(yesOrNo),
  parameters,
  strategy: orAbsent(strategy),
  mediaTurns: orAbsent(mediaTurns),
  tipId: orNull(isId),
  columns: orAbsent(isId),
  totals: shape<Totals>({
    promptTokens: number,
    completionTokens: number,
    costUsd: number,
    priced: yesOrNo,
    exact: yesOrNo,
  }),
  importedFrom: orAbsent(shape<NonNullable<Conversation['importedFrom']>>({ key: text, digest: text })),
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

export const isModelOverride = shape<ModelOverride>({
  contextWindow: orNull(number),
  price: orNull(price),
  like: orNull(text),
});

export const isCalibration = shape<Calibration>({
  measurements: listOf(shape<Measurement>({ estimated: number, measured: number })),
  media: orAbsent(
    listOf(
      shape<MediaMeasurement>({ type: oneOf('image', 'file', 'audio'), count: number, size: number, tokens: number }),
    ),
  ),
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

/** What is typed and not sent, or not saved. */
export interface StoredDraft {
  conversationId: string;
  /** Where it is typed: a message's id, a prompt's, `insert` or `system-prompt`; absent: in the composer. */
  editor?: string;
  text: string;
  /** UTC ms. */
  updatedAt: number;
  /** When its tab last gave it up to reload, UTC ms. */
  reservedAt?: number;
}

export const isDraft = shape<StoredDraft>({
  conversationId: isId,
  editor: orAbsent(isId),
  text,
  updatedAt: number,
  reservedAt: orAbsent(number),
});
