import { MediaQuery } from 'svelte/reactivity';

/**
 * What the screen is like, where that decides more than how things are drawn. The widths are those of the style sheets.
 */
export const screen = {
  /** Upright or on its side. Conversations and inspector lie over the chat, and its header is one short line. */
  phone: new MediaQuery('(max-width: 760px), (max-width: 960px) and (max-height: 480px)'),
  /** There is no room for the inspector beside the chat: it lies over it. */
  narrow: new MediaQuery('(max-width: 1180px)'),
  /** A finger is the only way to point: what types is most likely a keyboard on the screen. */
  touch: new MediaQuery('(pointer: coarse) and (not (any-pointer: fine))'),
};

/** Whether this is a system of Apple's, where ⌘ is what Ctrl is elsewhere. */
export const isApple = /Mac|iPhone|iPad/.test(navigator.userAgent);
