import type { Message } from '../../model/chat/message';
import type { ThreadPort } from '../chat/thread-port';
import type { Reply } from './reply/reply.svelte';
import type { RunningRequest } from './send-request';

/** Where the replies that run in a thread are found, by message id. */
export interface Running {
  readonly replies: Map<string, Reply>;
  /** They resolve when the reply has ended and is stored. */
  readonly ends: Map<string, Promise<void>>;
}

/**
 * Sends requests and shows their replies while they arrive and after that, together with `others`. `tipId`, where
 * given, is the end of the branch on show from then on.
 */
export async function showRunning(
  thread: Pick<ThreadPort, 'messages' | 'recount'>,
  running: Running,
  requests: readonly RunningRequest[],
  others: readonly Message[],
  tipId?: string,
): Promise<void> {
  const { messages } = thread;
  await messages.rendered.loadRenderer();
  const replies = requests.flatMap((request) => request.replies);
  for (const reply of replies) running.replies.set(reply.message.id, reply);
  messages.show([...others, ...replies.map(({ message }) => message)], tipId);
  for (const request of requests) run(thread, running, request);
}

function run(thread: Pick<ThreadPort, 'messages' | 'recount'>, running: Running, request: RunningRequest): void {
  const { replies } = request;
  const end = request.run({
    show: (finished) => {
      for (const [choice, message] of finished.entries()) {
        const { shown } = replies[choice]!;
        thread.messages.showEnded(message, shown.drawn);
        // What is booked later is shown, too, when the rest is drawn already.
        if (running.replies.delete(message.id)) void shown.drawRest();
      }
    },
    learned: () => thread.recount(),
  });
  for (const { message } of replies)
    running.ends.set(
      message.id,
      end.finally(() => running.ends.delete(message.id)),
    );
}
