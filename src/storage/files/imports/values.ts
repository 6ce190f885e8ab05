import { isObject, type JsonObject } from '../../../model/json';
import type { ImportedMedia, LossKind, Losses } from './imported';

/** The string, or an empty one where `value` is none. */
export const asText = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The string, or null where `value` is none or empty. */
export const asTextOrNull = (value: unknown): string | null => asText(value) || null;

/** The list, or an empty one where `value` is none. */
export const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** The object, or an empty one where `value` is none. A field that is missing is `undefined`, also one named `constructor`. */
export const asObject = (value: unknown): JsonObject => {
  const object: JsonObject = Object.create(null) as JsonObject;
  return isObject(value) ? Object.assign(object, value) : object;
};

/** The finite number; null where `value` is none. */
export const asNumber = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null;

/** An id, also one that is a number; null where `value` is none. */
export const asId = (value: unknown): string | null =>
  typeof value === 'number' ? String(value) : asTextOrNull(value);

const earliest = Date.UTC(1990, 0, 1);
const latest = Date.UTC(2100, 0, 1);

/**
 * A time in UTC ms, from seconds, ms, µs, a number in a string, or ISO 8601 (without a zone: UTC). Null where it is none, or none
 * that a chat can have: 1601 and 9999 are what programs write for "unknown". Dates as a locale writes them are none, because
 * 3/4 is a day in March or in April.
 */
function timeOf(value: unknown): number | null {
  const time = typeof value === 'string' ? timeOfText(value.trim()) : typeof value === 'number' ? inMs(value) : NaN;
  return time >= earliest && time < latest ? Math.round(time) : null;
}

function timeOfText(text: string): number {
  if (/^\d+(?:\.\d+)?$/.test(text)) return inMs(Number(text));
  if (!/^\d{4}-\d\d-\d\d/.test(text)) return NaN;
  const hasZone = /(?:[zZ]|[+-]\d\d:?\d\d)$/.test(text) || text.length === 10;
  return Date.parse(hasZone ? text : `${text}Z`);
}

/** Seconds have 10 digits until the year 2286, milliseconds 13, microseconds 16. */
function inMs(value: number): number {
  if (value < 1e11) return value * 1000;
  return value < 1e14 ? value : value / 1000;
}

/** Counts what is lost. */
export class LossCount {
  readonly losses: Losses = {};

  add(kind: LossKind, count = 1): void {
    if (count > 0) this.losses[kind] = (this.losses[kind] ?? 0) + count;
  }

  /** The time; counts one that is there and is none. */
  time(value: unknown): number | null {
    const time = timeOf(value);
    if (time === null && value !== undefined && value !== null && value !== '' && value !== 0) this.add('time');
    return time;
  }
}

/** Both together. */
export function addedLosses(a: Losses, b: Losses): Losses {
  const sum: Losses = { ...a };
  for (const [kind, count] of Object.entries(b) as [LossKind, number][]) sum[kind] = (sum[kind] ?? 0) + count;
  return sum;
}

/** A picture, file or sound that an export names by an address: a data URL, one on the web, or one that only the other app can open. */
export function mediaAt(url: string, kind: ImportedMedia['kind'], name = '', mediaType = ''): ImportedMedia {
  const of = (origin: ImportedMedia['origin']): ImportedMedia => ({ type: 'media', kind, name, mediaType, origin });
  if (/^data:/i.test(url)) return of({ kind: 'base64', data: url });
  return of(/^https?:\/\//i.test(url) ? { kind: 'url', url } : { kind: 'missing' });
}
