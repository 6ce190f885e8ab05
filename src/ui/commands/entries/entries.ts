import { words } from '../../../locales';
import { commandListWords as text } from '../../../locales/en/commands';
import { folderWords } from '../../../locales/en/folders';
import { shippedPrompts } from '../../../locales/sentences/shipped-prompts';
import { excerptFrom } from '../../../model/chat/excerpt';
import { textOf } from '../../../model/chat/parts';
import { commandGroups, type CommandGroup, type CommandId } from '../../../model/commands/command-id';
import type { CommandContext } from '../../../state/commands/command';
import type { CommandDesk } from '../../../state/commands/desk.svelte';
import { availableCommands, runCommand } from '../../../state/commands/registry';
import { removeFolder } from '../../../state/folders/actions';
import { searchModels } from '../../../state/endpoints/listed-models';
import { adoption, isOffered } from '../../../state/prompts/shipped-prompts';
import type { Entry } from './entry';
import { messageEntries, noteEntries } from './message-entries';
import { parameterEntries } from './parameter-entries';
import { settingsEntries } from './settings-entries';

/** All that can be chosen: what is frequent first. */
export function entriesFor(desk: CommandDesk, context: CommandContext): readonly Entry[] {
  return [
    ...commandEntries(desk, context),
    ...messageEntries(context),
    ...noteEntries(context),
    ...chatEntries(context),
    ...folderEntries(context),
    ...modelEntries(context),
    ...promptEntries(context),
    ...settingsEntries(context),
    ...parameterEntries(context),
  ];
}

function commandEntries(desk: CommandDesk, context: CommandContext): Entry[] {
  const also: Partial<Record<CommandId, string>> = text.also;
  const available = new Set(availableCommands(context));
  const about = context.message ? excerptFrom(textOf(context.message)) : '';
  return (Object.keys(commandGroups) as CommandGroup[]).flatMap((group) =>
    commandGroups[group]
      // Nobody opens the list in the list.
      .filter((id) => available.has(id) && id !== 'view.commands')
      .map((id) => ({
        id,
        group,
        title: text.titles[id],
        also: `${also[id] ?? ''} ${id.replace(/[.-]/g, ' ')}`,
        ...(group === 'message' && about !== '' && { hint: about }),
        chords: desk.shortcuts.of(id),
        run: () => runCommand(id, context),
      })),
  );
}

function chatEntries({ app, thread }: CommandContext): Entry[] {
  return app.conversations.all
    .filter(({ id }) => id !== thread.id)
    .map(({ id, title, tags }) => ({
      id: `chat:${id}`,
      group: 'chats',
      title: title || words.conversations.untitled,
      also: tags?.join(' ') ?? '',
      run: () => app.open(id),
    }));
}

/** What can be done with each folder, as in its menu; first the chats that can be begun, since few are shown at first. */
function folderEntries({ app, screen }: CommandContext): Entry[] {
  const begun = app.folders.list.map(({ id, name }): Entry => ({
    id: `folder:${id}`,
    group: 'folders',
    title: text.newIn(name),
    run: () => app.newChatIn(id),
  }));
  const changed = app.folders.list.flatMap((folder): Entry[] => {
    const { id, name } = folder;
    const entry = (act: string, title: string, run: () => unknown): Entry => ({
      id: `${act}-folder:${id}`,
      group: 'folders',
      title,
      also: `folder ${act} ${name}`,
      hint: name,
      run,
    });
    return [
      entry('edit', folderWords.editFolder, () => screen.show({ kind: 'edit-folder', folder })),
      entry('export', folderWords.exportFolder, () => screen.show({ kind: 'export-folder', folder })),
      entry('delete', folderWords.deleteFolder, () => removeFolder(app, id)),
    ];
  });
  return [...begun, ...changed];
}

function modelEntries({ app, thread }: CommandContext): Entry[] {
  return searchModels(app.endpoints, '', thread.conversation.endpointId)
    .filter(
      ({ endpoint, model }) => !(endpoint.id === thread.conversation.endpointId && model === thread.conversation.model),
    )
    .map(({ endpoint, model, name }) => ({
      id: `model:${endpoint.id}/${model}`,
      group: 'models',
      title: model,
      also: `${name} ${endpoint.name}`,
      hint: text.useModel(endpoint.name),
      run: () => thread.choose(endpoint.id, model),
    }));
}

function promptEntries({ app }: CommandContext): Entry[] {
  const entry = (
    { id, name, tags }: { id: string; name: string; tags?: readonly string[] },
    run: () => unknown,
  ): Entry => ({
    id: `prompt:${id}`,
    group: 'prompts',
    title: name,
    also: tags?.join(' ') ?? '',
    hint: text.usePrompt,
    run,
  });
  return [
    ...app.prompts.list.map((prompt) => entry(prompt, () => app.newChat(prompt))),
    ...shippedPrompts()
      .filter(({ id }) => isOffered(app, id))
      .map((prompt) =>
        entry(prompt, async () => {
          const change = adoption(app, prompt);
          await app.prompts.change(change);
          await app.newChat(change.put[0]);
        }),
      ),
  ];
}
