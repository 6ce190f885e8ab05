import fc from 'fast-check';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { newMessage, type Message, type Role } from '../../../src/model/chat/message';
import { placedIn } from '../../../src/ui/chat/window/keep-place';
import { rememberPlace } from '../../../src/ui/chat/window/remember-place';
import { placeAfterReload } from '../../../src/ui/chat/window/remembered-place';
import { LastTop } from '../../../src/ui/chat/window/last-top';
import { RowHeights } from '../../../src/ui/chat/window/row-heights';
import { rowsOf } from '../../../src/ui/chat/window/rows';
import { ThreadGrowth } from '../../../src/ui/chat/window/thread-growth';
import { ThreadWindow } from '../../../src/ui/chat/window/thread-window.svelte';

const message = (index: number, role: Role = 'user', text = ''): Message => ({
  ...newMessage('c', null, role, text),
  id: `m${String(index)}`,
});
const thread = (length: number): Message[] => Array.from({ length }, (_, index) => message(index));

describe('the heights of a thread', () => {
  test('are what was measured, and of the others what their length lets expect', () => {
    const heights = new RowHeights();
    heights.read([message(0), message(1, 'assistant', 'word '.repeat(1000)), message(2)]);
    const [short, long] = [heights.between(0, 1), heights.between(1, 2)];
    expect(long).toBeGreaterThan(10 * short);
    heights.measure(1, 500);
    expect(heights.between(0, 3)).toBe(2 * short + 500);
    // A message that is not laid out has no height to be believed.
    heights.measure(1, 0);
    expect(heights.between(1, 2)).toBe(500);
    // They hold for a thread that has changed around it.
    heights.read([message(9), message(8), message(1)]);
    expect(heights.between(2, 3)).toBe(500);
  });

  test('lead from any place back to the message that is there', () => {
    const measures = fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(measures, fc.nat(), fc.double({ min: 0, max: 0.999, noNaN: true }), (measured, seed, within) => {
        const heights = new RowHeights();
        heights.read(thread(measured.length));
        measured.forEach((height, index) => heights.measure(index, height));
        const index = seed % measured.length;
        expect(heights.at(0, heights.between(0, index) + within * measured[index]!)).toBe(index);
      }),
    );
  });

  test('of 50,000 messages are together no more than a browser lays out', () => {
    const heights = new RowHeights();
    heights.read(Array.from({ length: 50_000 }, (_, index) => message(index, 'assistant', 'word '.repeat(500))));
    heights.measure(7, 1e6);
    const all = heights.between(0, 50_000);
    expect(all).toBeLessThan(15_000_001);
    expect(all).toBeGreaterThan(14_000_000);
  });
});

test('what is drawn and the room for the rest are all of the thread, in order', () => {
  fc.assert(
    fc.property(fc.nat(40), fc.uniqueArray(fc.nat(39)), (length, wanted) => {
      const list = thread(length);
      const drawn = wanted.filter((index) => index < length).sort((a, b) => a - b);
      const rows = rowsOf(list, drawn, (from, to) => 10 * (to - from));
      const covered = rows.flatMap((row) => ('message' in row ? [row.message] : list.slice(row.from, row.to)));
      expect(covered).toEqual(list);
      expect(rows.flatMap((row) => ('message' in row ? row.index : []))).toEqual(drawn);
      for (const row of rows) if (!('message' in row)) expect(row.height).toBe(10 * (row.to - row.from));
    }),
  );
});

test('what is read is placed by what moves with the thread: not by what is scrolled by itself, stands still or hangs over it', () => {
  const row = document.createElement('div');
  row.innerHTML = `<p>above</p>
    <div class="menu" style="position: fixed"></div>
    <h3 style="position: sticky"></h3>
    <div class="columns" style="position: relative; overflow-y: auto"><p style="position: static">a reply</p></div>`;
  // jsdom lays nothing out.
  for (const element of row.querySelectorAll('*')) element.getBoundingClientRect = () => new DOMRect(0, 10, 100, 50);
  row.querySelector('p')!.getBoundingClientRect = () => new DOMRect(0, -50, 100, 50);
  const columns = row.querySelector('.columns')!;
  const placed = (): Element[] => placedIn(document.createElement('div'), row).map(({ element }) => element);
  expect(placed()).toEqual([columns.firstChild, columns, row]);
  Object.defineProperty(columns, 'scrollHeight', { value: 400 });
  expect(placed()).toEqual([columns, row]);
});

/** A thread of messages of 100 CSS pixels each in a view of 600, which is laid out as far as it is drawn. */
function inView(length: number): { log: HTMLElement; view: ThreadWindow } {
  const log = document.createElement('div');
  const list = thread(length);
  const heights = (): number[] => view.rows.map((row) => (row.kind === 'message' ? 100 : row.height));
  const scrollHeight = (): number => heights().reduce((sum, height) => sum + height, 0);
  let scrollTop = 0;
  Object.defineProperties(log, {
    clientHeight: { value: 600 },
    scrollHeight: { get: scrollHeight },
    scrollTop: {
      get: () => scrollTop,
      set: (top: number) => (scrollTop = Math.max(0, Math.min(top, scrollHeight() - 600))),
    },
  });
  log.getBoundingClientRect = () => new DOMRect(0, 0, 800, 600);
  const rows = (): HTMLElement => {
    const element = document.createElement('div');
    let top = -scrollTop;
    for (const height of heights()) {
      const rect = new DOMRect(0, top, 800, height);
      element.appendChild(document.createElement('div')).getBoundingClientRect = () => rect;
      top += height;
    }
    return element;
  };
  const view: ThreadWindow = new ThreadWindow(log, rows, () => list, null);
  return { log, view };
}

test('who scrolls up is not brought back to the end by what is drawn before the event of the scrolling', () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const { log, view } = inView(100);
  view.goToEnd();
  expect(log.scrollTop).toBe(log.scrollHeight - 600);
  log.scrollTop = 0;
  vi.runAllTimers();
  expect(log.scrollTop).toBe(0);
  view.scrolled();
  vi.runAllTimers();
  expect(log.scrollTop).toBe(0);
  expect(view.isFollowing).toBe(false);
  expect(view.firstInView).toBe(0);
});

test('a view that moves up while the rest of a reply is drawn was scrolled by the reader only if they touched something', () => {
  const log = document.createElement('div');
  log.innerHTML = '<div data-part="content"><div aria-busy="true"></div></div>';
  log.scrollTop = 500;
  const last = new LastTop(log);
  last.note();
  log.scrollTop = 400;
  expect(last.isScrolledUp).toBe(false);
  // The last step has been drawn since.
  log.querySelector('[aria-busy]')!.removeAttribute('aria-busy');
  expect(last.isScrolledUp).toBe(false);
  log.dispatchEvent(new Event('wheel'));
  expect(last.isScrolledUp).toBe(true);

  const idle = new LastTop(log);
  idle.note();
  expect(idle.isScrolledUp).toBe(false);
  log.scrollTop = 300;
  expect(idle.isScrolledUp).toBe(true);
});

test('that the reader is at the end is written into the history of the tab only where a place stands there', () => {
  // Where tests of other files have been in this tab.
  history.replaceState(null, '');
  const written = vi.spyOn(history, 'replaceState');
  rememberPlace('c', null);
  expect(written).not.toHaveBeenCalled();
  const place = { messageId: 'm1', top: -20 };
  rememberPlace('c', place);
  expect(placeAfterReload('c')).toEqual(place);
  rememberPlace('c', null);
  rememberPlace('c', null);
  expect(placeAfterReload('c')).toBeNull();
  expect(written).toHaveBeenCalledTimes(2);
  written.mockRestore();
});

test('other rows may have to be drawn where a thread gets shorter, its view higher, or its rows others: not as it grows', () => {
  const growth = new ThreadGrowth();
  const [rows, others] = [6, 7].map((length) => rowsOf(thread(length), [4, 5], () => 10));
  const hasOnlyGrown = (scrollHeight: number, clientHeight: number, now = rows!) =>
    growth.hasOnlyGrown({ scrollHeight, clientHeight }, now);
  expect(hasOnlyGrown(1000, 400)).toBe(false);
  expect([hasOnlyGrown(1200, 400), hasOnlyGrown(1200, 400), hasOnlyGrown(1200, 350)]).toEqual([true, true, true]);
  expect([hasOnlyGrown(1200, 400), hasOnlyGrown(1150, 400), hasOnlyGrown(1150, 400)]).toEqual([false, false, true]);
  expect([hasOnlyGrown(1160, 400, others), hasOnlyGrown(1170, 400, others)]).toEqual([false, true]);
});
