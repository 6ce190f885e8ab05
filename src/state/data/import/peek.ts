import type { DroppedFile } from '../../../storage/files/imports/reading/sources';
import { ImportWorker } from '../../../storage/files/imports/worker/import-worker';
import { startWorker } from '../../../storage/files/imports/worker/start-worker';

export type { DroppedFile };

/** Whether something among what was dropped is another app's export, or a backup. False where it cannot be read. */
export async function isExport(dropped: readonly DroppedFile[]): Promise<boolean> {
  const reader = new ImportWorker(startWorker(), () => undefined);
  try {
    return await reader.peek(dropped);
  } catch {
    // A file that cannot be read is attached instead, and the attachment says what is wrong with it.
    return false;
  } finally {
    reader.end();
  }
}
