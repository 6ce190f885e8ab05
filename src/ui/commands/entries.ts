import { languageNames } from '../../locales/language-names';
import { words } from '../../locales';
import { commandListWords as text } from '../../locales/en/commands';
import { settingsWords } from '../../locales/en/settings/settings';
import { shippedPrompts } from '../../locales/sentences/shipped-prompts';
import { excerptFrom } from '../../model/chat/excerpt';
import { textOf } from '../../model/chat/parts';
import type { Chord } from '../../model/commands/chord';
import { commandGroups, type CommandGroup, type CommandId } from '../../model/commands/command-id';
import type { Findable } from '../../model/commands/ranking';
import { languages } from '../../model/language';
import type { CommandContext } from '../../state/commands/command';
import type { CommandDesk } from '../../state/commands/desk.svelte';
import { availableCommands, runCommand } from '../../state/commands/registry';
import { adoption, isOffered } from '../../state/prompts/shipped-prompts';
import { settingsPlaces } from './settings-places';

/** One of the things to choose from in the list of commands. */
export interface Entry extends Findable {
  group: keyof typeof text.groups;
  /** What is said of it beside its title. */
  hint?: string;
  chords?: readonly Chord[];
  run: () => unknown;
}

/** All that can be chosen: what is frequent first. */
export function entriesFor(desk: CommandDesk, context: CommandContext): readonly Entry[] {
  return [
    ...commandEntries(desk, context),
    ...chatEntries(context),
    ...folderEntries(context),
    ...modelEntries(context),
    ...promptEntries(context),
    ...settingsEntries(context),
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

function folderEntries({ app }: CommandContext): Entry[] {
  return app.folders.list.map(({ id, name }) => ({
    id: `folder:${id}`,
    group: 'folders',
    title: text.newIn(name),
    run: () => app.newChatIn(id),
  }));
}

function modelEntries({ app, thread }: CommandContext): Entry[] {
  return app.endpoints
    .search('', thread.conversation.endpointId)
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

function settingsEntries({ app, screen }: CommandContext): Entry[] {
  const places = settingsPlaces().map(({ place, title }): Entry => ({
    id: `settings:${place.tab}${place.section === undefined ? '' : `.${place.section}`}`,
    group: 'settings',
    title,
    also: `${words.settings} ${place.tab} ${place.section ?? ''}`,
    hint: place.section === undefined ? words.settings : text.inSettings(settingsWords.tabs[place.tab]),
    run: () => screen.openSettings(place),
  }));
  const endpoints = app.endpoints.list.flatMap(({ id, name }): Entry[] => [
    {
      id: `endpoint:${id}`,
      group: 'settings',
      title: text.editEndpoint(name),
      hint: text.inSettings(settingsWords.tabs.endpoints),
      run: () => app.page.openForm(id),
    },
    ...(app.standardEndpoint?.id === id
      ? []
      : [
          {
            id: `default-endpoint:${id}`,
            group: 'settings' as const,
            title: text.defaultEndpoint(name),
            run: () => app.settings.change({ defaultEndpointId: id }),
          },
        ]),
  ]);
  const languageEntries = languages
    .filter((language) => language !== app.settings.values.language)
    .map((language): Entry => ({
      id: `language:${language}`,
      group: 'settings',
      title: text.speak(languageNames[language]),
      also: `language ${language}`,
      run: () => app.settings.change({ language }),
    }));
  return [...places, ...endpoints, ...languageEntries];
}
