import type { Chord } from './chord';

/** Why keys cannot be a shortcut here. */
export type Reserved =
  /** They type something, alone or with Option. */
  | 'types'
  /** They move the caret, or change the text, in every field. */
  | 'edits'
  /** They go from control to control, or close what is open. */
  | 'moves'
  /** They are the browser's, which may not even tell the page of them. */
  | 'browser'
  /** They are the system's, or its window manager's. */
  | 'system'
  /** They switch or steer an input method. */
  | 'input-method';

const list = (text: string): readonly string[] => text.split(' ');

/**
 * Keys with the modifier `Mod`, where that is Ctrl. Not K and F, which pages of this kind take over: what they do in a browser
 * has other keys there.
 */
const control: Partial<Record<Reserved, readonly string[]>> = {
  edits: list(
    'A B C I U V X Y Z Shift+V Shift+Z Backspace Delete ArrowLeft ArrowRight ArrowUp ArrowDown Home End Enter Insert Shift+Insert',
  ),
  // Chromium, Firefox and Edge: tabs, windows, address, bookmarks, history, downloads, printing, zoom, tools for developers.
  browser: list(
    'D E G H J L N O P Q R S T W + - = 0 1 2 3 4 5 6 7 8 9 Tab Shift+Tab PageUp PageDown Shift+PageUp Shift+PageDown F4 F5 ' +
      'Shift+A Shift+B Shift+C Shift+D Shift+E Shift+G Shift+H Shift+I Shift+J Shift+K Shift+L Shift+M Shift+N Shift+O Shift+P ' +
      'Shift+Q Shift+R Shift+S Shift+T Shift+W Shift+X Shift+Y Shift+Delete',
  ),
  system: list('Escape Shift+Escape'),
  // Microsoft's, Sogou and fcitx: width of signs, simplified and traditional; IBus: characters by code.
  'input-method': list('Space . Shift+F Shift+U Shift+Space ; `'),
};

/** What stands in the way of shortcuts where the modifier is ⌘. */
const command: Partial<Record<Reserved, readonly string[]>> = {
  edits: list(
    'A B C E G I J U V X Z Shift+V Shift+Z Shift+G Backspace Delete ArrowLeft ArrowRight ArrowUp ArrowDown Home End Enter ;',
  ),
  browser: list(
    'D L N O P R S T W Y [ ] { } + - = 0 1 2 3 4 5 6 7 8 9 , Alt+ArrowLeft Alt+ArrowRight Alt+B Alt+C Alt+E Alt+F Alt+I Alt+J ' +
      'Alt+K Alt+L Alt+M Alt+R Alt+S Alt+T Alt+U Alt+W Shift+A Shift+B Shift+C Shift+D Shift+H Shift+I Shift+J Shift+K Shift+L ' +
      'Shift+M Shift+N Shift+O Shift+P Shift+R Shift+T Shift+W Shift+Delete Shift+Backspace',
  ),
  system: list(
    'H M Q ` ~ Tab Space Escape ? Alt+D Alt+H Alt+Q Alt+Escape Shift+Q Shift+3 Shift+4 Shift+5 # $ % Alt+Space Ctrl+Q Ctrl+F',
  ),
};

/** Menus of the browser on Windows and Linux, and the address. */
const menus = list('B D E F H S T V');

/** Keys alone, or with Shift. */
const bare: Partial<Record<Reserved, readonly string[]>> = {
  edits: list('Enter Backspace Delete Insert Home End PageUp PageDown ArrowLeft ArrowRight ArrowUp ArrowDown'),
  moves: list('Tab Escape ContextMenu'),
  browser: list('F1 F3 F5 F6 F7 F10 F11 F12'),
};

/** What Emacs and macOS have in every field. */
const appleControl = list('A B D E F H K L N O P T V Y');

/**
 * Why the keys cannot be a shortcut on this system: null where they can. What a person finds in every browser, system and input
 * method is theirs.
 */
export function reservedFor(chord: Chord, isApple: boolean): Reserved | null {
  const { modifiers, key, rest } = partsOf(chord);
  const isCharacter = key.length === 1 || key === 'Space';
  if (modifiers.has('Mod')) return found(isApple ? command : control, rest);
  if (modifiers.has('Ctrl')) {
    if (key === 'Space') return 'input-method';
    return appleControl.includes(key) ? 'edits' : /^(?:Arrow|F\d)/.test(key) ? 'system' : null;
  }
  if (modifiers.has('Alt')) {
    // Option types characters; with Alt, Windows makes signs of digits.
    if (isCharacter && (isApple || /\d/.test(key))) return key === 'Space' && !isApple ? 'system' : 'types';
    if (!isApple && menus.includes(key)) return 'browser';
    if (/^Arrow|^(?:Home|Enter|Backspace|Delete)$/.test(key)) return isApple ? 'edits' : 'browser';
    return list('Tab Space F4 Escape').includes(key) ? 'system' : null;
  }
  if (key === 'Space' && modifiers.has('Shift')) return 'input-method';
  // Outside of fields, the question mark asks for help everywhere.
  if (isCharacter) return chord === '?' ? null : 'types';
  return found(bare, key);
}

function found(reasons: Partial<Record<Reserved, readonly string[]>>, keys: string): Reserved | null {
  const reason = Object.entries(reasons).find(([, all]) => all.includes(keys));
  return reason ? (reason[0] as Reserved) : null;
}

/** A chord's modifiers and its key; `rest`: all of it but `Mod`. */
export function partsOf(chord: Chord): { modifiers: ReadonlySet<string>; key: string; rest: string } {
  const all = /^(?:(?:Ctrl|Mod|Alt|Shift)\+)*/.exec(chord)?.[0] ?? '';
  const modifiers = all.split('+').filter(Boolean);
  const key = chord.slice(all.length);
  return { modifiers: new Set(modifiers), key, rest: [...modifiers.filter((one) => one !== 'Mod'), key].join('+') };
}
