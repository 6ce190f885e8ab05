import { withTokens, type ChosenToken } from '../../model/chat/logprobs';
import { hasContent, type Message, type ReplyFacts } from '../../model/chat/message';

/** What came of a running reply. Texts and probabilities are appended; `facts` (answered by, tool calls) replace what was known. */
export interface Piece {
  text?: string;
  reasoning?: string;
  refusal?: string;
  /** Text and reasoning of this piece replace all that came before, because words were moved from one to the other. */
  startsOver?: true;
  logprobs?: readonly ChosenToken[];
  facts?: Partial<ReplyFacts>;
  /** A server has taken the request, and bills it, whatever comes of it. */
  taken?: true;
}

/** A piece as the journal keeps it; `at` in UTC ms. */
export interface JournalPiece extends Piece {
  at: number;
}

/** Pieces as one, in their order. */
export function joined(pieces: readonly Piece[]): Piece {
  const start = pieces.findLastIndex(({ startsOver }) => startsOver);
  const written = pieces.slice(Math.max(0, start));
  const all = (of: readonly Piece[], name: 'text' | 'reasoning' | 'refusal'): string =>
    of.map((piece) => piece[name] ?? '').join('');
  return {
    text: all(written, 'text'),
    reasoning: all(written, 'reasoning'),
    refusal: all(pieces, 'refusal'),
    ...(start >= 0 && { startsOver: true }),
    logprobs: pieces.flatMap(({ logprobs }) => logprobs ?? []),
    ...(pieces.some(({ taken }) => taken) && { taken: true }),
    facts: pieces.reduce<Partial<ReplyFacts>>((known, { facts }) => ({ ...known, ...facts }), {}),
  };
}

/** A reply with what its journal holds; still streaming, unless it was stopped. A continued one goes on from the text it had. */
export function withPieces(message: Message, pieces: readonly Piece[]): Message {
  const { reply } = message;
  if (reply?.status !== 'streaming' || pieces.length === 0) return message;
  const start: Piece = { text: message.text, reasoning: reply.reasoning, refusal: reply.refusal };
  const { text = '', reasoning = '', refusal = '', logprobs: tokens = [], facts } = joined([start, ...pieces]);
  const logprobs = withTokens(reply.logprobs, tokens);
  return { ...message, text, reply: { ...reply, ...facts, reasoning, refusal, ...(logprobs && { logprobs }) } };
}

/** A reply whose writer is gone: `interrupted`, or `failed` when nothing had come, unless the model had finished. Any other message as it is. */
export function settled(message: Message): Message {
  const { reply } = message;
  if (reply?.status !== 'streaming') return message;
  if (reply.finishReason !== null) return { ...message, reply: { ...reply, status: 'complete' } };
  const status = hasContent(message) ? 'interrupted' : 'failed';
  return { ...message, reply: { ...reply, status, failure: reply.failure ?? { kind: 'tab-closed' } } };
}
