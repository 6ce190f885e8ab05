import { words } from '../../../locales';
import { commandListWords as text } from '../../../locales/en/commands';
import { readingWords as reading } from '../../../locales/en/everyday/reading';
import { listWords } from '../../../locales/en/list';
import { settingsWords } from '../../../locales/en/settings/settings';
import { languageNames } from '../../../locales/language-names';
import { chatGroups, chatSorts } from '../../../model/chat/list/choices';
import { languages } from '../../../model/language';
import {
  readingAids,
  sizeIn,
  textSizes,
  textWidths,
  widthIn,
  withAid,
  withSize,
  withWidth,
} from '../../../model/reading';
import type { SettingValues } from '../../../model/settings';
import type { Stores } from '../../../state/stores';
import type { CommandContext } from '../../../state/commands/command';
import type { Entry } from './entry';
import { settingsPlaces } from './settings-places';

/** Every place in the settings, and what is chosen there at one press. */
export function settingsEntries({ app, screen }: CommandContext): Entry[] {
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
  const asInBrowser: Entry = {
    id: 'language:browser',
    group: 'settings',
    title: text.speak(settingsWords.appearance.asInBrowser),
    also: 'language',
    run: () => app.settings.change({ language: null }),
  };
  return [
    ...places,
    ...endpoints,
    ...choices(app),
    ...languageEntries,
    ...(app.settings.values.language === null ? [] : [asInBrowser]),
  ];
}

/** How chats are read, and how their list is sorted: what is not as it is now. */
function choices(app: Pick<Stores, 'settings'>): Entry[] {
  const { values } = app.settings;
  const entry = (name: string, label: string, value: string, change: Partial<SettingValues>): Entry => ({
    id: `${name}:${value}`,
    group: 'settings',
    title: label,
    also: `${name} ${value}`,
    run: () => app.settings.change(change),
  });
  const named = (name: string, value: string): string => `${name}: ${value}`;
  const { reading: read } = values;
  return [
    ...textSizes
      .filter((size) => size !== sizeIn(read))
      .map((size) => entry('size', named(reading.size, reading.sizes[size]), size, { reading: withSize(read, size) })),
    ...textWidths
      .filter((width) => width !== widthIn(read))
      .map((width) =>
        entry('width', named(reading.width, reading.widths[width]), width, { reading: withWidth(read, width) }),
      ),
    ...readingAids.map((aid) => {
      const isOn = read.includes(aid);
      return { ...entry('reading', reading.aid[aid], aid, { reading: withAid(read, aid, !isOn) }), isOn };
    }),
    ...chatSorts
      .filter((sort) => sort !== values.chatSort)
      .map((sort) => entry('sort', named(listWords.sortBy, listWords.sorts[sort]), sort, { chatSort: sort })),
    ...chatGroups
      .filter((group) => group !== values.chatGroup)
      .map((group) => entry('group', named(listWords.groupBy, listWords.groups[group]), group, { chatGroup: group })),
  ];
}
