/*
 * `npm run browsers`: installs the browsers that the tests use and this machine lacks, and says which there are. The test
 * command does the same before it begins.
 */
import { installBrowsers } from '../tests/browser/harness/browsers/install.ts';

const { webkit, ...browsers } = await installBrowsers();
console.table({ ...browsers, webkit: webkit?.browser ?? null });
if (browsers.chromium === null && browsers.headlessShell === null) process.exitCode = 1;
