import type { ImportedMessage } from '../../imported';
import { treeOf, type TreeNode } from '../../tree';
import { asId, asList, asObject, asText, asTextOrNull, type LossCount } from '../../values';
import { words } from '../common/chat';
import { speakerOf } from '../common/messages';
import { blockParts, type Blocks } from './cherry-blocks';

/**
 * The messages of a topic of Cherry Studio, which keeps them in a row. Replies that follow each other and answer the same question
 * (`askId`) are versions: several models were asked at once. The chat goes on below the one that was marked as useful, else below
 * the one that is unfolded, else below the last.
 */
export function topicMessages(
  list: unknown,
  blocks: Blocks,
  lost: LossCount,
): { messages: ImportedMessage[]; tipId: string | null } {
  const nodes: TreeNode[] = [];
  let above: string | null = null;
  let shown: string | null = null;
  let group: { askId: string; above: string | null; rank: number } | null = null;
  for (const one of asList(list)) {
    const message = asObject(one);
    const id = asId(message['id']) ?? `#${nodes.length}`;
    const read = readMessage(message, blocks, lost);
    if (!read) continue;
    const askId = read.role === 'assistant' ? asText(message['askId']) : '';
    const isVersion = group !== null && askId !== '' && group.askId === askId;
    if (!isVersion) group = { askId, above, rank: -1 };
    nodes.push({ id, parentId: group!.above, message: read });
    const rank = message['useful'] === true ? 2 : message['foldSelected'] === true ? 1 : 0;
    if (rank < group!.rank) continue;
    group!.rank = rank;
    above = id;
    shown = id;
  }
  return { messages: treeOf(nodes, lost), tipId: shown };
}

function readMessage(
  message: Record<string, unknown>,
  blocks: Blocks,
  lost: LossCount,
): Omit<ImportedMessage, 'id' | 'parentId'> | null {
  // The line below which a chat begins anew.
  if (message['type'] === 'clear') {
    lost.add('hidden');
    return null;
  }
  const speaker = speakerOf(message['role']);
  if (!speaker) {
    lost.add('message');
    return null;
  }
  const role = speaker === 'tool' ? 'assistant' : speaker;
  const { found, missing } = blocks.of(message);
  lost.add('content', missing);
  const read = found.map((block) => blockParts(block, lost));
  const parts = [
    ...read.flatMap((one) => one.parts),
    // Before version 4 of the backup the words stood in the message.
    ...words(asText(message['reasoning_content']), 'reasoning'),
    ...words(asText(message['content'])),
  ];
  if (parts.length === 0) {
    if (!Array.isArray(message['blocks'])) lost.add('message');
    return null;
  }
  const model = asTextOrNull(asObject(message['model'])['id']) ?? asTextOrNull(message['modelId']);
  const isCut = message['status'] === 'error' || message['status'] === 'paused' || read.some(({ isError }) => isError);
  return {
    role,
    parts,
    createdAt: lost.time(message['createdAt']),
    model: role === 'assistant' ? model : null,
    ...(role === 'assistant' && isCut && { isUnfinished: true }),
  };
}
