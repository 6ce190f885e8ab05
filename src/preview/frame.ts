/* Runs in preview.html, before anything else there. */
import { begin } from './begin';
import { showPage } from './page';
import { runScript } from './script';
import { standIn } from './stand-ins';

/** The code of `script-worker.ts`; put in by the build. */
declare const scriptWorker: string;

begin((task, report) => {
  report.watchConsole(console);
  standIn(report);
  if (task.kind === 'javascript') runScript(task.text, scriptWorker, report);
  else showPage(task, report);
});
