import { trustedScriptUrl } from '../../../model/worker/trusted-script-url';
import url from './search.worker.ts?worker&url';

const script = trustedScriptUrl('tally-search', url);

/**
 * Starts the worker that searches, from its own file. The build into one file puts `start-worker.inline.ts` in this place.
 */
export function startWorker(): Worker {
  return new Worker(script, { type: 'module', name: 'search' });
}
