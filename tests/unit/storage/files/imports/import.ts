import { formatByMagic } from '../../../../../src/media/identify/magic';
import { mediaTypeOf } from '../../../../../src/media/identify/forms';
import { Blobs } from '../../../../../src/storage/blobs/blobs';
import {
  ImportMerge,
  type ImportPort,
  type Merged,
} from '../../../../../src/storage/files/imports/merging/merge-import';
import { ExportReader } from '../../../../../src/storage/files/imports/reading/export-reader';
import type { SeenExport } from '../../../../../src/storage/files/imports/reading/taken';
import type { DroppedFile } from '../../../../../src/storage/files/imports/reading/sources';
import { Library } from '../../../../../src/storage/library/library';
import { SoundRecords } from '../../../../../src/storage/library/sound-records';
import { Memory } from '../../../../../src/storage/keyspace/memory';
import type { Records } from '../../../../../src/storage/keyspace/records';

/** When imports are made in these tests, UTC ms. */
export const now = Date.UTC(2026, 0, 1);

/** A file that is dropped. */
export function dropped(content: unknown, path = 'conversations.json'): DroppedFile {
  const text = typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content);
  return { path, file: new Blob([text as BlobPart]) };
}

/** A browser in which things are imported. */
export function importing(records: Records = new Memory()) {
  const soundRecords = new SoundRecords(records);
  const library = new Library(soundRecords);
  const port: ImportPort = {
    ...{ records, soundRecords, library, blobs: new Blobs(records) },
    typeOf(head) {
      const format = formatByMagic(head);
      return format && mediaTypeOf(format);
    },
    answererFor: (model) => ({ endpointId: 'e1', model: model ?? 'standard' }),
  };
  const look = (files: readonly DroppedFile[]): Promise<SeenExport> => new ExportReader().look(files);
  const take = async (files: readonly DroppedFile[], at = now): Promise<Merged> => {
    const reader = new ExportReader();
    await reader.look(files);
    const merge = await ImportMerge.begin(port, at);
    for (let batch = await reader.next(); batch; batch = await reader.next())
      await merge.store(batch, (number) => reader.media(number));
    await merge.end();
    return merge.merged;
  };
  return { records, library, port, look, take };
}
