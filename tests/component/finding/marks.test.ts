import { afterEach, expect, test, vi } from 'vitest';
import { Marks } from '../../../src/ui/chat/find/marks';
import { waitFor } from '../../wait-for';

const ends: (() => void)[] = [];
afterEach(() => {
  vi.restoreAllMocks();
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

const state = (log: Element): string | undefined => log.querySelector('article')!.dataset['found'];

test('what comes while a message is searched is marked, and no count is told of what has changed since', async () => {
  // Each slice takes longer than a turn of the page by this clock.
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 20));
  const { log, part, marks, counts } = marked('lorem é ipsum '.repeat(8000));
  setTimeout(() => part.insertAdjacentHTML('beforeend', '<p>a needle</p>'));
  await marks.show({ terms: [{ text: 'needle', startsWord: false, endsWord: false }] }, null);
  await waitFor(() => expect(state(log)).toBe('also'));
  expect(counts.at(-1)).toBe(1);
  expect(counts).not.toContain(0);
});
