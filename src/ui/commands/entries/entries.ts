import { words } from '../../../locales';
import { commandListWords as text } from '../../../locales/en/commands';
import { folderWords } from '../../../locales/en/folders';
import { listWords } from '../../../locales/en/list';
import { shippedPrompts } from '../../../locales/sentences/shipped-prompts';
import { excerptFrom } from '../../../model/chat/excerpt';
import { countTags } from '../../../model/chat/list/tags';
import { textOf } from '../../../model/chat/parts';
import { commandGroups, type CommandGroup, type CommandId } from '../../../model/commands/command-id';
import type { CommandContext } from '../../../state/commands/command';
import type { CommandDesk } from '../../../state/commands/desk.svelte';
import { availableCommands, runCommand } from '../../../state/commands/registry';
import { renameTag } from '../../../state/chat/list/actions';
import { besideOf, removeFolder, stepFolder } from '../../../state/folders/actions';
import { searchModels } from '../../../state/endpoints/listed-models';
import { adoption, isOffered } from '../../../state/prompts/shipped-prompts';
import type { Entry } from './entry';
import { messageEntries, noteEntries } from './message-entries';
import { parameterEntries } from './parameter-entries';
import { requestEntries } from './request-entries';
import { settingsEntries } from './settings-entries';

/** All that can be chosen: what is frequent first. */
export function entriesFor(desk: CommandDesk, context: CommandContext): readonly Entry[] {
  return [
    ...commandEntries(desk, context),
    ...messageEntries(context),
    ...noteEntries(context),
    ...requestEntries(context),
    ...chatEntries(context),
    ...tagEntries(context),
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

/** What can be done with each tag, as in the menu of tags. */
function tagEntries({ app, screen }: CommandContext): Entry[] {
  const entry = (act: string, tag: string, title: string, run: () => unknown): Entry => ({
    id: `${act}-tag:${tag}`,
    group: 'chats',
    title,
    also: `tag ${act} ${tag}`,
    hint: tag,
    run,
  });
  const show = (tag: string | null): void => {
    app.conversations.tag = tag;
    screen.showConversations();
  };
  const shown = app.conversations.tag;
  return [
    ...(shown === null ? [] : [entry('any', shown, listWords.allTags(shown), () => show(null))]),
    ...countTags(app.conversations.all).flatMap(({ tag }) => [
      entry('show', tag, listWords.onlyTag(tag), () => show(tag)),
      entry('rename', tag, listWords.renameTag, () => screen.show({ kind: 'rename-tag', tag })),
      entry('remove', tag, listWords.deleteTag, () => renameTag(app, tag, null)),
    ]),
  ];
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
    const beside = besideOf(app.folders.list, id);
    const at = beside?.ids.indexOf(id) ?? 0;
    return [
      entry('edit', folderWords.editFolder, () => screen.show({ kind: 'edit-folder', folder })),
      ...(beside?.parentId === null
        ? [entry('new', folderWords.newInside, () => screen.show({ kind: 'new-inside', folder }))]
        : []),
      ...(at > 0 ? [entry('move-up', folderWords.moveUp, () => stepFolder(app, id, -1))] : []),
      ...(beside && at < beside.ids.length - 1
        ? [entry('move-down', folderWords.moveDown, () => stepFolder(app, id, 1))]
        : []),
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
