import { titleFrom } from './title-from';

/** When a line was said, as transcripts have it: `[0:00]`, `[00:00.000 --> 00:04.000]`. */
const timeMarks = /^\[\d+:\d[^\]\n]*]/gm;

/** What a chat is called whose first message is `text`, until it has another title. */
export function firstTitle(text: string): string {
  return titleFrom(text.replace(timeMarks, '')) || titleFrom(text);
}
