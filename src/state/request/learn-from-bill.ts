import type { Counting } from '../../context/plan/count-parts';
import type { Part } from '../../context/plan/parts';
import { learn } from '../../context/tokens/calibration';
import { measuredMedia, withMedia } from '../../context/tokens/measured-media';
import { digestOf, knownBeginning } from '../../context/tokens/measured-prefix';
import { isByFormula } from '../../context/tokens/media-tokens';
import { messageOverhead, wrapRequest } from '../../context/tokens/overhead';
import type { ReplyMessage } from '../../model/chat/message';
import { reasoningOf, textOf, toolCallsOf } from '../../model/chat/parts';
import type { Calibration, Measured, Measurement } from '../../model/endpoint/calibration';
import type { Usage } from '../../model/usage/usage';
import type { ChatRequest } from '../../protocol/dialects/dialect';
import { isCalibration } from '../../storage/checks/shapes';
import { keyOf } from '../../storage/keyspace/key-map';
import { updateRecord } from '../../storage/keyspace/records';
import type { Stores } from '../stores';

/** A request that was answered, and what the server billed for it. */
export interface Answered {
  chat: ChatRequest;
  /** The parts that the request was planned from, and how they were counted. */
  parts: readonly Part[];
  counting: Counting;
  servedWindow: number | null;
  /** The reply before this request (without text where it is new), and after it. */
  before: ReplyMessage;
  after: ReplyMessage;
  usage: Usage;
}

/**
 * Adds to an ended reply what the server counted of it, and removes an outdated measurement. `answered`: null where
 * there was no bill.
 */
export function withMeasured(message: ReplyMessage, answered: Answered | null): ReplyMessage {
  const { measured: outdated, ...reply } = message.reply;
  const measured = answered && measuredBy(answered, outdated);
  return { ...message, reply: measured ? { ...reply, measured } : reply };
}

/**
 * `begun`: the measurement of the earlier requests that this one continues. A continued reply keeps its first prompt's
 * count, and adds up the tokens of its text.
 */
function measuredBy(answered: Answered, begun: Measured | undefined): Measured | null {
  const { chat, counting, before, usage } = answered;
  if (!isTelling(answered)) return null;
  const completionTokens = textTokens(answered);
  if (textOf(before) === '') {
    const digest = digestOf(chat.messages, counting.to);
    return { messages: chat.messages.length, digest, promptTokens: usage.promptTokens, completionTokens };
  }
  if (!begun) return null;
  const first = begun.completionTokens;
  return { ...begun, completionTokens: first === null || completionTokens === null ? null : first + completionTokens };
}

/**
 * Learns how far the estimates for an endpoint's model are off, from the new part of the prompt and from the text of
 * the reply.
 */
export async function learnFrom(
  { services, storageStatus }: Pick<Stores, 'services' | 'storageStatus'>,
  answered: Answered,
): Promise<void> {
  const { chat, counting, before, after, usage } = answered;
  const hasMedia = chat.messages.some(({ media }) => media);
  if (hasMedia && hasUncounted(chat)) return;
  if (!isOfRequest(answered) || (!hasMedia && counting.by.exact)) return;
  const { storage } = services;
  const counter = await services.counter();
  const by = { ...counting.by, scale: 1 };
  const estimate = async (texts: readonly string[]): Promise<number> =>
    (await counter.count(texts, by)).reduce((sum, { tokens }) => sum + tokens, 0);

  const known = knownPrompt(answered);
  const { texts, overhead } = known
    ? wrapRequest(chat.messages.slice(known.messages), [], by)
    : wrapRequest(chat.messages, counting.instructions.tools, by);
  // The tokens that prime the reply are already part of the known prompt.
  const wrapping = known ? overhead - wrapRequest([], [], by).overhead : overhead;
  const key = keyOf.calibration(after.reply.endpointId, chat.model);
  if (hasMedia) {
    // What the words took of such a bill is not known, so something is learnt of the pictures instead.
    const words = { tokens: Math.round((await estimate(texts)) * (counting.by.scale ?? 1)), exact: counting.by.exact };
    const rest = usage.promptTokens - (known?.tokens ?? 0) - wrapping;
    const measured = measuredMedia(chat.messages, known?.messages ?? 0, { usage, rest, words });
    if (!measured || isByFormula(measured.media, chat.model)) return;
    const add = (old: unknown): Calibration => withMedia(isCalibration(old) ? old : null, measured.measurement);
    await storageStatus.attempt(() => updateRecord(storage.records, key, add));
    return;
  }
  const measurements: Measurement[] = [
    { estimated: await estimate(texts), measured: usage.promptTokens - (known?.tokens ?? 0) - wrapping },
    { estimated: await estimate([textOf(after).slice(textOf(before).length)]), measured: textTokens(answered) ?? NaN },
  ];
  const change = (old: unknown): Calibration | undefined =>
    measurements.reduce<Calibration | null>(learn, isCalibration(old) ? old : null) ?? undefined;
  await storageStatus.attempt(() => updateRecord(storage.records, key, change));
}

/** Whether a bill can correct our estimates: counts for the model are estimates, and the bill is possible. */
function isTelling(answered: Answered): boolean {
  return !answered.counting.by.exact && isOfRequest(answered);
}

/** Whether a bill is possible, and of no more than was sent: what the server's own tools read is billed with the prompt. */
function isOfRequest({ servedWindow, after, usage }: Answered): boolean {
  const { promptTokens, webSearches = 0, fileSearches = 0, codeSessions = 0 } = usage;
  const hasReadMore = webSearches + fileSearches + codeSessions > 0 || toolCallsOf(after).some((one) => one.isHosted);
  return !hasReadMore && promptTokens <= (servedWindow ?? Infinity);
}

/** Whether something goes along that we cannot count, and would take for tokens of pictures. */
function hasUncounted({ messages, parameters: { hostedTools = [] } }: ChatRequest): boolean {
  return hostedTools.length > 0 || messages.some(({ state }) => state);
}

/**
 * The tokens of the reply's text alone; null where they cannot be told apart from reasoning, tool calls or other
 * choices, which are billed with it but not sent back.
 */
function textTokens({ chat, before, after, usage }: Answered): number | null {
  const hasThoughts = reasoningOf(after) !== reasoningOf(before) && usage.reasoningTokens === 0;
  const isAlone = !hasThoughts && toolCallsOf(after).length === 0 && (chat.parameters.choices ?? 1) === 1;
  return isAlone && textOf(after) !== '' ? usage.completionTokens - usage.reasoningTokens : null;
}

/**
 * How many of the first messages of a request the server had counted before, and their tokens; null where it had
 * counted none.
 */
function knownPrompt({ chat, parts, counting }: Answered): { messages: number; tokens: number } | null {
  const beginning = knownBeginning(parts, counting.to);
  if (!beginning) return null;
  const { prompt, promptTokens, reply } = beginning;
  const known = reply ? [...prompt, reply.part] : prompt;
  // Other turns may have been left out than last time.
  if (known.some((part, index) => parts[part]?.content !== chat.messages[index]?.content)) return null;
  return { messages: known.length, tokens: promptTokens + (reply ? reply.tokens + messageOverhead(counting.by) : 0) };
}
