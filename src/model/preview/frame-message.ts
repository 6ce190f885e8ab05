import { isObject } from '../json';
import type { PreviewKind } from './preview-kind';

/** What the page sends into the frame, once, with the port on which the frame answers. */
export interface FrameTask {
  kind: PreviewKind;
  text: string;
}

const entryLevels = ['log', 'info', 'warn', 'error', 'alert'] as const;

/** `alert`: what the code wanted to show in a window of the browser's own. */
export type EntryLevel = (typeof entryLevels)[number];

/**
 * What the frame tells the page. It may come from the code in it, too, whatever its name says: it is only shown as text.
 *
 * `ready`: the frame's own page is there. `entry`: a line of the console; `line` is 1-based. `more`: how many lines came after the
 * last one that is sent. `blocked`: something that the frame's policy did not let through. `height`: of the document, in CSS pixels.
 * `alive`: the answer to a ping. `done`: a script has run to its end, or (`timed-out`) was ended.
 */
export type FrameMessage =
  | { type: 'ready' | 'alive' | 'done' | 'timed-out' }
  | { type: 'entry'; level: EntryLevel; text: string; line?: number }
  | { type: 'more'; count: number }
  | { type: 'blocked'; directive: string; address: string }
  | { type: 'height'; height: number };

/** The longest text of one line of the console, and the most lines; of what comes after, only the number is kept. */
export const frameLimits = { text: 4000, entries: 300 };

/** Reads what came from a frame; null where it is none of the messages above. */
export function readFrameMessage(data: unknown): FrameMessage | null {
  if (!isObject(data)) return null;
  const text = (value: unknown): string | null => (typeof value === 'string' ? value.slice(0, frameLimits.text) : null);
  const number = (value: unknown): number | null =>
    typeof value === 'number' && Number.isFinite(value) && value >= 0 ? Math.round(value) : null;
  switch (data['type']) {
    case 'ready':
    case 'alive':
    case 'done':
    case 'timed-out':
      return { type: data['type'] };
    case 'entry': {
      const level = entryLevels.find((one) => one === data['level']);
      const said = text(data['text']);
      const line = number(data['line']);
      return level && said !== null ? { type: 'entry', level, text: said, ...(line && { line }) } : null;
    }
    case 'more': {
      const count = number(data['count']);
      return count === null ? null : { type: 'more', count };
    }
    case 'blocked': {
      const directive = text(data['directive']);
      const address = text(data['address']);
      return directive !== null && address !== null ? { type: 'blocked', directive, address } : null;
    }
    case 'height': {
      const height = number(data['height']);
      return height === null ? null : { type: 'height', height };
    }
    default:
      return null;
  }
}
