import type { Page } from 'playwright-core';

type Point = readonly [x: number, y: number];

/**
 * Puts a finger down at the first point, moves it straight to each of the others in twelve steps, 16 ms each, and lifts it unless it
 * `stays`. The times are those that the page is told, whatever the machine needs.
 */
export async function swipe(page: Page, points: readonly Point[], { stays = false } = {}): Promise<void> {
  const session = await page.context().newCDPSession(page);
  let at = Date.now() / 1000;
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...touches: Point[]) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: touches.map(([x, y]) => ({ x, y })),
      timestamp: (at += 0.016),
    });
  const steps = points.slice(1).flatMap(([x, y], index) => {
    const [fromX, fromY] = points[index]!;
    return Array.from({ length: 12 }, (_, step): Point => {
      const share = (step + 1) / 12;
      return [fromX + (x - fromX) * share, fromY + (y - fromY) * share];
    });
  });
  // The first move does not wait for the answer: a finger that rests meanwhile would be a long press. The others do, or the browser
  // would hear of all of them at once, and have no time to take the gesture as its own.
  const [first, ...others] = steps;
  await Promise.all([send('touchStart', points[0]!), send('touchMove', first!)]);
  for (const point of others) await send('touchMove', point);
  if (!stays) await send('touchEnd');
  await session.detach();
}

/** Puts a finger down, which rests there until the function that it gives lifts it. */
export async function hold(page: Page, [x, y]: Point): Promise<() => Promise<void>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
  return async () => {
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await session.detach();
  };
}
