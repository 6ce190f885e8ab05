import { newId } from '../../model/id';
import { newMessage, statusOf, type Message, type Role } from '../../model/chat/message';
import type { Notice } from '../../model/notice';
import {
  copies,
  regrown,
  reworded,
  saidBy,
  stoodFor,
  withChanged,
  withInserted,
  withMoved,
  type Rearrangement,
} from '../../model/chat/rearrange';
import { firstTitle } from '../../model/chat/title/first-title';
import { noTotals } from '../../model/usage/usage';
import type { Change } from '../../storage/keyspace/records';
import type { Stores } from '../stores';
import type { ThreadPort } from './thread-port';

/** The thread whose messages are rearranged. */
type RearrangedThread = Pick<ThreadPort, 'branch' | 'draft' | 'goToWith' | 'messages' | 'revealed' | 'tell'>;

/**
 * Inserts a message of `role` before `message` (0) or after it (1); with null, at the beginning. What follows is copied
 * below it, and the thread as it was stays a version. Resolves to the new message; null where nothing could be changed.
 */
export async function insert(
  thread: ThreadPort,
  message: Message | null,
  offset: 0 | 1,
  role: Role,
  text: string,
): Promise<Message | null> {
  const inserted = newMessage(thread.id, null, role, text);
  return regrow(thread, message, 'insert', (branch, index) => withInserted(branch, index + offset, inserted), {
    shift: offset,
    typed: { editor: 'insert', text },
  });
}

/** Puts `message` one place up (−1) or down (+1), as a new version of the thread from there on. */
export async function move(thread: RearrangedThread, message: Message, step: -1 | 1): Promise<void> {
  await regrow(thread, message, 'move', (branch, index) => withMoved(branch, index, step), { shift: step });
}

/** Changes the role of `message`, as a new version of the thread from there on. */
export async function changeRole(thread: RearrangedThread, message: Message, role: Role): Promise<void> {
  await regrow(thread, message, 'role', (branch, index) => withChanged(branch, index, (one) => saidBy(one, role)));
}

/**
 * Changes the text of `message`, as a new version of it (a summary) or of the thread from there on. No reply is
 * requested. Resolves to whether there is a new version.
 */
export async function reword(thread: RearrangedThread, message: Message, text: string): Promise<boolean> {
  const change = (one: Message): Message => reworded(one, text);
  const typed: Typed = { editor: message.id, text };
  if (!message.summary) {
    const changed = (branch: readonly Message[], index: number): Message[] => withChanged(branch, index, change);
    return (await regrow(thread, message, 'words', changed, { typed })) !== null;
  }
  const added = copies([change(message)], message.parentId);
  await taking(thread, typed, (taken) => thread.messages.put(added, taken));
  offerUndo(thread, added, thread.messages.tipId, { kind: 'rearranged', by: 'words', isSummaryLost: false });
  return true;
}

/** Brings `message` into view: on the branch on show if it is there, otherwise on the newest branch through it. */
export function showMessage(
  thread: Pick<ThreadPort, 'branch' | 'goTo' | 'messages' | 'revealed'>,
  message: Message,
): void {
  // A summary stands beside the branch, after the message that it is tied to; its newest version is on show.
  const { summary, id, parentId } = message;
  const onBranch = summary ? parentId : id;
  if (!thread.branch.some((one) => one.id === onBranch)) thread.goTo(onBranch);
  thread.revealed = (summary ? thread.messages.versions(message).at(-1)?.id : undefined) ?? id;
}

/**
 * Where the branch of `message` begins: the nearest message above it, itself included, that has other versions. Null
 * where nothing forks.
 */
export function branchStart({ messages }: Pick<ThreadPort, 'messages'>, message: Message): Message | null {
  return messages.pathTo(message.id).findLast((one) => messages.version(one).total > 1) ?? null;
}

/** Words typed in one of the chat's editors. */
interface Typed {
  editor: string;
  text: string;
}

/**
 * Has `write` store what was `typed` together with the change that deletes its draft, so that a killed tab leaves the
 * words in exactly one place.
 */
async function taking<T>(
  { draft }: Pick<ThreadPort, 'draft'>,
  typed: Typed | undefined,
  write: (taken: readonly Change[]) => Promise<T>,
): Promise<T> {
  if (!typed) return write([]);
  const words = draft.edits.wordsOf(typed.editor);
  const stored = await write(words.changesOf(typed.text));
  words.sent(typed.text);
  return stored;
}

/** What branching off needs of the app. */
export interface BranchingApp extends Pick<Stores, 'services' | 'storageStatus' | 'conversations'> {
  readonly thread: Pick<ThreadPort, 'id' | 'revealed'> | null;
  open(id: string): Promise<void>;
}

/** Opens a new chat with the messages up to `message` and the settings of this one. Its totals start at zero. */
export async function branchOff(
  app: BranchingApp,
  thread: Pick<ThreadPort, 'conversation' | 'messages'>,
  message: Message,
  title: string,
): Promise<void> {
  const path = thread.messages.pathTo(message.id);
  if (path.some((one) => statusOf(one) === 'streaming')) return;
  const id = newId();
  const copied = copies(path, null, id);
  const summary = thread.messages.summaryOf(path);
  const below = copied[path.findIndex((one) => one.id === summary?.parentId)]?.id;
  if (summary && below !== undefined) copied.push(...copies([summary], below, id));
  const now = Date.now();
  const tipId = copied[path.length - 1]?.id ?? null;
  // Columns show several replies side by side, and only one branch is copied.
  const { columns: _, ...conversation } = thread.conversation;
  const own = { id, title, tipId, pinned: false, createdAt: now, updatedAt: now, totals: noTotals };
  await app.conversations.addWith({ ...conversation, ...own }, copied);
  await app.open(id);
  if (app.thread?.id === id) app.thread.revealed = tipId;
}

/**
 * Replaces the branch on show by what `change` makes of it, using new versions, and shows the message that is `shift`
 * places from where `message` was. Resolves to that message; to null, with nothing changed, where `message` is not on
 * the branch or a reply on it is still being written. The draft of what was `typed` is deleted. A summary is copied
 * where it still stands for the same messages.
 */
async function regrow(
  thread: RearrangedThread,
  message: Message | null,
  by: Rearrangement,
  change: (branch: readonly Message[], index: number) => Message[],
  { shift = 0, typed }: { shift?: number; typed?: Typed } = {},
): Promise<Message | null> {
  const { messages } = thread;
  await messages.rendered.loadRenderer();
  const { branch } = thread;
  const index = message ? branch.findIndex(({ id }) => id === message.id) : 0;
  if (index === -1 || messages.isGrowing) return null;
  const wanted = change(branch, index);
  const added = regrown(branch, wanted);
  const tip = added.at(-1);
  if (!tip) return null;
  const now = [...wanted.slice(0, -added.length), ...added];
  const { summary } = messages;
  const isOnBoth = now.some(({ id }) => id === summary?.parentId);
  const below = summary?.parentId && !isOnBoth ? now[stoodFor(branch, wanted, summary.parentId) - 1] : undefined;
  const made = [...added, ...(summary && below ? copies([summary], below.id) : [])];
  messages.show(made);
  // A chat that begins with the inserted message is named after it.
  const title = message || !typed ? '' : firstTitle(typed.text);
  const stored = taking(thread, typed, (taken) =>
    thread.goToWith(tip.id, (also) => messages.put(made, [...taken, ...also]), title),
  );
  const shown = thread.branch[index + shift] ?? null;
  thread.revealed = shown?.id ?? null;
  await stored;
  const isSummaryLost = summary !== null && !isOnBoth && !below;
  offerUndo(thread, made, branch.at(-1)?.id ?? null, { kind: 'rearranged', by, isSummaryLost });
  return shown;
}

/** Shows a notice about the new messages `made`, whose undo goes back to the branch that ended with `end`. */
function offerUndo(
  thread: Pick<ThreadPort, 'tell'>,
  made: readonly Message[],
  end: string | null,
  notice: Notice,
): void {
  const ids = new Set(made.map(({ id }) => id));
  const first = made[0]!;
  thread.tell(notice, async (now) => {
    const isBuiltOn = now.messages.below(first.id).some(({ id, deletedAt }) => deletedAt === null && !ids.has(id));
    // If the person has continued from the copies, undo keeps them as versions. Messages that were only added after the
    // end are deleted alone, as any message is.
    if (!isBuiltOn || first.parentId === end) {
      const deletedAt = Date.now();
      const mark = (one: Message): Message => (one.deletedAt === null ? { ...one, deletedAt } : one);
      now.messages.showChanged(made, mark);
      await now.goToWith(end, (also) => now.messages.change(made, mark, also));
    } else now.goTo(end);
  });
}
