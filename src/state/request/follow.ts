import { isPlausible } from '../../context/cost/plausible-usage';
import type { Refusable } from '../../model/endpoint/learnt';
import { ApiError, isPartMissing, type Failure } from '../../model/failure';
import type { Usage } from '../../model/usage/usage';
import { isContent, type ReplyEvent } from '../../protocol/dialects/reply-event';
import type { Reply } from './reply/reply.svelte';

/** The outcome of a request, apart from its replies. */
export interface Outcome {
  /** Why the request ended early; null where it did not, and where the person stopped it. */
  failure: Failure | null;
  /** The usage that the server reported; null where it reported none, or only one that cannot be true. */
  usage: Usage | null;
  /** A reported usage that cannot be true; null where there was none. */
  doubtedUsage: Usage | null;
  /**
   * How far the last attempt came. `nobody`: it reached no server; `refused`: a server refused it, which bills nothing;
   * `taken`: a server accepted it, and bills it.
   */
  reached: 'nobody' | 'refused' | 'taken';
  /** How many attempts before the last one a server refused; each is booked as a request of its own. */
  refusals: number;
  /** Whether anything of an answer came. */
  hasContent: boolean;
  /** What the server refuses for this model, to be remembered for later requests. */
  refused: Refusable[];
}

/** Stores the bytes that an event brought. Resolves to the event without them; to null where the same bytes came before. */
export type KeepMedia = (event: Extract<ReplyEvent, { type: 'media' }>) => Promise<ReplyEvent | null>;

/**
 * Reads the events of one request to the end and hands each choice to the reply of that number; choices beyond
 * `replies` are ignored. Never throws. `servedWindow`: tokens of the model's window as its server or the catalogue
 * says, against which a reported usage is checked. `keep` stores the bytes that come, and gives the event without them,
 * or null where the same came before.
 */
export async function follow(
  events: AsyncIterable<ReplyEvent>,
  replies: readonly Pick<Reply, 'take'>[],
  servedWindow: number | null,
  signal: AbortSignal,
  keep?: KeepMedia,
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
    for await (const came of events) {
      const event = keep && came.type === 'media' && came.base64 !== undefined ? await keep(came) : came;
      if (!event) continue;
      note(event, outcome, servedWindow);
      if (event.type === 'usage') continue;
      if ('choice' in event) replies[event.choice]?.take(event);
      else for (const reply of replies) reply.take(event);
    }
  } catch (error) {
    // Platforms throw different exceptions for an abort; the signal tells whether the person stopped the request.
    if (!signal.aborted) outcome.failure = failureOf(error);
  }
  if (outcome.failure) noteRefusal(outcome.failure, outcome);
  // Some servers repeat their usage while they write, so only the last one may be rejected for counting 0 tokens of an
  // answer that came.
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
  // The request is sent again, so a server refused the attempt before; without a status it had reached no server.
  if (event.type === 'learned' || (event.type === 'waiting' && 'status' in event.failure)) outcome.refusals += 1;
  if (event.type === 'learned' || event.type === 'waiting') outcome.reached = 'nobody';
  if (event.type === 'usage') {
    const isPossible = isPlausible(event.usage, { servedWindow, hasContent: false });
    outcome[isPossible ? 'usage' : 'doubtedUsage'] = event.usage;
  }
  outcome.hasContent ||= isContent(event);
}

/** An error with an HTTP status before any content means that the server refused the request. */
function noteRefusal(failure: Failure, outcome: Outcome): void {
  if ('status' in failure && !outcome.hasContent) outcome.reached = 'refused';
}

function failureOf(error: unknown): Failure {
  if (error instanceof ApiError) return error.failure;
  if (isPartMissing(error)) return { kind: 'part-missing' };
  return { kind: 'bad-response', status: 0, said: error instanceof Error ? error.message : String(error) };
}
