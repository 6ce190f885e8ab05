import ImportsWorker from './imports.worker.ts?worker&inline';

/**
 * Starts the worker that reads exports from within the page, for the build into one file. Vite gives a plain `blob:` URL to
 * `Worker`, so that page needs a Trusted Types policy named `default` that lets those through.
 */
export function startWorker(): Worker {
  return new ImportsWorker({ name: 'imports' });
}
