import { array, assert, boolean, constantFrom, integer, oneof, property, record, constant } from 'fast-check';
import { expect, test } from 'vitest';
import {
  next,
  none,
  type Ground,
  type Side,
  type Swipe,
  type SwipeEvent,
  type Touch,
} from '../../../src/ui/frame/swipe/swipe';

const width = 390;
const reach = 320;
const closed: Ground = { open: null, closed: ['start', 'end'], width };
const opened = (open: Side): Ground => ({ ...closed, open });

/** A finger that goes from place to place, `[inline, block]`, in so many ms each, and is lifted. */
function swiped(ground: Ground | null, places: [number, number][], ms = 16): Swipe {
  const touches = places.map(([inline, block], index): Touch => ({ id: 1, inline, block, at: index * ms }));
  const down: SwipeEvent = { type: 'down', touch: touches[0]!, isPrimary: true, ground };
  const moves = touches.slice(1).map((touch): SwipeEvent => ({ type: 'move', touch, reach }));
  return [down, ...moves, { type: 'up' as const, touch: touches.at(-1)! }].reduce(next, none);
}

/** From `from` to `to` in so many steps, at one height. */
const along = (from: number, to: number, steps = 10): [number, number][] =>
  Array.from({ length: steps + 1 }, (_, step) => [from + ((to - from) * step) / steps, 300]);

test('a swipe opens the drawer that it draws in, and one back closes it', () => {
  expect(swiped(closed, along(60, 330))).toEqual({ kind: 'settled', side: 'start', isOpen: true });
  expect(swiped(closed, along(330, 60))).toEqual({ kind: 'settled', side: 'end', isOpen: true });
  expect(swiped(opened('start'), along(330, 60))).toEqual({ kind: 'settled', side: 'start', isOpen: false });
  expect(swiped(opened('end'), along(60, 330))).toEqual({ kind: 'settled', side: 'end', isOpen: false });
});

test('a slow swipe settles by its distance, a quick one by its direction', () => {
  const slow = 200;
  const begunAtOnce: [number, number][] = [
    [60, 300],
    [75, 300],
  ];
  expect(swiped(closed, [...begunAtOnce, ...along(75, 160)], slow)).toMatchObject({ isOpen: false });
  expect(swiped(closed, [...begunAtOnce, ...along(75, 300)], slow)).toMatchObject({ isOpen: true });
  expect(swiped(closed, along(60, 140, 5))).toMatchObject({ isOpen: true });
  expect(swiped(closed, [...along(60, 330), ...along(330, 250, 5)])).toMatchObject({ isOpen: false });
});

test('the drawer follows the finger, no further than it is wide', () => {
  const touch = (inline: number, at: number): Touch => ({ id: 1, inline, block: 0, at });
  let swipe = next(none, { type: 'down', touch: touch(40, 0), isPrimary: true, ground: closed });
  for (const [inline, share] of [
    [60, 0],
    [130, 0.25],
    [380, 1],
    [700, 1],
    [-300, 0],
  ] as const) {
    swipe = next(swipe, { type: 'move', touch: touch(inline, 10), reach });
    expect(swipe).toMatchObject({ kind: 'drag', side: 'start', share });
  }
});

test('a quick swipe that a busy page hears of at its end alone counts', () => {
  expect(
    swiped(
      closed,
      [
        [60, 300],
        [300, 310],
      ],
      90,
    ),
  ).toEqual({ kind: 'settled', side: 'start', isOpen: true });
});

test('scrolling, a long press, the edges of the screen and what has gestures of its own are left alone', () => {
  expect(
    swiped(closed, [
      [60, 300],
      [70, 320],
      [330, 340],
    ]),
  ).toEqual(none);
  expect(
    swiped(
      closed,
      [
        [60, 300],
        [60, 300],
        [330, 300],
      ],
      250,
    ),
  ).toEqual(none);
  expect(swiped(closed, along(10, 330))).toEqual(none);
  expect(swiped(closed, along(380, 60))).toEqual(none);
  expect(swiped(null, along(60, 330))).toEqual(none);
  expect(swiped({ ...closed, closed: ['end'] }, along(60, 330))).toEqual(none);
  expect(swiped(opened('start'), along(60, 330))).toEqual(none);
});

test('a second finger, or a gesture that the browser takes, leaves the drawer as it was', () => {
  for (const ground of [closed, opened('end')]) {
    const touch = (id: number, inline: number): Touch => ({ id, inline, block: 0, at: inline });
    const down = next(none, { type: 'down', touch: touch(1, 100), isPrimary: true, ground });
    const drag = next(down, { type: 'move', touch: touch(1, 200), reach });
    const before = { kind: 'settled', isOpen: ground.open !== null };
    expect(drag.kind).toBe('drag');
    expect(next(drag, { type: 'cancel' })).toMatchObject(before);
    expect(next(drag, { type: 'down', touch: touch(2, 150), isPrimary: false, ground })).toMatchObject(before);
    expect(next(drag, { type: 'move', touch: touch(2, 300), reach })).toBe(drag);
  }
});

test('whatever fingers do, a drawer that is dragged is open or closed once they have gone, and never are both', () => {
  const touch = record({
    id: integer({ min: 1, max: 3 }),
    inline: integer({ min: -50, max: 450 }),
    block: integer({ min: 0, max: 800 }),
    at: integer({ min: 0, max: 2000 }),
  });
  const event = oneof(
    record({ type: constant('down' as const), touch, isPrimary: boolean() }),
    record({ type: constant('move' as const), touch, reach: constantFrom(0, 320, 390) }),
    record({ type: constant('up' as const), touch }),
    record({ type: constant('cancel' as const) }),
  );
  assert(
    property(array(event, { maxLength: 40 }), (events) => {
      const drawers = { start: false, end: false };
      let swipe: Swipe = none;
      const take = (one: (typeof events)[number] | { type: 'cancel' }): void => {
        const before = swipe;
        const open = drawers.start ? 'start' : drawers.end ? 'end' : null;
        swipe = next(swipe, one.type === 'down' ? { ...one, ground: { ...closed, open } } : one);
        if (swipe.kind === 'drag') {
          drawers[swipe.side] = true;
          expect(swipe.share).toBeGreaterThanOrEqual(0);
          expect(swipe.share).toBeLessThanOrEqual(1);
        } else if (swipe.kind === 'settled') drawers[swipe.side] = swipe.isOpen;
        // What was dragged has settled.
        if (before.kind === 'drag') expect(['drag', 'settled']).toContain(swipe.kind);
        expect(drawers.start && drawers.end).toBe(false);
      };
      events.forEach(take);
      take({ type: 'cancel' });
      expect(swipe.kind).not.toBe('drag');
    }),
    { numRuns: 500 },
  );
});
