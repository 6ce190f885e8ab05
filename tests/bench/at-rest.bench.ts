import { ask, test } from '../browser/harness/app';
import { figure } from './figures';
import { mainThreadMs, median } from './measure';

const restMs = 10_000;

test('a page with a chat in which nobody does anything', async ({ chat }) => {
  await chat.addInitScript(() => {
    globalThis.timersFired = 0;
    // What sets one while it is counted would go on for ever.
    for (const name of ['setTimeout', 'setInterval'] as const) {
      const set = globalThis[name].bind(globalThis) as (work: () => void, ms?: number) => number;
      const counting = (work: () => void, ms?: number): number =>
        set(() => {
          globalThis.timersFired += 1;
          work();
        }, ms);
      Object.assign(globalThis, { [name]: counting });
    }
  });
  await chat.reload();
  await ask(chat, 'Hello');
  // What follows a reply, such as its bill and its place in the index, is done by then.
  await chat.waitForTimeout(5000);
  const [ms, timers]: number[][] = [[], []];
  for (let time = 0; time < 5; time += 1) {
    const before = await chat.evaluate(() => globalThis.timersFired);
    ms!.push(await mainThreadMs(chat, () => chat.waitForTimeout(restMs)));
    timers!.push((await chat.evaluate(() => globalThis.timersFired)) - before);
  }
  console.table({ ms, timers });
  figure({ name: '10 s of doing nothing: main thread', value: median(ms!), limit: 20, unit: 'ms' });
  figure({ name: '10 s of doing nothing: timers that fire', value: median(timers!), limit: 0, unit: 'count' });
});

declare global {
  var timersFired: number;
}
