import { trustedScriptUrl } from '../../../model/worker/trusted-script-url';
import url from './tokenizer.worker.ts?worker&url';

const script = trustedScriptUrl('tally-worker', url);

/**
 * Starts the worker that counts tokens, from its own file. The build into one file puts `start-worker.inline.ts` in
 * this place.
 */
export function startWorker(): Worker {
  return new Worker(script, { type: 'module', name: 'tokenizer' });
}
