import type { Chord } from './chord';
import { commandIds, type CommandId } from './command-id';

/** The shortcuts that a person has changed: an empty one is none at all. What is unknown here is of a newer version, and stays. */
export type ChangedShortcuts = Readonly<Record<string, Chord>>;

/**
 * The shortcuts as they come. With Alt, few letters are free: Windows and Linux open menus of the browser with some, and macOS,
 * where Option types characters and ⌘ has to be held besides, its tools for developers with others.
 */
const withAlt = {
  'chat.new': 'N',
  'composer.attach': 'A',
  'composer.model': 'O',
  'composer.stop': 'X',
  'message.copy': 'Y',
  'message.regenerate': 'G',
  'view.inspector': 'P',
} as const satisfies Partial<Record<CommandId, string>>;

const others: Partial<Record<CommandId, readonly Chord[]>> = {
  'view.commands': ['Mod+K'],
  'view.shortcuts': ['?', 'Mod+/'],
  'chat.find': ['Mod+F'],
  'chat.rename': ['F2'],
  'message.previous': ['Alt+PageUp'],
  'message.next': ['Alt+PageDown'],
  'message.first': ['Alt+Shift+PageUp'],
  'message.last': ['Alt+Shift+PageDown'],
};

/** What is free on Windows and Linux alone. */
const notApple: Partial<Record<CommandId, Chord>> = { 'chat.search': 'Alt+K', 'composer.focus': 'Alt+M' };

/**
 * The shortcuts of a command, as they come.
 *
 * @internal Exported for tests.
 */
export function defaultChords(id: CommandId, isApple: boolean): readonly Chord[] {
  const letter = (withAlt as Partial<Record<CommandId, string>>)[id];
  if (letter !== undefined) return [isApple ? `Mod+Alt+${letter}` : `Alt+${letter}`];
  const other = isApple ? undefined : notApple[id];
  return others[id] ?? (other === undefined ? [] : [other]);
}

/** The shortcuts of a command, as they are. */
export function chordsOf(id: CommandId, changed: ChangedShortcuts, isApple: boolean): readonly Chord[] {
  const own = Object.hasOwn(changed, id) ? changed[id] : undefined;
  return own === undefined ? defaultChords(id, isApple) : own === '' ? [] : [own];
}

/** The command that has the shortcut; null where none has. */
export function commandWith(chord: Chord, changed: ChangedShortcuts, isApple: boolean): CommandId | null {
  const all = commandIds.filter((id) => chordsOf(id, changed, isApple).includes(chord));
  // A file may bring two for one: what the person has chosen comes first.
  return all.find((id) => Object.hasOwn(changed, id)) ?? all[0] ?? null;
}

/**
 * Gives a command a shortcut (an empty one: none), and takes it from the command that had it. With its own default it is as it
 * came.
 */
export function withShortcut(
  changed: ChangedShortcuts,
  id: CommandId,
  chord: Chord,
  isApple: boolean,
): ChangedShortcuts {
  const next: Record<string, Chord> = { ...changed, [id]: chord };
  if (chord === '') return next;
  for (const other of commandIds) if (other !== id && chordsOf(other, next, isApple).includes(chord)) next[other] = '';
  return next;
}

/** A command has the shortcuts that it came with. What took one of these loses it. */
export function withoutChange(changed: ChangedShortcuts, id: CommandId, isApple: boolean): ChangedShortcuts {
  const next = Object.fromEntries(Object.entries(changed).filter(([one]) => one !== id));
  const back = defaultChords(id, isApple);
  for (const other of commandIds)
    if (other !== id && chordsOf(other, next, isApple).some((chord) => back.includes(chord))) next[other] = '';
  return next;
}
