import { isUnfinished, statusOf, type Message } from '../../model/chat/message';
import { textOf } from '../../model/chat/parts';
import type { commandGroups } from '../../model/commands/command-id';
import { pathOf } from '../app/address';
import { removeMessage } from '../chat/remove-message';
import type { Command, CommandContext, Commands } from './command';
import { stepCommands } from './step-commands';
import { answer, canAnswer, canRegenerate, continueReply, regenerate, showVersion } from '../chat/answers';

type MessageCommand = (typeof commandGroups.message)[number];

/** A command about a message that has ended: the one that has the focus, else the last one. */
function about(
  run: (context: CommandContext, message: Message) => unknown,
  isAvailable: (context: CommandContext, message: Message) => boolean = () => true,
  of: (context: CommandContext) => Message | null = ({ message }) => message,
): Command {
  const ended = (context: CommandContext): Message | null => {
    const message = of(context);
    return message && context.thread.isLoaded && statusOf(message) !== 'streaming' ? message : null;
  };
  return {
    isAvailable: (context) => {
      const message = ended(context);
      return message !== null && isAvailable(context, message);
    },
    run: (context) => {
      const message = ended(context);
      return message && run(context, message);
    },
  };
}

/** The message that has the focus, or the last one before it, where that is a reply; else the last reply. */
function replyOf({ thread, message }: CommandContext): Message | null {
  if (message?.role === 'assistant') return message;
  return thread.branch.findLast(({ role }) => role === 'assistant') ?? null;
}

const lastQuestion = ({ thread }: CommandContext): Message | null =>
  thread.branch.findLast(({ role }) => role === 'user') ?? null;

const isSomething = (_: CommandContext, message: Message): boolean => textOf(message).trim() !== '';
const isQuiet = ({ thread }: CommandContext): boolean => !thread.requests.isReplying && !thread.requests.isAwaited;
/** What follows is copied, so none of it may still arrive. */
const isStill = ({ thread }: CommandContext): boolean => !thread.messages.isGrowing;
const isToRegenerate = (context: CommandContext, message: Message): boolean =>
  isQuiet(context) && canRegenerate(context.thread, message);

function edit({ thread }: CommandContext, message: Message): void {
  thread.draft.edits.open(message.id, textOf(message));
}

/** Where the message had the focus, that goes to what follows, or to the composer. */
async function remove({ thread, screen }: CommandContext, message: Message, withWhatFollows: boolean): Promise<void> {
  const { shown } = thread.messages;
  const next = withWhatFollows ? undefined : shown[shown.findIndex(({ id }) => id === message.id) + 1];
  const hadFocus = screen.focusedMessage() === message.id;
  await removeMessage(thread, message, withWhatFollows, () => {
    if (hadFocus && next) thread.revealed = next.id;
    else if (hadFocus) screen.focus('composer');
  });
}

const versionCommand = (by: 1 | -1): Command =>
  about(
    ({ thread }, message) => showVersion(thread, message, by),
    ({ thread }, message) => {
      const { number, total } = thread.messages.version(message);
      return number + by >= 1 && number + by <= total;
    },
  );

const moveCommand = (by: 1 | -1): Command =>
  about(
    async ({ thread }, message) => (await import('../chat/rearrange')).move(thread, message, by),
    (context, message) =>
      isStill(context) && (by < 0 ? context.thread.branch[0] : context.thread.branch.at(-1))?.id !== message.id,
  );

/** Commands that are about a message. */
export const messageCommands: Commands<MessageCommand> = {
  'message.copy': about(({ app }, message) => app.copy(textOf(message)), isSomething),
  'message.edit': about(edit),
  'message.edit-question': about(edit, undefined, lastQuestion),
  'message.regenerate': about(({ thread }, message) => regenerate(thread, message), isToRegenerate, replyOf),
  'message.regenerate-with': about(
    ({ screen }, message) => screen.show({ kind: 'regenerate-with', message }),
    isToRegenerate,
    replyOf,
  ),
  'message.continue': about(
    ({ thread }, message) => continueReply(thread, message),
    (context, message) => isQuiet(context) && isUnfinished(message) && context.thread.branch.at(-1)?.id === message.id,
    replyOf,
  ),
  'message.ask': about(
    ({ thread }, message) => answer(thread, message),
    (context, message) => isQuiet(context) && canAnswer(context.thread, message),
  ),
  'message.read-aloud': about(({ screen }, message) => screen.show({ kind: 'read-aloud', message }), isSomething),
  'message.previous-version': versionCommand(-1),
  'message.next-version': versionCommand(1),
  'message.branch': about(
    async ({ app, thread, screen }, message) => {
      const { branchOff } = await import('../chat/rearrange');
      await branchOff(app, thread, message, screen.names.branch(thread.conversation.title));
    },
    (context) => isStill(context) && !context.app.isTemporary,
  ),
  'message.outline': about(({ screen }, message) => screen.show({ kind: 'outline', message })),
  'message.link': about(
    ({ app, thread, screen }, message) => app.copy(screen.address(pathOf(thread.id, message.id))),
    ({ app, thread }) => !thread.isNew && !app.isTemporary,
  ),
  'message.inspect': about(
    ({ app }, message) => app.inspector.inspect(message.id),
    (_, message) => message.reply !== null,
    replyOf,
  ),
  'message.always-send': about(({ thread }, message) => thread.messages.toggleSending(message, 'always')),
  'message.never-send': about(({ thread }, message) => thread.messages.toggleSending(message, 'never')),
  'message.insert-before': about(
    ({ thread }, message) => (thread.draft.edits.inserting = { message, isAfter: false }),
    isStill,
  ),
  'message.insert-after': about(
    ({ thread }, message) => (thread.draft.edits.inserting = { message, isAfter: true }),
    isStill,
  ),
  'message.move-up': moveCommand(-1),
  'message.move-down': moveCommand(1),
  'message.delete': about((context, message) => remove(context, message, false)),
  'message.delete-from-here': about(
    (context, message) => remove(context, message, true),
    ({ thread }, message) => thread.branch.at(-1)?.id !== message.id,
  ),
  ...stepCommands,
};
