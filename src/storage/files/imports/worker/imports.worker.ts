/*
 * Reads other apps' exports in a thread of its own, so that the page never waits for a file of gigabytes. It takes no URL and never
 * calls the network: a worker loaded from a file is not under the page's <meta> content security policy.
 */
import { ImportTasks, type ImportTask } from './tasks';

const tasks = new ImportTasks((answer, transfer = []) => postMessage(answer, { transfer }));

onmessage = (event: MessageEvent<ImportTask>): void => void tasks.take(event.data);
