import { takingTurnsUntil } from '../../../model/next-task';
import { hashesIn } from '../../blobs/used-hashes';
import { settled } from '../../journal/pieces';
import { messageFromVersion1 } from '../../migrations/message-parts';
import { isMessage } from '../../checks/message-shapes';
import type { BackupProblem, Following } from '../backup';
import { JsonSplitter, NotAnObject, NotJson, TooLong, type Entry } from './json-splitter';

/** A backup's JSON, which can be read several times. */
export interface BackupSource {
  bytes: number;
  /** Rejects with `Refused` where it is in an archive, and damaged there. */
  open: () => Promise<ReadableStream<Uint8Array>>;
}

/** Why a file cannot be restored, thrown out of the middle of reading. */
export class Refused extends Error {
  constructor(readonly problem: BackupProblem) {
    super(problem.kind);
  }
}

/** Bytes that are decoded and split in one step: some milliseconds. */
const stepBytes = 128 * 1024;

/** What is in a backup, in the order of the file, some entries at a time. Throws `Refused`; rejects if the file cannot be read. */
export async function* entriesOf(
  source: BackupSource,
  { signal, onProgress }: Following = {},
): AsyncGenerator<Entry[]> {
  const takeTurn = takingTurnsUntil(signal);
  const splitter = new JsonSplitter();
  const decoder = new TextDecoder();
  const reader = (await source.open()).getReader();
  let read = 0;
  try {
    for (let next = await readFrom(reader); !next.done; next = await readFrom(reader))
      for (let at = 0; at < next.value.length; at += stepBytes) {
        const bytes = next.value.subarray(at, at + stepBytes);
        const entries = splitter.push(decoder.decode(bytes, { stream: true }));
        if (entries.length > 0) yield entries;
        onProgress?.((read += bytes.length), source.bytes);
        await takeTurn();
      }
    const rest = splitter.push(decoder.decode());
    if (rest.length > 0) yield rest;
    splitter.end();
  } catch (error) {
    if (error instanceof NotJson) throw new Refused({ kind: 'not-json' });
    if (error instanceof NotAnObject) throw new Refused({ kind: 'not-a-backup' });
    throw error instanceof TooLong ? new Refused({ kind: 'too-large' }) : error;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

async function readFrom(reader: ReadableStreamDefaultReader<Uint8Array>) {
  try {
    return await reader.read();
  } catch (error) {
    // The file is gone or was changed; anything else comes of unpacking.
    if (error instanceof DOMException || error instanceof Refused) throw error;
    throw new Refused({ kind: 'broken-zip' });
  }
}

/** A record as this version has it. What it is not remains what it was, and fails its check. */
export function upToDate(name: string, value: unknown, version: number): unknown {
  if (name !== 'messages') return value;
  const message = version < 2 ? messageFromVersion1(value) : value;
  // A reply that was still running when the file was saved has no writer here, so it counts as interrupted.
  return isMessage(message) ? settled(message) : message;
}

/** The hashes of stored bytes that a record of a list needs. */
export function hashesOf(name: string, value: unknown): string[] {
  return name === 'messages' || name === 'drafts' ? hashesIn(value) : [];
}
