import { attachedParts } from './attached-parts';

/** The hashes of stored bytes that `record` refers to: a message, a draft or a piece of a running reply, also a broken one. */
export function hashesIn(record: unknown): string[] {
  const { parts, text } = (record ?? {}) as { parts?: unknown; text?: unknown };
  const listed: unknown[] = Array.isArray(parts) ? parts : typeof text === 'string' ? attachedParts(text) : [];
  return listed.flatMap((part) => {
    const { hash } = ((part ?? {}) as { source?: { hash?: unknown } }).source ?? {};
    return typeof hash === 'string' ? [hash] : [];
  });
}
