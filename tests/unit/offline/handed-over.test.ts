import { afterEach, expect, test, vi } from 'vitest';
import { handedOver } from '../../../src/offline/handed-over';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** Chromium, which opens a file, and another that was moved meanwhile, after a page load of this type. */
async function opened(type: NavigationTimingType): Promise<(string | undefined)[] | null> {
  const log = new File(['# Log'], 'log.md');
  const files = [
    { name: 'log.md', getFile: () => Promise.resolve(log) },
    { name: 'gone.json', getFile: () => Promise.reject(new DOMException('gone', 'NotFoundError')) },
  ];
  vi.spyOn(performance, 'getEntriesByType').mockReturnValue([{ type } as unknown as PerformanceEntry]);
  const setConsumer = vi.fn((taken: (launch: { files: typeof files }) => void) => taken({ files }));
  vi.stubGlobal('launchQueue', { setConsumer });
  const taken = vi.fn();
  handedOver.onOpened(taken);
  await new Promise((resolve) => setTimeout(resolve));
  const [call] = taken.mock.calls as [(File | string)[]][];
  return call?.[0].map((file) => (typeof file === 'string' ? file : `file ${file.name}`)) ?? null;
}

test('opened files are taken as they are, one that cannot be read by its name', async () => {
  expect(await opened('navigate')).toEqual(['file log.md', 'gone.json']);
});

test('after a reload, which hands them over again, they are not taken twice', async () => {
  expect(await opened('reload')).toBeNull();
});
