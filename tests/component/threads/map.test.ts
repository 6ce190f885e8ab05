import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import { ThreadWindow } from '../../../src/ui/chat/window/thread-window.svelte';
import ThreadMap from '../../../src/ui/chat/window/ThreadMap.svelte';
import { ask, Browser } from '../../unit/state/a-tab';

test('the map of a thread has a mark for each question; a press or a drag leads to the nearest one, and the focus stays', async () => {
  const { thread } = await (await Browser.start()).tab();
  for (const which of ['first', 'second', 'third']) await ask(thread, `The **${which}** question`);
  const around = document.body.appendChild(document.createElement('div'));
  const log = around.appendChild(document.createElement('div'));
  const view = new ThreadWindow(
    log,
    () => undefined,
    () => thread.messages.shown,
    null,
  );
  const goTo = vi.spyOn(view, 'goTo');
  const { unmount } = render(ThreadMap, { messages: thread.messages, log, view });
  // It stands beside what scrolls, and no keyboard or screen reader meets it.
  const strip = around.lastElementChild as HTMLElement;
  await waitFor(() => expect(strip.children).toHaveLength(3));
  expect(strip).not.toBe(log);
  expect(screen.queryAllByRole('presentation')).toEqual([]);
  expect(strip.tabIndex).toBe(-1);

  // jsdom lays nothing out, and captures no pointer.
  const captured = new Set<number>();
  strip.getBoundingClientRect = () => new DOMRect(0, 100, 16, 600);
  strip.setPointerCapture = (id) => void captured.add(id);
  strip.hasPointerCapture = (id) => captured.has(id);
  const point = (type: string, clientY: number) =>
    fireEvent(strip, new MouseEvent(type, { clientY, bubbles: true, cancelable: true }));
  await point('pointermove', 100);
  expect(strip.title).toBe('The first question');
  await point('pointermove', 310);
  expect(strip.title).toBe('The second question');
  expect(goTo).not.toHaveBeenCalled();
  const asked = thread.messages.shown.filter(({ role }) => role === 'user').map(({ id }) => id);
  await point('pointerdown', 310);
  await point('pointermove', 320);
  await point('pointermove', 690);
  expect(goTo.mock.calls).toEqual([[asked[1]], [asked[2]]]);
  expect(await point('mousedown', 690)).toBe(false);

  // Where the thread only moves, the marks are not made anew, but for which of them is the one that is read.
  const between = vi.spyOn(view.heights, 'between');
  const here = (): boolean[] => [...strip.children].map((mark) => mark.classList.contains('here'));
  for (const [top, mark] of [
    [100_000, 2],
    [0, 0],
  ] as const) {
    log.scrollTop = top;
    await fireEvent.scroll(log);
    await new Promise(requestAnimationFrame);
    expect(here()).toEqual([0, 1, 2].map((at) => at === mark));
  }
  expect(between).not.toHaveBeenCalled();

  unmount();
  expect(around.children).toHaveLength(1);
});
