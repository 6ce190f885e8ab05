import type { commandGroups } from '../../model/commands/command-id';
import { archiveChats, removeChats } from '../chat/list/actions';
import { endTemporary, keepTemporary } from '../chat/temporary/ways-out';
import type { CommandContext, Commands } from './command';

type ChatCommand = (typeof commandGroups.chat)[number];

/** A chat that is kept: one without a message is in no list. */
const isKept = ({ app, thread }: CommandContext): boolean => !thread.isNew && !app.isTemporary;

/** Commands that are about the open chat, and about others. */
export const chatCommands: Commands<ChatCommand> = {
  'chat.new': { run: ({ app }) => app.newChat() },
  'chat.temporary': { isAvailable: ({ app }) => !app.isTemporary, run: ({ app }) => app.showTemporary() },
  'chat.keep': {
    isAvailable: ({ app, thread }) => app.isTemporary && thread.branch.length > 0,
    run: ({ app }) => keepTemporary(app),
  },
  'chat.end': { isAvailable: ({ app }) => app.isTemporary, run: ({ app }) => endTemporary(app) },
  'chat.rename': { isAvailable: isKept, run: ({ screen }) => screen.show({ kind: 'rename' }) },
  'chat.name': {
    isAvailable: (context) => isKept(context) && Boolean(context.app.settings.values.titles),
    run: async ({ app, thread }) => {
      const { nameChat } = await import('../request/titles/name-chat');
      await nameChat(app, thread.id);
    },
  },
  'chat.pin': {
    isAvailable: (context) => isKept(context) && !context.thread.conversation.pinned,
    run: ({ app, thread }) => app.conversations.setPinned(thread.id, true),
  },
  'chat.unpin': {
    isAvailable: (context) => isKept(context) && context.thread.conversation.pinned,
    run: ({ app, thread }) => app.conversations.setPinned(thread.id, false),
  },
  'chat.move': { isAvailable: isKept, run: ({ screen }) => screen.show({ kind: 'move' }) },
  'chat.tag': { isAvailable: isKept, run: ({ screen }) => screen.show({ kind: 'tag' }) },
  'chat.duplicate': {
    isAvailable: isKept,
    run: async ({ app, thread, screen }) => {
      const { duplicateChat } = await import('../chat/list/duplicate');
      await duplicateChat(app, thread.id, screen.names.copy(thread.conversation.title));
    },
  },
  'chat.archive': {
    isAvailable: (context) => isKept(context) && context.thread.conversation.archivedAt === undefined,
    run: ({ app, thread }) => archiveChats(app, [thread.id], true),
  },
  'chat.unarchive': {
    isAvailable: (context) => isKept(context) && context.thread.conversation.archivedAt !== undefined,
    run: ({ app, thread }) => archiveChats(app, [thread.id], false),
  },
  'chat.export': { isAvailable: isKept, run: ({ screen }) => screen.show({ kind: 'export' }) },
  'chat.delete': { isAvailable: isKept, run: ({ app, thread }) => removeChats(app, [thread.id]) },
  'chat.find': {
    isAvailable: ({ app, thread }) => !app.isSearching && app.findingIn !== thread.id,
    run: ({ app, thread }) => (app.findingIn = thread.id),
  },
  'chat.search': { run: ({ screen }) => screen.focus('search') },
  'chat.next': { isAvailable: (context) => neighbour(context, 1) !== null, run: (context) => step(context, 1) },
  'chat.previous': { isAvailable: (context) => neighbour(context, -1) !== null, run: (context) => step(context, -1) },
  'chat.select': {
    isAvailable: ({ app }) => app.conversations.all.length > 0,
    run: async ({ app, screen }) => {
      const { Selection } = await import('../chat/list/selection.svelte');
      app.conversations.selection = new Selection();
      screen.showConversations();
    },
  },
  'chat.new-folder': { run: ({ screen }) => screen.show({ kind: 'folder' }) },
};

/** The id of the chat that stands `by` places below the open one in the list. Above a new chat is none, and below it the first one. */
function neighbour({ app, thread }: CommandContext, by: 1 | -1): string | null {
  const ids = app.conversations.list.map(({ id }) => id);
  const at = ids.indexOf(thread.id);
  return at + by < 0 ? null : (ids[at + by] ?? null);
}

async function step(context: CommandContext, by: 1 | -1): Promise<void> {
  const id = neighbour(context, by);
  if (id !== null) await context.app.open(id);
}
