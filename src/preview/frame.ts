/* Runs in preview.html, before anything else there. */
import type { FrameTask } from '../model/preview/frame-message';
import { showPage } from './page';
import { Report } from './report';
import { runScript } from './script';
import { standIn } from './stand-ins';
import { closeWaysOut } from './ways-out';

/** The code of `script-worker.ts`; put in by the build. */
declare const scriptWorker: string;

closeWaysOut(window);

const page = window.parent;
addEventListener('message', function begin({ source, data, ports: [port] }: MessageEvent<FrameTask>) {
  if (source !== page || !port) return;
  removeEventListener('message', begin);
  const report = new Report((message) => port.postMessage(message));
  port.onmessage = () => report.send({ type: 'alive' });
  report.send({ type: 'ready' });
  report.watchConsole(console);
  standIn(report);
  if (data.kind === 'javascript') runScript(data.text, scriptWorker, report);
  else showPage(data, report);
});
