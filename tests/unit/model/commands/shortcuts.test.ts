import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chordOf, type KeyPress } from '../../../../src/model/commands/chord';
import { commandIds } from '../../../../src/model/commands/command-id';
import { reservedFor } from '../../../../src/model/commands/reserved';
import {
  chordsOf,
  commandWith,
  defaultChords,
  withoutChange,
  withShortcut,
} from '../../../../src/model/commands/shortcuts';

const press = (key: string, code: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
});
const ctrl = { ctrlKey: true };
const command = { metaKey: true };

describe('keys on Windows and Linux', () => {
  test.each<[what: string, KeyPress, string | null]>([
    ['Ctrl+K', press('k', 'KeyK', ctrl), 'Mod+K'],
    ['with Caps Lock', press('K', 'KeyK', ctrl), 'Mod+K'],
    ['on a Russian keyboard', press('л', 'KeyK', ctrl), 'Mod+K'],
    ['on an Arabic one', press('ن', 'KeyK', ctrl), 'Mod+K'],
    ['on a Hebrew one, where W types an apostrophe', press("'", 'KeyW', ctrl), 'Mod+W'],
    ['on Dvorak, where the letter is elsewhere', press('k', 'KeyV', ctrl), 'Mod+K'],
    ['on AZERTY', press('a', 'KeyQ', { altKey: true }), 'Alt+A'],
    ['a Polish letter with AltGr on Windows', press('ń', 'KeyN', { ctrlKey: true, altKey: true }), null],
    ['the same on Linux', press('ń', 'KeyN', { getModifierState: (name) => name === 'AltGraph' }), null],
    ['German @', press('@', 'KeyQ', { ctrlKey: true, altKey: true }), null],
    ['the Enter of an input method', press('Enter', 'Enter', { isComposing: true }), null],
    ['the same in Safari', press('Enter', 'Enter', { keyCode: 229 }), null],
    ['a key that an input method takes', press('Process', 'KeyK', ctrl), null],
    ['Shift alone', press('Shift', 'ShiftLeft', { shiftKey: true }), null],
    ['a dead key', press('Dead', 'BracketLeft'), null],
    ['a question mark with Shift', press('?', 'Slash', { shiftKey: true }), '?'],
    [
      'a slash, which takes Shift on a German keyboard',
      press('/', 'Digit7', { ctrlKey: true, shiftKey: true }),
      'Mod+/',
    ],
    ['Page Up', press('PageUp', 'PageUp', { altKey: true, shiftKey: true }), 'Alt+Shift+PageUp'],
    ['a plus', press('+', 'Equal', ctrl), 'Mod++'],
  ])('%s', (_, event, chord) => expect(chordOf(event, false)).toBe(chord));
});

describe('keys on a Mac', () => {
  test.each<[what: string, KeyPress, string | null]>([
    ['⌘K', press('k', 'KeyK', command), 'Mod+K'],
    ['Ctrl+K, which deletes to the end of the line', press('k', 'KeyK', ctrl), 'Ctrl+K'],
    ['⌥⌘N, where Option makes a dead key of N', press('Dead', 'KeyN', { metaKey: true, altKey: true }), 'Mod+Alt+N'],
    ['⌥⌘O, where it makes ø of O', press('ø', 'KeyO', { metaKey: true, altKey: true }), 'Mod+Alt+O'],
    ['a character that Option types', press('ø', 'KeyO', { altKey: true }), 'Alt+O'],
  ])('%s', (_, event, chord) => expect(chordOf(event, true)).toBe(chord));

  test('what Option types is text: no command has it, and none may', () => {
    for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789')
      for (const chord of [`Alt+${letter}`, `Alt+Shift+${letter}`]) {
        expect(commandWith(chord, {}, true)).toBeNull();
        expect(reservedFor(chord, true)).toBe('types');
      }
  });
});

describe.each([
  ['on a Mac', true],
  ['elsewhere', false],
])('the shortcuts %s', (_, isApple) => {
  const all = commandIds.flatMap((id) => defaultChords(id, isApple));

  test('as they come are each free, and of one command', () => {
    expect(all.filter((chord) => reservedFor(chord, isApple) !== null)).toEqual([]);
    expect(new Set(all).size).toBe(all.length);
    for (const id of commandIds)
      for (const chord of defaultChords(id, isApple)) expect(commandWith(chord, {}, isApple)).toBe(id);
  });

  test('never have two commands for one, however they are changed and reset', () => {
    const chord = fc.constantFrom(...all, 'Mod+Alt+Z', 'F8', '');
    const act = fc.tuple(fc.constantFrom(...commandIds), fc.option(chord, { nil: null }));
    fc.assert(
      fc.property(fc.array(act, { maxLength: 20 }), (acts) => {
        let changed = {};
        for (const [id, to] of acts) {
          changed = to === null ? withoutChange(changed, id, isApple) : withShortcut(changed, id, to, isApple);
          expect(chordsOf(id, changed, isApple)).toEqual(
            to === null ? defaultChords(id, isApple) : to === '' ? [] : [to],
          );
          const now = commandIds.flatMap((one) => chordsOf(one, changed, isApple));
          expect(new Set(now).size).toBe(now.length);
        }
      }),
    );
  });
});

test.each([
  ['Mod+W', false, 'browser'],
  ['Mod+L', false, 'browser'],
  ['Mod+C', false, 'edits'],
  ['Mod+Space', false, 'input-method'],
  ['Mod+.', false, 'input-method'],
  ['Mod+Shift+F', false, 'input-method'],
  ['Mod+Shift+I', false, 'browser'],
  ['Alt+D', false, 'browser'],
  ['Alt+F4', false, 'system'],
  ['Alt+ArrowLeft', false, 'browser'],
  ['A', false, 'types'],
  ['Shift+A', false, 'types'],
  ['Enter', false, 'edits'],
  ['Tab', false, 'moves'],
  ['F5', false, 'browser'],
  ['F8', false, null],
  ['Mod+Shift+Enter', false, null],
  ['Mod+Q', true, 'system'],
  ['Mod+,', true, 'browser'],
  ['Mod+Alt+I', true, 'browser'],
  ['Ctrl+K', true, 'edits'],
  ['Ctrl+ArrowLeft', true, 'system'],
  ['Mod+Alt+N', true, null],
])('whether %s can be a shortcut (on a Mac: %s): %s', (chord, isApple, reason) => {
  expect(reservedFor(chord, isApple)).toBe(reason);
});

test('what an older or newer version, or a file, has left harms nothing', () => {
  const changed = { 'from.tomorrow': 'Mod+K', 'chat.new': 'Mod+K', 'chat.pin': 'Mod+K' };
  expect(commandWith('Mod+K', changed, false)).toBe('chat.new');
  expect(commandWith('constructor', {}, false)).toBeNull();
});
