import { isOfInputMethod } from './input-method';

/**
 * Keys that are pressed together, as text: `Mod+K`, `Alt+Shift+PageUp`, `?`. `Mod` is Ctrl, on Apple's systems ⌘, whose Ctrl is
 * `Ctrl`. The order is Ctrl, Mod, Alt, Shift, and then the key: a letter or digit, what else it types, or its name.
 */
export type Chord = string;

/** What a `KeyboardEvent` says of a key that is pressed. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'> &
  Partial<Pick<KeyboardEvent, 'isComposing' | 'keyCode' | 'getModifierState'>>;

/**
 * Which keys are pressed; null where that is none to act on: a modifier alone, a key that an input method takes, or one that
 * types a character with AltGr, which Windows reports as Ctrl and Alt.
 */
export function chordOf(event: KeyPress, isApple: boolean): Chord | null {
  const { key, code, ctrlKey, metaKey, altKey, shiftKey } = event;
  if (isOfInputMethod(event) || event.getModifierState?.('AltGraph')) return null;
  if (ctrlKey && (isApple ? false : altKey || metaKey)) return null;
  const name = keyName(key, code);
  if (name === null) return null;
  const isSymbol = /^[^\p{L}\d]$/u.test(name);
  return [
    ...(isApple && ctrlKey ? ['Ctrl'] : []),
    ...(metaKey || (ctrlKey && !isApple) ? ['Mod'] : []),
    ...(altKey ? ['Alt'] : []),
    // On some keyboards it takes Shift to type a sign, on others not.
    ...(shiftKey && !isSymbol ? ['Shift'] : []),
    name,
  ].join('+');
}

/**
 * What a key is called. By the letter it types, so that it is where the keyboard has that letter (AZERTY, Dvorak); by its place
 * where it types one of another script, or what Option makes of it.
 */
function keyName(key: string, code: string): string | null {
  if (/^[a-z]$/i.test(key)) return key.toUpperCase();
  const [, place] = /^(?:Key([A-Z]))$/.exec(code) ?? [];
  if (place !== undefined && (key.length === 1 || key === 'Dead')) return place;
  const [, digit] = /^Digit(\d)$/.exec(code) ?? [];
  if (digit !== undefined && !/^[\x21-\x7e]$/.test(key)) return digit;
  if (key === ' ') return 'Space';
  if (/^(?:Control|Shift|Alt|Meta|AltGraph|Dead|Process|Unidentified|CapsLock|Fn|Hyper|Super)/.test(key)) return null;
  return key.length === 1 ? key.toUpperCase() : key;
}
