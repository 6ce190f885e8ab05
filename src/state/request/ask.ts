import { isPartMissing } from '../../model/failure';
import type { Message, ReplyMessage } from '../../model/chat/message';
import type { Parameters } from '../../model/request/parameters';
import type { Strategy } from '../../model/request/strategy';
import type { SentWords } from '../chat/drafts/sent-words';
import type { Change } from '../../storage/keyspace/records';
import type { RequestPipeline, SendResult } from './request-pipeline';
import type { AskedReply } from './prepare/request-source';
import type { Held, Requests } from './requests.svelte';

export interface AskOptions {
  /** What the person wrote right before the reply, where it is new. */
  written?: Message | undefined;
  /**
   * The editor that the message was typed in. The text is removed from it once the request is sent, even if that is
   * only after the person's decision.
   */
  draft?: SentWords | undefined;
  /** The person has seen what their limits say, and still wants the request sent. */
  isDecided?: boolean | undefined;
}

/**
 * Adds `written` and `message` to the tree, shows their branch, and follows the reply in the background until it ends.
 * `parameters`: instead of those that the next request would have. Resolves to false, with `failure` or `hold` set, where
 * no request can be made; then nothing has changed.
 */
export async function ask(
  requests: Requests,
  message: ReplyMessage,
  { written, draft, parameters, isDecided = false }: AskOptions & { parameters?: Parameters | undefined } = {},
): Promise<boolean> {
  const { thread } = requests;
  const own = parameters ?? thread.parametersOnce;
  // Parameters set for this request alone are stored with the reply, so that a retry uses the same.
  const kept = own ? { ...message, reply: { ...message.reply, parameters: own } } : message;
  const asked = [{ message: kept, parameters: own ?? thread.conversation.parameters }];
  const composed = draft === thread.draft ? thread.draft : null;
  return attempt(requests, isDecided, (pipeline) => pipeline.send(asked, { written, draft }), {
    draft: composed?.text ?? null,
    again: (decided) =>
      composed ? thread.send(decided) : ask(requests, message, { written, draft, parameters, isDecided: decided }),
  });
}

/**
 * Asks for the replies of one round, which then stand side by side; a reply that cannot be asked for fails in its
 * column. `isDecided`: the person has seen what their limits say to all of them. `also`: further changes for the same
 * transaction. Resolves to false where another request is being prepared.
 */
export async function askForRound(
  requests: Requests,
  asked: readonly AskedReply[],
  { written, draft, isDecided = false, also = [] }: AskOptions & { also?: readonly Change[] } = {},
): Promise<boolean> {
  const sent = await requests.preparing(() =>
    throughPipeline(requests, isDecided, (pipeline) => pipeline.send(asked, { written, draft, isRound: true, also })),
  );
  // In a round, a failure here means that no request was sent.
  if (typeof sent === 'object' && sent?.failure) requests.failure = sent.failure;
  return sent === 'sent' || sent === 'none';
}

/** Has the model write a summary of the older turns, which then stands for them. Resolves to whether there is a new one. */
export async function summarise(requests: Requests, isDecided = false): Promise<boolean> {
  if (requests.isReplying || requests.isAwaited) return false;
  const again = (decided: boolean): Promise<boolean> => summarise(requests, decided);
  return attempt(requests, isDecided, (pipeline) => pipeline.summarise(), { draft: null, again });
}

/** Makes `strategy` the chat's own, and sends the request that waited for room in the window. */
export async function decide(requests: Requests, strategy: Strategy): Promise<void> {
  await sendAfter(
    requests,
    requests.thread.change((one) => ({ ...one, strategy })),
  );
}

/** Sends the waiting request after `change`, which makes room for it. */
export async function sendAfter({ held }: Requests, change: Promise<void>): Promise<void> {
  await change;
  await held?.again(false);
}

/** Sends the waiting request in spite of the person's limits; later requests are checked again. */
export async function sendAnyway(requests: Requests): Promise<void> {
  if (!requests.isStarting) await requests.held?.again(true);
}

/** Sends one request at a time; if it has to wait for a decision, notes how to try it again. */
async function attempt(
  requests: Requests,
  isDecided: boolean,
  send: (pipeline: RequestPipeline) => Promise<SendResult>,
  held: Omit<Held, 'hold'>,
): Promise<boolean> {
  const sent = await requests.preparing(() => {
    requests.failure = null;
    return throughPipeline(requests, isDecided, send);
  });
  if (sent === null) return false;
  requests.held = typeof sent === 'object' && sent.hold ? { ...held, hold: sent.hold } : null;
  if (typeof sent === 'object' && sent.failure) requests.failure = sent.failure;
  return sent === 'sent';
}

/**
 * Runs `send` with the pipeline, which is loaded with the first request. If a part of the app cannot be loaded, that is
 * the failure.
 */
async function throughPipeline(
  requests: Requests,
  isDecided: boolean,
  send: (pipeline: RequestPipeline) => Promise<SendResult>,
): Promise<SendResult> {
  try {
    const { RequestPipeline } = await import('./request-pipeline');
    return await send(new RequestPipeline(requests.stores, requests.thread, requests, isDecided));
  } catch (error) {
    if (isPartMissing(error)) return { failure: { kind: 'part-missing' } };
    throw error;
  }
}
