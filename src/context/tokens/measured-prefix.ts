import type { Measured } from '../../model/endpoint/calibration';
import { scaleOfBranch } from './calibration';
import type { CountedMessage } from './overhead';

/** A piece of a request: the person may have left it out, and whole turns stay behind, from the oldest on. */
interface Sendable extends CountedMessage {
  /** The turn that it belongs to; null for what is sent with every request, such as the system prompt. */
  turn: number | null;
  /** Why it is not sent; null where it is, unless its turn stays behind. */
  leftOut: unknown;
  /** Of a reply: what the server counted of the request that brought it. */
  measured?: Measured;
}

/**
 * Tokens of parts by their index: of their contents and names (`texts`), and of what wraps these. `frame`: of all that
 * is no part.
 */
export interface Weights {
  texts: readonly number[];
  wrapping: readonly number[];
  frame: number;
}

/** The beginning of a request, as the server counted it when it was sent before. Parts are given by their index. */
export interface KnownBeginning {
  prompt: readonly number[];
  promptTokens: number;
  /**
   * The reply to that prompt, which follows it now; null where what follows is something else, or its tokens are not
   * known.
   */
  reply: { part: number; tokens: number } | null;
}

/**
 * A digest of the messages of a request: it tells whether the same was sent before. `to` names what they go to, and
 * what goes with them.
 */
export function digestOf(messages: readonly CountedMessage[], to: string): string {
  return chain(messages.map(hashOf), to).at(-1) ?? '';
}

/** A reply that was measured, and the parts that went before it, by their indexes. */
export interface CountedReply {
  part: number;
  measured: Measured;
  prompt: readonly number[];
}

/** The indexes of the parts that nothing keeps from going. */
export function sendableOf(parts: readonly Sendable[]): number[] {
  return parts.map((_, index) => index).filter((index) => parts[index]?.leftOut === null);
}

/**
 * The replies in `parts` of which the server has counted what would be sent again for them, oldest first. One for which
 * turns stayed behind is looked for only as the newest: older ones had other turns before them.
 */
export function countedReplies(parts: readonly Sendable[], to: string): CountedReply[] {
  const sendable = sendableOf(parts);
  const replies = sendable.flatMap((part, place) => {
    const measured = parts[part]?.measured;
    return measured ? [{ part, measured, before: sendable.slice(0, place) }] : [];
  });
  const hashes = new Map(sendable.map((index) => [index, hashOf(parts[index] ?? nothing)]));
  const digests = chain([...hashes.values()], to);
  const digestOfParts = (sent: readonly number[]): string | undefined =>
    chain(
      sent.map((one) => hashes.get(one) ?? 0),
      to,
    ).at(-1);
  return replies.flatMap(({ part, measured, before }, index) => {
    if (measured.messages === before.length) {
      return digests[before.length] === measured.digest ? [{ part, measured, prompt: before }] : [];
    }
    const prompt = index === replies.length - 1 ? sentOf(before, parts, measured.messages) : [];
    return prompt.length > 0 && digestOfParts(prompt) === measured.digest ? [{ part, measured, prompt }] : [];
  });
}

/**
 * The longest beginning of `parts` that the server has counted: the messages sent for one of its replies, and that
 * reply. It is valid only while the same messages would be sent again.
 */
export function knownBeginning(parts: readonly Sendable[], to: string): KnownBeginning | null {
  const newest = countedReplies(parts, to).at(-1);
  return newest ? beginningOf(newest) : null;
}

/** What was counted for a reply, as the beginning of the requests after it. */
export function beginningOf({ part, measured, prompt }: CountedReply): KnownBeginning {
  const { promptTokens, completionTokens } = measured;
  return { prompt, promptTokens, reply: completionTokens === null ? null : { part, tokens: completionTokens } };
}

/**
 * A reply billed at more than this factor times its estimate is taken to include hidden reasoning, and one below the
 * inverse to be a mistake.
 */
const unlike = 2;

/**
 * What a known beginning says of a request: by what the estimates of its texts are to be multiplied (`learnt`: as was
 * learnt before), and the tokens by which the beginning then still differs from what was measured. `raw` are the plain
 * estimates, `weighed` gives them at a scale; `measuredScale` is what the bills of the branch tell of single texts,
 * null where they tell too little.
 */
export function correctionBy(
  { prompt, promptTokens, reply }: KnownBeginning,
  raw: Weights,
  weighed: (scale: number) => Weights,
  learnt: number,
  measuredScale: number | null,
): { scale: number; extra: number } {
  const sum = (of: readonly number[], parts: readonly number[]): number =>
    parts.reduce((total, part) => total + (of[part] ?? 0), 0);
  const { texts, wrapping, frame } = raw;
  const asked = { estimated: sum(texts, prompt), measured: promptTokens - frame - sum(wrapping, prompt) };
  const replied = reply && { estimated: texts[reply.part] ?? 0, measured: reply.tokens };
  const scale = measuredScale ?? scaleOfBranch(learnt, asked, replied);
  const corrected = weighed(scale);
  const expected = corrected.frame + sum(wrapping, prompt) + sum(corrected.texts, prompt);
  // Some servers report only the tokens that were not in their cache.
  if (promptTokens < expected / 2) return { scale: learnt, extra: 0 };
  const replyExpected = reply ? (corrected.texts[reply.part] ?? 0) : 0;
  const ratio = (reply?.tokens ?? 0) / replyExpected;
  const isOfText = reply !== null && ratio <= unlike && ratio >= 1 / unlike;
  return { scale, extra: promptTokens - expected + (isOfText ? reply.tokens - replyExpected : 0) };
}

const nothing: CountedMessage = { role: '', content: '' };

/** Those of `sendable` that are left when so many turns stayed behind that `count` went. */
function sentOf(sendable: readonly number[], parts: readonly Sendable[], count: number): number[] {
  const turnOf = (index: number): number => parts[index]?.turn ?? Number.MAX_VALUE;
  const firstTurn = sendable.map(turnOf).sort((a, b) => a - b)[sendable.length - count] ?? Number.MAX_VALUE;
  return sendable.filter((index) => turnOf(index) >= firstTurn);
}

/** The digests of `to` with none, one, two … and all of `hashes` after it. */
function chain(hashes: readonly number[], to: string): string[] {
  const digests = [hashText(to).toString(36)];
  for (const hash of hashes) digests.push(hashText(`${digests.at(-1) ?? ''} ${String(hash)}`).toString(36));
  return digests;
}

function hashOf({ role, name, content, media, calls = [], results = [] }: CountedMessage): number {
  const beside = [...(media ? [media.map(({ source }) => source)] : []), ...calls, ...results];
  return hashText(`${JSON.stringify([role, name ?? null, ...beside])}${content}`);
}

/** cyrb53, by bryc, in the public domain: 53 bits, fast, and no secret. */
export function hashText(text: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 2 ** 32 * (low & 0x1fffff) + (high >>> 0);
}
