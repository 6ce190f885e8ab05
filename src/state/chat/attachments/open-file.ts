import type { MediaPart } from '../../../model/chat/parts';
import { Blobs } from '../../../storage/blobs/blobs';
import type { Stores } from '../../stores';

/** The bytes of an attachment as a file; null where they are not stored, or the storage fails: its problem says so. */
export async function openFile(
  { services, storageStatus }: Pick<Stores, 'services' | 'storageStatus'>,
  { source, mediaType }: MediaPart,
): Promise<Blob | null> {
  if (source.kind !== 'blob') return null;
  const blobs = new Blobs(services.storage.records);
  const bytes = await storageStatus.read(() => blobs.read(source.hash));
  return bytes ? new Blob([bytes], { type: mediaType }) : null;
}
