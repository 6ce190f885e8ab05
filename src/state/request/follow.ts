import { isPlausible } from '../../context/cost/plausible-usage';
import type { Refusable } from '../../model/endpoint/learnt';
import { ApiError, isPartMissing, type Failure } from '../../model/failure';
import type { Usage } from '../../model/usage/usage';
import { isContent, type ReplyEvent } from '../../protocol/dialects/reply-event';
import type { Reply } from './reply/reply.svelte';

/** What a request came to, beside what it brought. */
export interface Outcome {
  /** Why it ended before its time; null where it did not, and where the person stopped it. */
  failure: Failure | null;
  /** What the server says that it billed; null where it does not say, or nothing that can be true. */
  usage: Usage | null;
  /** What the server says that it billed, where that cannot be true; null where it says nothing of the kind. */
  doubtedUsage: Usage | null;
  /** How far its last attempt came: no server heard of it; one refused it, and bills nothing; one took it, and bills what it did. */
  reached: 'nobody' | 'refused' | 'taken';
  /** How many attempts before the last one a server refused: each is a request of its own. */
  refusals: number;
  /** Whether anything of an answer came. */
  hasContent: boolean;
  /** Learnt from refusals, for later requests to the model. */
  refused: Refusable[];
}

/**
 * Reads what comes of one request to the end, each choice into the reply of its number; those beyond `replies` are nobody's.
 * Never throws. `servedWindow`: tokens of the model's window as its server or the catalogue says; it tells which usage can be true.
 */
export async function follow(
  events: AsyncIterable<ReplyEvent>,
  replies: readonly Reply[],
  servedWindow: number | null,
  signal: AbortSignal,
): Promise<Outcome> {
  const outcome: Outcome = {
    failure: null,
    usage: null,
    doubtedUsage: null,
    reached: 'nobody',
    refusals: 0,
    hasContent: false,
    refused: [],
  };
  try {
    for await (const event of events) {
      note(event, outcome, servedWindow);
      if (event.type === 'usage' || event.type === 'learned') continue;
      if ('choice' in event) replies[event.choice]?.take(event);
      else for (const reply of replies) reply.take(event);
    }
  } catch (error) {
    // An abort surfaces as an exception of the platform's choosing; that it was ours is known from the signal.
    if (!signal.aborted) outcome.failure = failureOf(error);
  }
  if (outcome.failure) noteRefusal(outcome.failure, outcome);
  // A server may send its usage again and again while it writes: only what it says last can be nothing for an answer that came.
  const { usage, hasContent } = outcome;
  if (usage && !isPlausible(usage, { servedWindow, hasContent })) {
    outcome.usage = null;
    outcome.doubtedUsage = usage;
  }
  return outcome;
}

function note(event: ReplyEvent, outcome: Outcome, servedWindow: number | null): void {
  if (event.type === 'sent') outcome.reached = 'taken';
  if (event.type === 'learned') outcome.refused.push(event.refuses);
  // It is sent again: that one was refused, unless no server had heard of it.
  if (event.type === 'learned' || (event.type === 'waiting' && 'status' in event.failure)) outcome.refusals += 1;
  if (event.type === 'learned' || event.type === 'waiting') outcome.reached = 'nobody';
  if (event.type === 'usage') {
    const isPossible = isPlausible(event.usage, { servedWindow, hasContent: false });
    outcome[isPossible ? 'usage' : 'doubtedUsage'] = event.usage;
  }
  outcome.hasContent ||= isContent(event);
}

/** What a server says with a status, it says instead of an answer. */
function noteRefusal(failure: Failure, outcome: Outcome): void {
  if ('status' in failure && !outcome.hasContent) outcome.reached = 'refused';
}

function failureOf(error: unknown): Failure {
  if (error instanceof ApiError) return error.failure;
  if (isPartMissing(error)) return { kind: 'part-missing' };
  return { kind: 'bad-response', status: 0, said: error instanceof Error ? error.message : String(error) };
}
