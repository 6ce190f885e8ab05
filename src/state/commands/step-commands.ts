import type { Message } from '../../model/chat/message';
import type { Command, CommandContext, Commands } from './command';

type Step = 'message.previous' | 'message.next' | 'message.first' | 'message.last';

/** A command that brings another message into view, and focuses it. */
const to = (wanted: (shown: readonly Message[], at: number) => Message | undefined): Command => ({
  isAvailable: ({ thread }) => thread.messages.shown.length > 0,
  run: async ({ thread, screen }: CommandContext) => {
    // The message that is wanted may not be read yet.
    if (!(await thread.isRead())) return;
    const { shown } = thread.messages;
    const here = screen.focusedMessage() ?? screen.firstMessageInView();
    const message = wanted(shown, here === null ? shown.length : shown.findIndex(({ id }) => id === here));
    if (message) thread.revealed = message.id;
  },
});

const isOwn = ({ role }: Message): boolean => role === 'user';

/** From message to message: to what the person wrote before and after, or to the ends of the chat. */
export const stepCommands: Commands<Step> = {
  'message.previous': to((shown, at) => shown.slice(0, at).findLast(isOwn)),
  'message.next': to((shown, at) => shown.slice(at + 1).find(isOwn)),
  'message.first': to((shown) => shown[0]),
  'message.last': to((shown) => shown.at(-1)),
};
