import type { Measured } from '../../model/endpoint/calibration';
import { dialectNames } from '../../model/endpoint/endpoint';
import type { Failure, FailureKind } from '../../model/failure';
import type { ChosenToken, Logprobs, TokenLogprob } from '../../model/chat/logprobs';
import type { Message, ReplyFacts } from '../../model/chat/message';
import type { MediaSource, MessagePart, OriginalFile, PagesOf, StoredSource } from '../../model/chat/parts';
import type { Trace } from '../../model/chat/trace';
import { isObject } from '../../model/json';
import type { Segment, Transcript } from '../../model/audio/transcript';
import type { CarriedMedia } from '../../model/usage/carried-media';
import type { Billed, Usage } from '../../model/usage/usage';
import type { JournalPiece } from '../journal/pieces';
import { isId, listOf, number, oneOf, oneOfKind, orAbsent, orNull, shape, text, yesOrNo, type Fields } from './shape';
import { isNote } from './note-shapes';
import { parameters } from './parameter-shapes';
import { usageFields } from './shapes';

const answered = { status: number, said: text };
const waiting = { ...answered, retryAfterMs: orNull(number) };
const input = oneOf('image', 'audio', 'video', 'file');
const failures: { [Kind in FailureKind]: Fields<Omit<Failure & { kind: Kind }, 'kind'>> } = {
  offline: {},
  unreachable: {},
  cors: {},
  redirected: {},
  'local-network-denied': {},
  'mixed-content': {},
  'hidden-answer': {},
  'invalid-url': { problem: oneOf('empty', 'not-a-url', 'scheme', 'credentials', 'key-in-query', 'ipv6') },
  'invalid-extra': {
    name: text,
    problem: text,
  },
  'headers-refused': { headers: listOf(text) },
  'invalid-key': { problem: oneOf('spaces', 'newline', 'not-latin') },
  'key-missing': { origin: text, extras: orAbsent(listOf(text)) },
  'vault-locked': { origin: text },
  'no-endpoint': {},
  'no-model': {},
  'unknown-dialect': { dialect: text },
  timeout: { phase: oneOf('connect', 'silence'), afterMs: number },
  'rate-limited': waiting,
  overloaded: waiting,
  server: waiting,
  'context-too-long': { ...answered, limit: orNull(number), asked: orNull(number) },
  'input-refused': { ...answered, input },
  'bad-request': { ...answered, parameter: orNull(text), input: orAbsent(input) },
  'wrong-path': answered,
  unauthorized: answered,
  forbidden: answered,
  'data-policy': answered,
  'system-role': answered,
  'model-not-found': answered,
  quota: answered,
  'too-large': { ...answered, input: orAbsent(input) },
  'content-filter': answered,
  'bad-response': answered,
  'other-interface': { ...answered, speaks: oneOf(...dialectNames) },
  'reply-too-long': { limit: number },
  'cut-off': {},
  'over-budget': { period: oneOf('month', 'chat'), limitUsd: number },
  costly: { limitUsd: number, requestUsd: number },
  'summary-empty': {},
  'tab-closed': {},
  'part-missing': {},
  'storage-full': {},
  'storage-denied': {},
  'storage-gone': {},
  'storage-newer': {},
};
const isFailure = oneOfKind('kind', failures);

const usage = shape<Usage>(usageFields);

const tokenLogprob: Fields<TokenLogprob> = { token: text, logprob: number, bytes: orAbsent(listOf(number)) };
const chosenTokens = listOf(shape<ChosenToken>({ ...tokenLogprob, alternatives: listOf(shape(tokenLogprob)) }));

const sources: { [Kind in MediaSource['kind']]: Fields<Omit<MediaSource & { kind: Kind }, 'kind'>> } = {
  blob: { hash: text, bytes: number },
  url: { url: text },
  unkept: { bytes: orNull(number) },
};
const words = { text };
const source = oneOfKind('kind', sources);
const segment = shape<Segment>({ start: number, end: number, text, speaker: orAbsent(text) });
const transcript = shape<Transcript>({ text, segments: listOf(segment) });
const media = {
  sending: orAbsent(oneOf('always', 'never')),
  name: text,
  mediaType: text,
  source,
  original: orAbsent(
    shape<OriginalFile>({
      name: text,
      mediaType: text,
      source,
      pages: orAbsent(shape<PagesOf>({ from: number, to: number, of: number })),
    }),
  ),
  notes: orAbsent(listOf(isNote)),
};
const parts: { [Type in MessagePart['type']]: Fields<Omit<MessagePart & { type: Type }, 'type'>> } = {
  text: words,
  reasoning: words,
  refusal: words,
  image: {
    ...media,
    size: orNull(shape({ width: number, height: number })),
    alt: orAbsent(text),
    id: orAbsent(text),
    isPartial: orAbsent(oneOf(true)),
    mask: orAbsent(shape<StoredSource>({ kind: oneOf('blob'), hash: text, bytes: number })),
  },
  file: { ...media, asFile: orAbsent(oneOf(true)), pages: orAbsent(number) },
  audio: { ...media, seconds: orNull(number), transcript: orAbsent(transcript) },
  'tool-call': { id: text, name: text, arguments: text, isHosted: orAbsent(yesOrNo), error: orAbsent(text) },
  'tool-result': { callId: text, text, isError: yesOrNo },
  citation: { url: text, title: text, pages: orAbsent(shape({ from: number, to: number })) },
  'provider-state': {
    dialect: oneOf(...dialectNames),
    endpointId: text,
    model: text,
    digest: text,
    items: listOf(isObject),
    isPaused: yesOrNo,
  },
};
export const isPart = oneOfKind('type', parts);

const replyFacts: Fields<ReplyFacts> = {
  status: oneOf('complete', 'streaming', 'interrupted', 'failed', 'stopped'),
  endpointId: text,
  model: text,
  answeredBy: orNull(text),
  unread: orAbsent(listOf(text)),
  finishReason: orNull(text),
  usage: orNull(usage),
  doubtedUsage: orAbsent(usage),
  estimate: orNull(shape({ promptTokens: number, completionTokens: number, exact: yesOrNo })),
  measured: orAbsent(
    shape<Measured>({ messages: number, digest: text, promptTokens: number, completionTokens: orNull(number) }),
  ),
  logprobs: orAbsent(shape<Logprobs>({ tokens: chosenTokens, isCut: orAbsent(oneOf(true)) })),
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
  carried: orAbsent(listOf(shape<CarriedMedia>({ hashes: listOf(text), usdPerToken: orNull(number) }))),
  missing: orAbsent(number),
  maxTokens: orAbsent(number),
  parameters: orAbsent(parameters),
  firstTokenMs: orNull(number),
  reasoningMs: orAbsent(number),
  durationMs: orNull(number),
  failure: orNull(isFailure),
};

export const isMessage = shape<Message>({
  id: isId,
  conversationId: isId,
  parentId: orNull(isId),
  role: oneOf('system', 'user', 'assistant'),
  name: orAbsent(text),
  parts: listOf(isPart),
  sending: orAbsent(oneOf('always', 'never')),
  summary: orAbsent(oneOf(true)),
  round: orAbsent(isId),
  merged: orAbsent(oneOf(true)),
  mergeText: orAbsent(text),
  createdAt: number,
  deletedAt: orNull(number),
  reply: orNull(shape(replyFacts)),
  sourceId: orAbsent(text),
});

export const isJournalPiece = shape<JournalPiece>({
  parts: orAbsent(listOf(isPart)),
  startsOver: orAbsent(oneOf(true)),
  taken: orAbsent(yesOrNo),
  logprobs: orAbsent(chosenTokens),
  unread: orAbsent(listOf(text)),
  facts: orAbsent(
    shape<Partial<ReplyFacts>>(
      Object.fromEntries(
        Object.entries(replyFacts).map(([name, check]) => [name, orAbsent(check)]),
      ) as Fields<ReplyFacts>,
    ),
  ),
  at: number,
});
