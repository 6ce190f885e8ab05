/*
 * Searches in a thread of its own, so that typing never waits for it. It takes no URL and never calls the network: a worker
 * loaded from a file is not under the page's <meta> content security policy.
 */
import { SearchTasks, type SearchTask } from './tasks';

const tasks = new SearchTasks((answer) => postMessage(answer));

onmessage = (event: MessageEvent<SearchTask>): void => void tasks.take(event.data);
