import { shortcutWords } from '../../locales/en/commands';
import type { Chord } from '../../model/commands/chord';
import { partsOf } from '../../model/commands/reserved';

const arrows: Readonly<Record<string, string>> = { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→' };
const appleSigns: Readonly<Record<string, string>> = { Ctrl: '⌃', Alt: '⌥', Shift: '⇧', Mod: '⌘' };

/** A shortcut as keyboards have it: "Ctrl+K", "⌘K". */
export function chordText(chord: Chord, isApple: boolean): string {
  const { modifiers, key } = partsOf(chord);
  const keys: Readonly<Record<string, string>> = shortcutWords.keys;
  const named = arrows[key] ?? keys[key] ?? key;
  if (isApple)
    return (
      ['Ctrl', 'Alt', 'Shift', 'Mod'].flatMap((one) => (modifiers.has(one) ? appleSigns[one]! : [])).join('') + named
    );
  return [...[...modifiers].map((one) => keys[one === 'Mod' ? 'Ctrl' : one]!), named].join('+');
}
