import type { Conversation } from '../../../model/chat/conversation';
import { statusOf, type Message } from '../../../model/chat/message';
import { mediaOf, textOf, toolCallsOf, toolResultsOf } from '../../../model/chat/parts';
import { childrenOf } from '../../../model/chat/tree/children';
import { branch, versionsOf, type Tree } from '../../../model/chat/tree';
import type { Example, ExampleChoices, ExampleMessage } from '../../../model/fine-tuning/example';
import type { Finding, FindingKind } from '../../../model/fine-tuning/finding';
import { asShareGpt } from './share-gpt';

/** An example, and the messages that its messages were made of (null for the system prompt). */
export interface ChatsExample {
  example: Example;
  conversationId: string;
  messageIds: readonly (string | null)[];
}

interface Made {
  examples: ChatsExample[];
  findings: Finding[];
}

/** A message on its way into an example. */
interface Entry {
  message: ExampleMessage;
  id: string | null;
  isLearned: boolean;
}

/** The examples that a chat gives, and what was left out of it. */
export function examplesOf(conversation: Conversation, tree: Tree, choices: ExampleChoices): Made {
  const findings: Finding[] = [];
  const told = new Set<string>();
  const tell = (kind: FindingKind, messageId: string | null = null): void => {
    // Several branches share messages.
    if (told.has(`${kind} ${messageId}`)) return;
    told.add(`${kind} ${messageId}`);
    findings.push({ kind, place: { line: null, conversationId: conversation.id, messageId } });
  };
  const examples =
    choices.format === 'preference'
      ? pairs(conversation, tree, choices, tell)
      : chatExamples(conversation, tree, choices, tell);
  return { examples: examples.map((one) => ({ ...one, conversationId: conversation.id })), findings };
}

type Told = (kind: FindingKind, messageId?: string | null) => void;
type Bare = Omit<ChatsExample, 'conversationId'>;

function chatExamples(conversation: Conversation, tree: Tree, choices: ExampleChoices, tell: Told): Bare[] {
  const learned = new Set<string>();
  const examples: Bare[] = [];
  for (const path of pathsOf(conversation, tree, choices)) {
    const entries = entriesOf(conversation, path, choices, tell);
    const lastReply = entries.findLastIndex(({ isLearned }) => isLearned);
    entries.forEach((entry, index) => {
      if (!entry.isLearned) return;
      // Who trains with ShareGPT cannot tell which replies are learned.
      if (choices.format === 'sharegpt') return;
      const isRepeated = entry.id !== null && learned.has(entry.id);
      if (isRepeated || (choices.learnFrom === 'last' && index !== lastReply)) entry.isLearned = false;
      else if (entry.id !== null) learned.add(entry.id);
    });
    const end = entries.findLastIndex(({ isLearned }) => isLearned);
    if (end === -1) {
      tell('no-complete-reply');
      continue;
    }
    if (end < entries.length - 1) tell('end-left-out', entries[end + 1]?.id);
    const kept = entries.slice(0, end + 1);
    const ids = kept.map(({ id }) => id);
    if (choices.format === 'chat') examples.push({ example: { messages: kept.map(weighted) }, messageIds: ids });
    else {
      const turns = asShareGpt(kept.map(({ message }) => message));
      const id = examples.length === 0 ? conversation.id : `${conversation.id}-${examples.length + 1}`;
      examples.push({
        example: { id, conversations: turns.map(({ turn }) => turn) },
        messageIds: turns.map(({ of }) => ids[of] ?? null),
      });
    }
  }
  return examples;
}

function weighted({ message, isLearned }: Entry): ExampleMessage {
  return message.role === 'assistant' && !isLearned ? { ...message, weight: 0 } : message;
}

/** The branches that are written, that on show first. */
function pathsOf({ tipId }: Conversation, tree: Tree, { versions }: ExampleChoices): Message[][] {
  const shown = branch(tree, tipId);
  if (versions === 'shown') return shown.length > 0 ? [shown] : [];
  const children = childrenOf(tree);
  const isLeaf = ({ id, deletedAt, summary }: Message): boolean =>
    deletedAt === null && !summary && (children.get(id) ?? []).length === 0;
  const others = [...tree.values()].filter((one) => isLeaf(one) && one.id !== shown.at(-1)?.id);
  return [shown, ...others.map(({ id }) => branch(tree, id))].filter((path) => path.length > 0);
}

function entriesOf(
  { systemPrompt }: Conversation,
  path: readonly Message[],
  { hasSystemPrompt, marks }: ExampleChoices,
  tell: Told,
): Entry[] {
  const entries: Entry[] = [];
  if (hasSystemPrompt && systemPrompt.text.trim() !== '')
    entries.push({ message: { role: 'system', content: written(systemPrompt.text) }, id: null, isLearned: false });
  for (const message of path) {
    const mark = marks.get(message.id);
    if (mark === 'left-out' || message.sending === 'never') continue;
    entries.push(...entriesFor(message, path, mark === 'context', tell));
  }
  return entries;
}

function entriesFor(message: Message, path: readonly Message[], isContext: boolean, tell: Told): Entry[] {
  const { id, role, name } = message;
  const content = written(textOf(message));
  if (mediaOf(message).length > 0) tell('files-left-out', id);
  const results = path.flatMap(toolResultsOf);
  const asked = toolCallsOf(message).filter(({ isHosted }) => !isHosted);
  // A call without its result would be refused.
  const isAnswered = asked.every((call) => results.some(({ callId }) => callId === call.id));
  const calls = isAnswered ? asked : [];
  if (calls.length < toolCallsOf(message).length) tell('calls-left-out', id);
  const entries: Entry[] = [];
  if (content.trim() !== '' || calls.length > 0) {
    const isWhole = isWholeReply(message);
    if (role === 'assistant' && !isWhole) tell('cut-off-reply', id);
    entries.push({
      id,
      isLearned: role === 'assistant' && isWhole && !isContext,
      message: {
        role,
        content: content.trim() === '' ? null : content,
        ...(name === undefined ? {} : { name }),
        ...(calls.length === 0
          ? {}
          : {
              tool_calls: calls.map((call) => ({
                id: call.id,
                type: 'function' as const,
                function: { name: call.name, arguments: call.arguments },
              })),
            }),
      },
    });
  }
  const answered = path.flatMap(toolCallsOf);
  for (const { callId, text } of toolResultsOf(message)) {
    if (!answered.some((call) => call.id === callId)) continue;
    const result: ExampleMessage = { role: 'tool', tool_call_id: callId, content: written(text) };
    entries.push({ id, isLearned: false, message: result });
  }
  return entries;
}

/** Whether a reply came to its end; what a person wrote is always whole. */
function isWholeReply(message: Message): boolean {
  return statusOf(message) === 'complete' && message.reply?.finishReason !== 'length';
}

/** Each reply on show together with each of its other versions. */
function pairs(conversation: Conversation, tree: Tree, choices: ExampleChoices, tell: Told): Bare[] {
  const children = childrenOf(tree);
  const shown = branch(tree, conversation.tipId);
  const isUsable = (one: Message): boolean =>
    one.role === 'assistant' && isWholeReply(one) && textOf(one).trim() !== '' && !choices.marks.has(one.id);
  const found = shown.flatMap((preferred, index): Bare[] => {
    if (!isUsable(preferred)) return [];
    const before = entriesOf(conversation, shown.slice(0, index), choices, tell);
    if (before.at(-1)?.message.role !== 'user') return [];
    const others = versionsOf(tree, children, preferred).filter(
      (one) => one.id !== preferred.id && isUsable(one) && textOf(one) !== textOf(preferred),
    );
    return others.map((other) => ({
      example: {
        input: { messages: before.map(({ message }) => message) },
        preferred_output: [{ role: 'assistant', content: written(textOf(preferred)) }],
        non_preferred_output: [{ role: 'assistant', content: written(textOf(other)) }],
      },
      messageIds: before.map(({ id }) => id),
    }));
  });
  if (found.length === 0) tell('no-pairs');
  return found;
}

/** Text as UTF-8 can hold it: half a surrogate pair would be refused by whatever reads the file. */
function written(text: string): string {
  return text.toWellFormed();
}
