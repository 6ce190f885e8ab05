import { entryWords } from '../../../locales/en/chat/entry';
import { messageWords } from '../../../locales/en/chat/messages';
import { noteWords } from '../../../locales/en/everyday/notes';
import { copyingWords as copying } from '../../../locales/en/export/copying';
import { versionWords } from '../../../locales/en/finding/versions';
import { excerptFrom } from '../../../model/chat/excerpt';
import { statusOf, type Role } from '../../../model/chat/message';
import { textOf } from '../../../model/chat/parts';
import type { CommandContext } from '../../../state/commands/command';
import { branchStart } from '../../../state/chat/rearrange';
import { removeMessage } from '../../../state/chat/remove-message';
import type { Entry } from './entry';

const roles: readonly Role[] = ['user', 'assistant', 'system'];

/** What else can be done with the message, as in its menu. */
export function messageEntries({ view, thread, screen, message }: CommandContext): Entry[] {
  if (!message || !thread.isLoaded || statusOf(message) === 'streaming') return [];
  const hint = excerptFrom(textOf(message));
  const entry = (id: string, title: string, run: () => unknown): Entry => ({
    id: `message:${id}`,
    group: 'message',
    title,
    also: `message ${id}`,
    hint,
    run,
  });
  const forms = ['markdown', 'text', 'rich'] as const;
  const { total } = thread.messages.version(message);
  const fork = branchStart(thread, message);
  const isFavourite = thread.conversation.favourites?.includes(message.id) ?? false;
  return [
    entry('favourite', isFavourite ? noteWords.remove : noteWords.add, async () => {
      const { withFavourite } = await import('../../../state/chat/favourites/favourites');
      await thread.change((one) => withFavourite(one, message.id, !isFavourite));
    }),
    ...forms.map((form) =>
      entry(`copy ${form}`, `${copying.menu}: ${copying[form]}`, async () => {
        const { copyMessage } = await import('../../export/copying/copy-message');
        await copyMessage(view, message, form);
      }),
    ),
    entry('copy picture', copying.title, () => screen.show({ kind: 'copy', message })),
    ...(message.reply
      ? [entry('compare', messageWords.menu.compare, () => screen.show({ kind: 'compare', message }))]
      : []),
    ...(message.reply?.logprobs
      ? [
          {
            ...entry('probabilities logprobs', entryWords.probabilities, () => thread.messages.toggleShaded(message)),
            isOn: thread.messages.shaded.includes(message.id),
          },
        ]
      : []),
    ...(message.round && total > 1
      ? [entry('columns', entryWords.sideBySide, () => thread.change((one) => ({ ...one, columns: message.round! })))]
      : []),
    ...(total > 2 ? [entry('version', versionWords.item, () => screen.show({ kind: 'version', message }))] : []),
    ...roles
      .filter((role) => role !== message.role)
      .map((role) =>
        entry(`role ${role}`, messageWords.menu.changeRole[role], async () => {
          const { changeRole } = await import('../../../state/chat/rearrange');
          await changeRole(thread, message, role);
        }),
      ),
    ...(fork
      ? [
          entry(
            'delete branch version',
            fork.id === message.id ? messageWords.menu.deleteVersion : messageWords.menu.deleteBranch,
            () => removeMessage(thread, fork, true),
          ),
        ]
      : []),
  ];
}

/** What there is of notes and favourites. */
export function noteEntries({ app, thread, screen }: CommandContext): Entry[] {
  const note: Entry = {
    id: 'note',
    group: 'chat',
    title: noteWords.title,
    also: 'note comment',
    run: () => screen.show({ kind: 'note' }),
  };
  const favourites: Entry = {
    id: 'favourites',
    group: 'view',
    title: noteWords.favourites,
    also: 'favourites favorites starred bookmarks',
    run: () => screen.show({ kind: 'favourites' }),
  };
  return [...(thread.isNew || app.isTemporary ? [] : [note]), favourites];
}
