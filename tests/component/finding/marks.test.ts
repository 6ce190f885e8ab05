import { expect, test, afterEach } from 'vitest';
import { literally } from '../../../src/state/chat/find/find.svelte';
import { Marks } from '../../../src/ui/chat/find/marks';
import { waitFor } from '../../wait-for';

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

/** A log of one message of `words`, and the counts that its marks tell. */
function marked(words: string): { log: Element; part: Element; marks: Marks; counts: number[] } {
  const log = document.createElement('div');
  log.innerHTML = '<article id="m1"><div data-part="content"><p></p></div></article>';
  log.querySelector('p')!.textContent = words;
  document.body.append(log);
  const counts: number[] = [];
  const marks = new Marks(log, (_id, _place, count) => counts.push(count));
  ends.push(() => {
    marks.end();
    log.remove();
  });
  return { log, part: log.querySelector('[data-part]')!, marks, counts };
}

const long = 'lorem é ipsum '.repeat(40_000);
const state = (log: Element): string | undefined => log.querySelector('article')!.dataset['found'];

test('what comes while a message is searched is marked, and no count is told of what has changed since', async () => {
  const { log, part, marks, counts } = marked(long);
  setTimeout(() => part.insertAdjacentHTML('beforeend', '<p>a needle</p>'));
  await marks.show(literally('needle'), null);
  await waitFor(() => expect(state(log)).toBe('also'));
  expect(counts.at(-1)).toBe(1);
  expect(counts).not.toContain(0);
});

test('a long message is marked though another one changes all the time', async () => {
  const { log, marks } = marked(`${long}needle`);
  log.insertAdjacentHTML('beforeend', '<article id="m2"><div data-part="content"><p></p></div></article>');
  const growing = log.lastElementChild!.querySelector('p')!;
  const growth = setInterval(() => growing.append('word '), 0);
  ends.push(() => clearInterval(growth));
  await marks.show(literally('needle'), null);
  growing.append('more');
  await waitFor(() => expect(state(log)).toBe('also'));
});
