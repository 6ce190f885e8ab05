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
import { noTotals } from '../../model/usage/usage';
import type { Change } from '../../storage/keyspace/records';
import type { Stores } from '../stores';
import type { ThreadPort } from './thread-port';

/**
 * Puts what `role` says before `message` (0) or after it (1); with null at the beginning. What follows is copied below it; the
 * thread as it was stays a version. Resolves to the new message; null where nothing could be changed.
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
export async function move(thread: ThreadPort, message: Message, step: -1 | 1): Promise<void> {
  await regrow(thread, message, 'move', (branch, index) => withMoved(branch, index, step), { shift: step });
}

/** Has `role` say `message`, as a new version of the thread from there on. */
export async function changeRole(thread: ThreadPort, message: Message, role: Role): Promise<void> {
  await regrow(thread, message, 'role', (branch, index) => withChanged(branch, index, (one) => saidBy(one, role)));
}

/**
 * Puts `message` into other words, as a new version of it (a summary) or of the thread from there on. Nothing is asked. Resolves
 * to whether there is one now.
 */
export async function reword(thread: ThreadPort, message: Message, text: string): Promise<boolean> {
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

/** Shows `message` where it stands: on the branch on show, else on the newest one through it. */
export function showMessage(thread: ThreadPort, { id }: Message): void {
  if (!thread.branch.some((one) => one.id === id)) thread.goTo(id);
  thread.revealed = id;
}

/** The nearest message with other versions on the way up from `message`, itself in: where its branch begins. Null: nothing forks. */
export function branchStart({ messages }: Pick<ThreadPort, 'messages'>, message: Message): Message | null {
  return messages.pathTo(message.id).findLast((one) => messages.version(one).total > 1) ?? null;
}

/** Words that come out of an editor of the chat. */
interface Typed {
  editor: string;
  text: string;
}

/** Has `write` store what was `typed` together with `taken`, which takes it out of its editor: a kill leaves it in one place. */
async function taking<T>(
  { draft }: Pick<ThreadPort, 'draft'>,
  typed: Typed | undefined,
  write: (taken: readonly Change[]) => Promise<T>,
): Promise<T> {
  if (!typed) return write([]);
  const words = draft.edits.wordsOf(typed.editor);
  const stored = await write([words.changeOf(typed.text)]);
  words.sent(typed.text);
  return stored;
}

/** The app, as a chat that branches off is opened in it. */
interface BranchingApp extends Pick<Stores, 'services' | 'storageStatus' | 'conversations'> {
  readonly thread: Pick<ThreadPort, 'id' | 'revealed'> | null;
  open(id: string): Promise<void>;
}

/** Opens a new chat that goes on from `message`, with all that is set in this one. Nothing was billed for it. */
export async function branchOff(
  app: BranchingApp,
  thread: Pick<ThreadPort, 'conversation' | 'messages'>,
  message: Message,
  title: string,
): Promise<void> {
  const path = thread.messages.pathTo(message.id);
  if (path.some(isStreaming)) return;
  const id = newId();
  const copied = copies(path, null, id);
  const summary = thread.messages.summaryOf(path);
  const below = copied[path.findIndex((one) => one.id === summary?.parentId)]?.id;
  if (summary && below !== undefined) copied.push(...copies([summary], below, id));
  const now = Date.now();
  const tipId = copied[path.length - 1]?.id ?? null;
  // Columns are of replies beside one another, and only the branch comes along.
  const { columns: _, ...conversation } = thread.conversation;
  const own = { id, title, tipId, pinned: false, createdAt: now, updatedAt: now, totals: noTotals };
  await app.conversations.addWith({ ...conversation, ...own }, copied);
  await app.open(id);
  if (app.thread?.id === id) app.thread.revealed = tipId;
}

/**
 * Makes the branch on show what `change` makes of it, by new versions, shows the message that is `shift` places from where
 * `message` was, and resolves to it. Null, and nothing has changed, where that is not on the branch or a reply on it is still
 * being written. What was `typed` for it leaves its editor. A summary comes along where it still stands for the same messages.
 */
async function regrow(
  thread: ThreadPort,
  message: Message | null,
  by: Rearrangement,
  change: (branch: readonly Message[], index: number) => Message[],
  { shift = 0, typed }: { shift?: number; typed?: Typed } = {},
): Promise<Message | null> {
  const { messages } = thread;
  await messages.loadRenderer();
  const { branch } = thread;
  const index = message ? branch.findIndex(({ id }) => id === message.id) : 0;
  if (index === -1 || branch.some(isStreaming)) return null;
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
  const stored = taking(thread, typed, (taken) =>
    // A chat that begins with it is named after it.
    thread.goToWith(tip.id, (also) => messages.put(made, [...taken, ...also]), message ? '' : typed?.text),
  );
  const shown = thread.branch[index + shift] ?? null;
  thread.revealed = shown?.id ?? null;
  await stored;
  const isSummaryLost = summary !== null && !isOnBoth && !below;
  offerUndo(thread, made, branch.at(-1)?.id ?? null, { kind: 'rearranged', by, isSummaryLost });
  return shown;
}

/** Tells of what was `made`, with a way back to the branch that ended with `end`. */
function offerUndo(thread: ThreadPort, made: readonly Message[], end: string | null, notice: Notice): void {
  const ids = new Set(made.map(({ id }) => id));
  const first = made[0]!;
  thread.tell(notice, async (now) => {
    const isBuiltOn = now.messages.below(first.id).some(({ id, deletedAt }) => deletedAt === null && !ids.has(id));
    // Copies that were gone on with stay as versions. What only went on from the end goes alone, as any message does.
    if (!isBuiltOn || first.parentId === end) {
      const deletedAt = Date.now();
      const mark = (one: Message): Message => (one.deletedAt === null ? { ...one, deletedAt } : one);
      now.messages.showChanged(made, mark);
      await now.goToWith(end, (also) => now.messages.change(made, mark, also));
    } else now.goTo(end);
  });
}

function isStreaming(message: Message): boolean {
  return statusOf(message) === 'streaming';
}
