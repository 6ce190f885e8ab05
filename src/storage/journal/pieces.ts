import { withTokens, type ChosenToken } from '../../model/chat/logprobs';
import { grown } from '../../model/chat/growing-parts';
import { hasContent, type Message, type ReplyFacts } from '../../model/chat/message';
import type { MessagePart } from '../../model/chat/parts';

/**
 * What came of a running reply. Parts, probabilities and what could not be read are added; `facts` (answered by, trace)
 * replace what was known.
 */
export interface Piece {
  parts?: readonly MessagePart[];
  /** The parts of this piece are all there is of the reply, because words were moved from one part to another. */
  startsOver?: true;
  logprobs?: readonly ChosenToken[];
  unread?: readonly string[];
  facts?: Partial<ReplyFacts>;
  /** Whether a server has taken the request, and bills it, whatever comes of it; replaces what was known. */
  taken?: boolean;
}

/** A piece as the journal keeps it; `at` in UTC ms. */
export interface JournalPiece extends Piece {
  at: number;
}

/** Pieces as one, in their order; without what is empty, because most pieces bring nothing but a few words. */
export function joined(pieces: readonly Piece[]): Piece {
  const taken = wasTaken(pieces);
  const start = pieces.findLastIndex(({ startsOver }) => startsOver);
  const written = pieces.slice(Math.max(0, start));
  const parts = written.reduce<readonly MessagePart[]>((before, piece) => grown(before, piece.parts ?? []), []);
  const logprobs = pieces.flatMap((piece) => piece.logprobs ?? []);
  const unread = pieces.flatMap((piece) => piece.unread ?? []);
  const facts = pieces.reduce<Partial<ReplyFacts>>((known, piece) => ({ ...known, ...piece.facts }), {});
  return {
    ...((parts.length > 0 || start >= 0) && { parts }),
    ...(start >= 0 && { startsOver: true }),
    ...(logprobs.length > 0 && { logprobs }),
    ...(unread.length > 0 && { unread }),
    ...(taken !== undefined && { taken }),
    ...(Object.keys(facts).length > 0 && { facts }),
  };
}

/** Whether a server has taken the last attempt of the request; undefined where no piece tells. */
export function wasTaken(pieces: readonly Piece[]): boolean | undefined {
  return pieces.findLast(({ taken }) => taken !== undefined)?.taken;
}

/** A reply with what its journal holds; still streaming, unless it was stopped. A continued one goes on from the text it had. */
export function withPieces(message: Message, pieces: readonly Piece[]): Message {
  const { reply } = message;
  if (reply?.status !== 'streaming' || pieces.length === 0) return message;
  const { parts = [], logprobs: tokens = [], unread = [], facts } = joined([{ parts: message.parts }, ...pieces]);
  const known = { ...reply, ...facts };
  const logprobs = withTokens(reply.logprobs, tokens);
  return {
    ...message,
    parts,
    reply: {
      ...known,
      ...(logprobs && { logprobs }),
      ...(unread.length > 0 && { unread: [...(known.unread ?? []), ...unread] }),
    },
  };
}

/** A reply whose writer is gone: `interrupted`, or `failed` when nothing had come, unless the model had finished. Any other message as it is. */
export function settled(message: Message): Message {
  const { reply } = message;
  if (reply?.status !== 'streaming') return message;
  if (reply.finishReason !== null) return { ...message, reply: { ...reply, status: 'complete' } };
  const status = hasContent(message) ? 'interrupted' : 'failed';
  return { ...message, reply: { ...reply, status, failure: reply.failure ?? { kind: 'tab-closed' } } };
}
