import type { FrameTask } from '../model/preview/frame-message';
import { Report } from './console/report';
import { closeWaysOut } from './safety/ways-out';

/** Closes the ways out of this frame, and waits for the page's task, which it takes once. */
export function begin(run: (task: FrameTask, report: Report) => void): void {
  // Neither the frame nor the service worker has taken its origin: it would be a page of the app.
  if (self.origin !== 'null') return;
  closeWaysOut(window);
  const page = window.parent;
  addEventListener('message', function take({ source, data, ports: [port] }: MessageEvent<FrameTask>) {
    if (source !== page || !port) return;
    removeEventListener('message', take);
    const report = new Report((message) => port.postMessage(message));
    port.onmessage = () => report.send({ type: 'alive' });
    report.send({ type: 'ready' });
    run(data, report);
  });
}
