import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { dayGroups, dayOf, minuteOf, monthOf } from '../../../../src/model/chat/days';

// Clocks go forward on 29 March 2026 and back on 25 October 2026.
beforeAll(() => void vi.stubEnv('TZ', 'Europe/Berlin'));
afterAll(() => void vi.unstubAllEnvs());

const at = (local: string): number => new Date(local).getTime();

test.each([
  ['2026-05-10T00:00', 'today'],
  ['2026-05-10T23:59', 'today'],
  ['2026-05-11T09:00', 'today'],
  ['2026-05-09T23:59', 'yesterday'],
  ['2026-05-09T00:00', 'yesterday'],
  ['2026-05-08T23:59', 'lastWeek'],
  ['2026-05-03T00:00', 'lastWeek'],
  ['2026-05-02T23:59', 'lastMonth'],
  ['2026-04-10T00:00', 'lastMonth'],
  ['2026-04-09T23:59', '2026-4'],
  ['2025-12-31T23:59', '2025-12'],
])('seen at noon of 10 May 2026, %s is %s', (time, group) => {
  expect(dayGroups(at('2026-05-10T12:00'))(at(time))).toBe(group);
});

test.each([
  ['the day of 23 hours', '2026-03-29'],
  ['the day of 25 hours', '2026-10-25'],
])('%s is one day', (_, day) => {
  const before = new Date(at(`${day}T12:00`) - 26 * 3_600_000).toLocaleDateString('sv');
  const after = new Date(at(`${day}T12:00`) + 26 * 3_600_000).toLocaleDateString('sv');
  expect(dayGroups(at(`${day}T23:50`))(at(`${day}T00:10`))).toBe('today');
  expect(dayGroups(at(`${day}T00:10`))(at(`${before}T23:50`))).toBe('yesterday');
  expect(dayGroups(at(`${after}T23:50`))(at(`${day}T00:10`))).toBe('yesterday');
  expect(dayGroups(at(`${after}T23:50`))(at(`${before}T00:10`))).toBe('lastWeek');
});

test.each([
  ['2026-03-29T00:00', '2026-03-29', '2026-03'],
  ['2026-12-31T23:59:59.999', '2026-12-31', '2026-12'],
  ['2026-01-01T00:00', '2026-01-01', '2026-01'],
])('%s is of %s', (time, day, month) => {
  expect(dayOf(at(time))).toBe(day);
  expect(monthOf(day)).toBe(month);
});

test('a name of a file has the local time, also where it is yesterday in Greenwich', () => {
  expect(minuteOf(at('2026-05-10T00:05'))).toBe('2026-05-10-00-05');
});
