import { newId } from '../model/id';
import { newMessage, statusOf, type Message, type Role } from '../model/message';
import { copies, regrown, reworded, saidBy, withChanged, withInserted, withMoved } from '../model/rearrange';
import { noTotals } from '../model/usage';
import type { App } from './app.svelte';
import type { Thread } from './thread.svelte';

/** Puts what `role` says before `message` (0) or after it (1). What follows is copied below it; the thread as it was stays a version. */
export function insert(thread: Thread, message: Message, offset: 0 | 1, role: Role, text: string): Promise<boolean> {
  const inserted = newMessage(thread.id, null, role, text);
  return regrow(thread, message, (branch, index) => withInserted(branch, index + offset, inserted), offset);
}

/** Puts `message` one place up (−1) or down (+1), as a new version of the thread from there on. */
export function move(thread: Thread, message: Message, step: -1 | 1): Promise<boolean> {
  return regrow(thread, message, (branch, index) => withMoved(branch, index, step), step);
}

/** Has `role` say `message`, as a new version of the thread from there on. */
export function changeRole(thread: Thread, message: Message, role: Role): Promise<boolean> {
  return regrow(thread, message, (branch, index) => withChanged(branch, index, (one) => saidBy(one, role)));
}

/** Puts `message` into other words, as a new version of it (a summary) or of the thread from there on. Nothing is asked. */
export async function reword(thread: Thread, message: Message, text: string): Promise<boolean> {
  if (!message.summary)
    return regrow(thread, message, (branch, index) => withChanged(branch, index, (one) => reworded(one, text)));
  await thread.messages.put(copies([reworded(message, text)], message.parentId));
  return true;
}

/** Shows `message` where it stands: on the branch on show, else on the newest one through it. */
export function showMessage(thread: Thread, { id }: Message): void {
  if (!thread.branch.some((one) => one.id === id)) thread.goTo(id);
  thread.revealed = id;
}

/** The nearest message with other versions on the way up from `message`, itself in: where its branch begins. Null: nothing forks. */
export function branchStart({ messages }: Thread, message: Message): Message | null {
  return messages.pathTo(message.id).findLast((one) => messages.version(one).total > 1) ?? null;
}

/** Opens a new chat that goes on from `message`, with all that is set in this one. Nothing was billed for it. */
export async function branchOff(app: App, thread: Thread, message: Message, title: string): Promise<void> {
  const path = thread.messages.pathTo(message.id);
  if (path.some(isStreaming)) return;
  const id = newId();
  const copied = copies(path, null, id);
  const summary = thread.messages.summaryOf(path);
  const below = copied[path.findIndex((one) => one.id === summary?.parentId)]?.id;
  if (summary && below !== undefined) copied.push(...copies([summary], below, id));
  const now = Date.now();
  const tipId = copied[path.length - 1]?.id ?? null;
  const { library } = app.services;
  await app.saving.attempt(() => library.saveMessages(copied));
  // Columns are of replies beside one another, and only the branch comes along.
  const { columns: _, ...conversation } = thread.conversation;
  const own = { id, title, tipId, pinned: false, createdAt: now, updatedAt: now, totals: noTotals };
  await app.conversations.add({ ...conversation, ...own });
  await app.open(id);
  if (app.thread?.id === id) app.thread.revealed = tipId;
}

/**
 * Makes the branch on show what `change` makes of it, by new versions, and shows the message that is `shift` places from where
 * `message` was. False, and nothing has changed, where that is not on the branch or a reply on it is still being written.
 */
async function regrow(
  thread: Thread,
  { id }: Message,
  change: (branch: readonly Message[], index: number) => Message[],
  shift = 0,
): Promise<boolean> {
  const { messages } = thread;
  await messages.loadRenderer();
  const { branch } = thread;
  const index = branch.findIndex((one) => one.id === id);
  if (index === -1 || branch.some(isStreaming)) return false;
  const added = regrown(branch, change(branch, index));
  const tip = added.at(-1);
  if (!tip) return false;
  const stored = messages.put(added);
  thread.goTo(tip.id);
  thread.revealed = thread.branch[index + shift]?.id ?? null;
  await stored;
  return true;
}

function isStreaming(message: Message): boolean {
  return statusOf(message) === 'streaming';
}
