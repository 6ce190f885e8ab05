import { trustedScriptUrl } from '../../../../model/worker/trusted-script-url';
import url from './imports.worker.ts?worker&url';

const script = trustedScriptUrl('tally-imports', url);

/**
 * Starts the worker that reads exports, from its own file. The build into one file puts `start-worker.inline.ts` in this place.
 */
export function startWorker(): Worker {
  return new Worker(script, { type: 'module', name: 'imports' });
}
