import type { MediaReader } from '../model/attachment/media-reader';
import { WorkerReader } from './reader';
import { startWorker } from './worker/start-worker';

/** The reader of files of this page. Its worker starts with the first file. */
export function openReader(): MediaReader {
  return new WorkerReader(startWorker);
}
