import { chatgpt } from './formats/chatgpt/chatgpt';
import type { ImportFormat, Sample } from './imported';

/** All formats, in the order in which they are tried: one that asks for less stands behind those that it would take for its own. */
export const formats: readonly ImportFormat[] = [chatgpt];

/** The format of a file that begins like this; null where none is known. `path` is where it lies in the export. */
export function recognised(sample: Sample, path: string): ImportFormat | null {
  return formats.find((format) => format.recognises(sample, path)) ?? null;
}
