import { attachedParts } from './attached-parts';

/** What may have bytes stored. */
interface Located {
  source?: { hash?: unknown } | null;
}

interface Part extends Located {
  original?: Located | null;
  mask?: { hash?: unknown } | null;
}

/** The hashes of stored bytes that `record` refers to: a message, a draft or a piece of a running reply, also a broken one. */
export function hashesIn(record: unknown): string[] {
  const { parts, text } = (record ?? {}) as { parts?: unknown; text?: unknown };
  const listed: unknown[] = Array.isArray(parts) ? parts : typeof text === 'string' ? attachedParts(text) : [];
  return listed.flatMap((part) => {
    const { source, original, mask } = (part ?? {}) as Part;
    return [source?.hash, original?.source?.hash, mask?.hash].filter((hash) => typeof hash === 'string');
  });
}
