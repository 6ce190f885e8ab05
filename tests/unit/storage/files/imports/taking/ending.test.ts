import { expect, test } from 'vitest';
import { ImportWorker, type ImportsWorker } from '../../../../../../src/storage/files/imports/worker/import-worker';

/** A worker that never answers, as one that is ended does. */
function silent(): ImportsWorker {
  return { postMessage: () => undefined, terminate: () => undefined, onmessage: null, onerror: null };
}

test('what is asked of a reader after its end is refused with the same reason, so that an import ends, too', async () => {
  const reader = new ImportWorker(silent(), () => undefined);
  const reason = new DOMException('', 'AbortError');
  const before = reader.next();
  reader.end(reason);
  await expect(before).rejects.toBe(reason);
  // It was ended while a batch was being stored.
  await expect(Promise.race([reader.next(), Promise.resolve('waits')])).rejects.toBe(reason);
  await expect(Promise.race([reader.media(0), Promise.resolve('waits')])).rejects.toBe(reason);
});
