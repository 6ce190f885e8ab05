/* Stands before a script in its worker: what the script says to the console goes to the frame. */
import { inspect } from './console/inspect';
import { Report } from './console/report';

const report = new Report((message) => self.postMessage(message));
report.watchConsole(console);
addEventListener('unhandledrejection', (event) => {
  event.preventDefault();
  report.entry('error', inspect(event.reason));
});

// As in the frame, whose policy this worker has: `eval` asks for it.
const { trustedTypes } = self as unknown as { trustedTypes?: { createPolicy(name: string, rules: object): unknown } };
trustedTypes?.createPolicy('default', {
  createScript: (script: string) => script,
  createScriptURL: (url: string) => url,
});
