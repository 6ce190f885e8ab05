import { frameLimits, type FrameMessage } from '../model/preview/frame-message';
import type { Report } from './console/report';

/** How long a script may run, in ms. */
const longestRun = 10_000;

// By itself the browser tells of it only when `done` is posted: the script would seem to run again.
const tellThrown = `.catch((reason) => {
  const event = { promise: Promise.resolve(), reason, cancelable: true };
  dispatchEvent(new PromiseRejectionEvent('unhandledrejection', event));
})`;

/**
 * Runs JavaScript by itself, without a document, in a worker that can be ended whatever it does. The worker is under the frame's
 * policy, as its code comes from a blob.
 * `before`: the code of `script-worker.ts`, which stands before the script.
 */
export function runScript(text: string, before: string, report: Report): void {
  const start = `${before}\n(async () => {\n`;
  // The line of an error is counted from the first of all this.
  const linesBefore = start.split('\n').length - 1;
  const code = `${start}${text}\n})()${tellThrown}.finally(() => self.postMessage({ type: 'done' }));`;
  const address = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
  const running = new Worker(address);
  let isBusy = true;
  const end = setTimeout(() => {
    running.terminate();
    if (isBusy) report.send({ type: 'timed-out' });
  }, longestRun);
  running.onmessage = ({ data }: MessageEvent<FrameMessage>) => {
    // What comes later comes of a timer or a promise: then something still runs. The number of lines that are not sent comes late by
    // itself, and so does what the browser says of a promise that was rejected before the end.
    const isOfEarlier = data.type === 'more' || (!isBusy && data.type === 'entry' && data.level === 'error');
    if (!isOfEarlier) isBusy = data.type !== 'done';
    report.send(data);
  };
  running.onerror = (event) => {
    event.preventDefault();
    const line = event.lineno > linesBefore ? event.lineno - linesBefore : undefined;
    report.entry('error', (event.message || 'The script could not run.').slice(0, frameLimits.text), line);
    report.send({ type: 'done' });
    running.terminate();
    clearTimeout(end);
  };
}
