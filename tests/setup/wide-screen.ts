// jsdom has no screen, and no media queries: as on a wide one with a mouse, none for less holds.
globalThis.matchMedia = (media) => Object.assign(new EventTarget(), { media, matches: false }) as MediaQueryList;
