/** How wide the text of chats is. The middle is the standard. */
export const textWidths = ['narrow', 'standard', 'wide', 'full'] as const;
/** How large all text is. */
export const textSizes = ['small', 'standard', 'large', 'largest'] as const;
/** What else makes reading easier, each of them on or off. */
export const readingAids = ['wrap-code', 'number-lines', 'fold-code', 'fold-messages', 'hide-times'] as const;

type TextWidth = (typeof textWidths)[number];
type TextSize = (typeof textSizes)[number];
type ReadingAid = (typeof readingAids)[number];

/** How chats are read, where that is not the standard: `wide`, `text-large`, `wrap-code`. Styles find it in `data-reading`. */
export type ReadingSettings = readonly string[];

const prefix = 'text-';

/** The size of text that `reading` has. */
export function sizeIn(reading: ReadingSettings): TextSize {
  return textSizes.find((size) => reading.includes(prefix + size)) ?? 'standard';
}

/** The width of text that it has. */
export function widthIn(reading: ReadingSettings): TextWidth {
  return textWidths.find((width) => reading.includes(width)) ?? 'standard';
}

/** `reading` with text of another size. */
export function withSize(reading: ReadingSettings, size: TextSize): ReadingSettings {
  const others = reading.filter((one) => !one.startsWith(prefix));
  return size === 'standard' ? others : [...others, prefix + size];
}

/** `reading` with text of another width. */
export function withWidth(reading: ReadingSettings, width: TextWidth): ReadingSettings {
  const others = reading.filter((one) => !(textWidths as ReadingSettings).includes(one));
  return width === 'standard' ? others : [...others, width];
}

/** `reading` with `aid` on or off. */
export function withAid(reading: ReadingSettings, aid: ReadingAid, isOn: boolean): ReadingSettings {
  const others = reading.filter((one) => one !== aid);
  return isOn ? [...others, aid] : others;
}
