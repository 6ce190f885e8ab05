import { hasContent, type Message, type ReplyFacts } from '../model/message';

/** What came of a running reply. Texts are appended; `facts` (answered by, tool calls) replace what was known. */
export interface Piece {
  text?: string;
  reasoning?: string;
  refusal?: string;
  facts?: Partial<ReplyFacts>;
}

/** A piece as the journal keeps it; `at` in UTC ms. */
export interface JournalPiece extends Piece {
  at: number;
}

/** Two pieces as one. */
export function joined(first: Piece, second: Piece): Piece {
  return {
    text: (first.text ?? '') + (second.text ?? ''),
    reasoning: (first.reasoning ?? '') + (second.reasoning ?? ''),
    refusal: (first.refusal ?? '') + (second.refusal ?? ''),
    facts: { ...first.facts, ...second.facts },
  };
}

/** A reply with what its journal holds; still streaming, unless it was stopped. A continued one goes on from the text it had. */
export function withPieces(message: Message, pieces: readonly Piece[]): Message {
  const { reply } = message;
  if (reply?.status !== 'streaming' || pieces.length === 0) return message;
  const start: Piece = { text: message.text, reasoning: reply.reasoning, refusal: reply.refusal };
  const { text = '', reasoning = '', refusal = '', facts } = pieces.reduce(joined, start);
  return { ...message, text, reply: { ...reply, ...facts, reasoning, refusal } };
}

/** A reply whose writer is gone: `interrupted`, or `failed` when nothing had come, unless the model had finished. Any other message as it is. */
export function settled(message: Message): Message {
  const { reply } = message;
  if (reply?.status !== 'streaming') return message;
  if (reply.finishReason !== null) return { ...message, reply: { ...reply, status: 'complete' } };
  const status = hasContent(message) || reply.toolCalls.length > 0 ? 'interrupted' : 'failed';
  return { ...message, reply: { ...reply, status, failure: { kind: 'tab-closed' } } };
}
