import { isObject } from '../../../../../model/json';
import type { ImportedChat, ImportedPrompt, ImportFormat } from '../../imported';
import { treeOf, type TreeNode } from '../../tree';
import { asId, asList, asObject, asText, asTextOrNull, LossCount } from '../../values';
import { chatOf } from '../common/chat';
import { keysIn } from '../common/keys';
import { parametersOf } from '../common/parameters';
import { readMessage } from './chatbox-message';

/** Before the id of a session. */
const sessionKey = 'session:';

/**
 * Chatbox: a flat map of its whole storage. A session has the messages on show, older topics of the same session (`threads`), and for
 * messages that were gone on with in several ways the other ways (`messageForksHash`).
 */
export const chatbox: ImportFormat = {
  name: 'chatbox',
  unit: 'whole',
  recognises: (sample) =>
    sample.type === 'object' &&
    (Array.isArray(sample.object['chat-sessions-list']) ||
      Array.isArray(sample.object['chat-sessions']) ||
      '__exported_items' in sample.object),
  read(value) {
    const lost = new LossCount();
    const stored = asObject(value);
    // What belongs to no session of the list is not shown by the app, but is there.
    const sessions = Object.entries(stored).flatMap(([key, one]) =>
      key.startsWith(sessionKey) ? [{ id: key.slice(sessionKey.length), ...asObject(one) }] : [],
    );
    const old = asList(stored['chat-sessions']).filter((one) => Array.isArray(asObject(one)['messages']));
    const list = new Map(asList(stored['chat-sessions-list']).map((one) => [asId(asObject(one)['id']), asObject(one)]));
    const chats = [...sessions, ...old].flatMap((one) => {
      const session = asObject(one);
      return readSession({ ...list.get(asId(session['id'])), ...session }, stored, lost);
    });
    lost.add('key', keysIn(stored['settings']));
    if (isObject(stored['settings'])) lost.add('setting');
    return { chats, prompts: asList(stored['myCopilots']).flatMap(readCopilot), losses: lost.losses };
  },
};

function readSession(
  session: Record<string, unknown>,
  stored: Record<string, unknown>,
  lost: LossCount,
): ImportedChat[] {
  const id = asId(session['id']);
  const title = asText(session['name']) === 'Untitled' ? '' : asText(session['name']);
  const settings = asObject(session['settings']);
  const forks = new Map(Object.entries(asObject(session['messageForksHash'])));
  const known: Partial<ImportedChat> = {
    model: asTextOrNull(settings['modelId']) ?? asTextOrNull(settings['model']),
    parameters: parametersOf(settings, { topP: 'topP', maxTokens: 'maxTokens' }),
    isPinned: session['starred'] === true,
  };
  const topics = asList(session['threads']).map(asObject);
  const older = topics.flatMap((topic): ImportedChat[] => {
    const own = asId(topic['id']);
    const chat = chatOf(
      messagesOf(topic['messages'], forks, stored, lost),
      {
        ...known,
        id: id !== null && own !== null ? `${id}/${own}` : own,
        title: asText(topic['name']) || title,
        createdAt: lost.time(topic['createdAt']),
      },
      lost,
    );
    return chat ? [chat] : [];
  });
  const isNew = asList(session['messages']).length === 0 && older.length > 0;
  const nodes = nodesOf(session['messages'], forks, stored, lost);
  const tipId = nodes.shown;
  const chat = isNew
    ? null
    : chatOf(treeOf(nodes.nodes, lost), { ...known, id, title: asText(session['threadName']) || title, tipId }, lost);
  // Ways that begin at a message which is not there.
  for (const fork of forks.values())
    for (const way of asList(asObject(fork)['lists'])) lost.add('link', asList(asObject(way)['messages']).length);
  return chat ? [...older, chat] : older;
}

function messagesOf(list: unknown, forks: Map<string, unknown>, stored: Record<string, unknown>, lost: LossCount) {
  return treeOf(nodesOf(list, forks, stored, lost).nodes, lost);
}

/**
 * The nodes of a list of messages and of all ways in which it was gone on with otherwise, which are taken out of `forks`. The way on show stands in the list
 * itself: its place among the others, `position`, is empty. `shown`: the last message of the list.
 */
function nodesOf(
  list: unknown,
  forks: Map<string, unknown>,
  stored: Record<string, unknown>,
  lost: LossCount,
): { nodes: TreeNode[]; shown: string | null } {
  const nodes: TreeNode[] = [];
  let shown: string | null = null;
  const waiting: { messages: unknown[]; from: number; above: string | null; isShown: boolean }[] = [
    { messages: asList(list), from: 0, above: null, isShown: true },
  ];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    let { above } = next;
    for (let index = next.from; index < next.messages.length; index++) {
      const message = asObject(next.messages[index]);
      const id = asId(message['id']) ?? `#${nodes.length}`;
      const read = readMessage(message, stored, lost);
      nodes.push({ id, parentId: above, message: read });
      above = id;
      if (next.isShown && read) shown = id;
      const fork = asObject(forks.get(id));
      forks.delete(id);
      if (!Array.isArray(fork['lists'])) continue;
      const others = asList(fork['lists']).map((one) => asList(asObject(one)['messages']));
      const position = typeof fork['position'] === 'number' ? fork['position'] : others.length;
      const ways = others.map((messages) => ({ messages, from: 0, above: id, isShown: false }));
      const rest = { messages: next.messages, from: index + 1, above: id, isShown: next.isShown };
      for (const way of [...ways.slice(0, position), rest, ...ways.slice(position)].reverse()) waiting.push(way);
      break;
    }
  }
  return { nodes, shown };
}

function readCopilot(value: unknown): ImportedPrompt[] {
  const { name, prompt } = asObject(value);
  return asText(prompt) === '' ? [] : [{ name: asText(name), text: asText(prompt) }];
}
