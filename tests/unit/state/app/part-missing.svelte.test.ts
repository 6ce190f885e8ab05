import { expect, test, vi } from 'vitest';
import { Browser } from '../a-tab';

test('a page reloads where a part of it is missing; while it is being left, the reload is only offered', async () => {
  const { page } = await (await Browser.start()).tab();
  const reload = vi.spyOn(page.services, 'reload');
  page.isLeaving = true;
  await page.partMissing(false);
  expect(reload).not.toHaveBeenCalled();
  expect(await page.services.visit.takeNote('updated')).toBe(null);
  expect(page.notices.list.map(({ notice }) => notice.kind)).toEqual(['part-missing']);

  page.isLeaving = false;
  await page.partMissing(false);
  expect(reload).toHaveBeenCalledOnce();
  expect(await page.services.visit.takeNote('updated')).toBe(true);
});
