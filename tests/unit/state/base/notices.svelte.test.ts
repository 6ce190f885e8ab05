import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Notices } from '../../../../src/state/base/notices.svelte';

const minute = 60_000;
const undo = (): void => undefined;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** What is on show, by kind, or by number where it says one. */
const shown = (notices: Notices): unknown[] =>
  notices.list.map(({ notice }) => ('count' in notice ? notice.count : notice.kind));

test('goes after a while; a reload that is called for stays, and is called for once', () => {
  const notices = new Notices();
  notices.show({ kind: 'copied' });
  notices.show({ kind: 'changed-elsewhere' });
  notices.show({ kind: 'changed-elsewhere' });
  vi.advanceTimersByTime(10 * minute);
  expect(shown(notices)).toEqual(['changed-elsewhere']);
});

test('is three at most, the newest', () => {
  const notices = new Notices();
  for (const count of [1, 2, 3, 4]) notices.show({ kind: 'messages-deleted', count });
  expect(shown(notices)).toEqual([2, 3, 4]);
  notices.dismiss(notices.list[0]!.id);
  expect(shown(notices)).toEqual([3, 4]);
});

test('that can be undone stays long enough to be reached', () => {
  const notices = new Notices();
  notices.show({ kind: 'messages-deleted', count: 1 }, undo);
  vi.advanceTimersByTime(minute - 1);
  expect(shown(notices)).toEqual([1]);
  vi.advanceTimersByTime(1);
  expect(shown(notices)).toEqual([]);
});

test('that can be undone is not pushed out: it comes back with all its time', () => {
  const notices = new Notices();
  notices.show({ kind: 'messages-deleted', count: 1 }, undo);
  vi.advanceTimersByTime(minute / 2);
  for (const count of [2, 3, 4]) notices.show({ kind: 'messages-deleted', count });
  expect(shown(notices)).toEqual([2, 3, 4]);
  vi.advanceTimersByTime(minute / 2);
  expect(shown(notices)).toEqual([1]);
  vi.advanceTimersByTime(minute / 2);
  expect(shown(notices)).toEqual([1]);
});

test('of a rearrangement gives way to what can be undone after it: it is there as a version', () => {
  const notices = new Notices();
  notices.show({ kind: 'messages-deleted', count: 1 }, undo);
  for (const by of ['move', 'role'] as const) notices.show({ kind: 'rearranged', by, isSummaryLost: false }, undo);
  notices.show({ kind: 'copied' });
  expect(notices.list.map(({ notice }) => ('by' in notice ? notice.by : notice.kind))).toEqual([
    'messages-deleted',
    'role',
    'copied',
  ]);
  notices.show({ kind: 'messages-deleted', count: 2 }, undo);
  expect(shown(notices)).toEqual([1, 'copied', 2]);
});

test('that calls for a reload is not pushed out', () => {
  const notices = new Notices();
  notices.show({ kind: 'part-missing' });
  for (const count of [1, 2, 3, 4]) notices.show({ kind: 'messages-deleted', count }, undo);
  expect(shown(notices)).toEqual(['part-missing', 3, 4]);
});

test('stays while somebody points at it, and has its whole time then', () => {
  const notices = new Notices();
  notices.show({ kind: 'copied' });
  notices.pause();
  vi.advanceTimersByTime(10 * minute);
  notices.show({ kind: 'not-copied' });
  vi.advanceTimersByTime(10 * minute);
  expect(shown(notices)).toEqual(['copied', 'not-copied']);
  notices.resume();
  vi.advanceTimersByTime(7999);
  expect(shown(notices)).toEqual(['copied', 'not-copied']);
  vi.advanceTimersByTime(1);
  expect(shown(notices)).toEqual([]);
});

test('that is ended by its kind is over, and others stay', () => {
  const notices = new Notices();
  notices.show({ kind: 'messages-deleted', count: 1 }, undo);
  notices.show({ kind: 'dictated' }, undo);
  notices.end(({ kind }) => kind === 'dictated');
  expect(shown(notices)).toEqual([1]);
});
