import { statusOf, type Message } from '../../../model/chat/message';
import { MessageTree } from '../../../model/chat/tree/message-tree';
import { takingTurns } from '../../../model/next-task';

// Loaded with what reads a conversation: a new chat has nothing to read.
export { endOfPath } from '../../../model/chat/tree/children';

/** A conversation as it was read. `running`: replies that were being written then. */
interface ReadTree {
  tree: MessageTree;
  running: readonly Message[];
}

/**
 * Puts a conversation together in short tasks, the path on show included, which ends at `tipIn`. `drawn` gives the messages that are on
 * the screen already: they stay the same ones, so that they are not drawn again.
 */
export async function readTree(
  slices: AsyncIterable<readonly Message[]>,
  drawn: ReadonlyMap<string, Message>,
  tipIn: (tree: MessageTree) => string | null,
): Promise<ReadTree> {
  const tree = new MessageTree();
  const running: Message[] = [];
  for await (const messages of slices)
    for (const message of messages) {
      tree.put(drawn.get(message.id) ?? message);
      if (statusOf(message) === 'streaming') running.push(message);
    }
  const takeTurn = takingTurns();
  const finding = tree.findPath(tipIn(tree));
  while (!finding.next().done) await takeTurn();
  return { tree, running };
}
