export type Side = 'start' | 'end';

/** Where a finger is, in CSS pixels: `inline` from the side where lines begin, `block` from the top. `at`: when, in ms. */
export interface Touch {
  id: number;
  inline: number;
  block: number;
  at: number;
}

/** What there is to swipe when a finger comes down. */
export interface Ground {
  /** The drawer that lies over the chat. */
  open: Side | null;
  /** The drawers that a swipe may open. */
  closed: readonly Side[];
  /** The width of the window, in CSS pixels. */
  width: number;
}

export type SwipeEvent =
  /** `ground`: null where what is under the finger has gestures of its own. `isPrimary`: no other finger is down. */
  | { type: 'down'; touch: Touch; isPrimary: boolean; ground: Ground | null }
  /** `reach`: how wide the drawer is that is dragged, in CSS pixels. */
  | { type: 'move'; touch: Touch; reach: number }
  | { type: 'up'; touch: Touch }
  /** The browser took the gesture, another drawer came, or the window was turned. */
  | { type: 'cancel' };

export type Swipe =
  | { kind: 'none' }
  /** A finger is down, and it is not clear yet what it wants. */
  | { kind: 'touch'; first: Touch; ground: Ground }
  /** `from`: where it began, along the line. `path`: the latest moves. `share`: how much of the drawer is drawn, from 0 to 1. */
  | { kind: 'drag'; id: number; side: Side; wasOpen: boolean; from: number; path: readonly Touch[]; share: number }
  | { kind: 'settled'; side: Side; isOpen: boolean };

export const none: Swipe = { kind: 'none' };

/** The strip at either edge whose swipes are the system's way back, in CSS pixels. */
const systemEdge = 24;
/** So far a finger moves before it is judged where it goes, in CSS pixels. */
const slop = 10;
/** A finger that has rested so long, in ms, selects text or a chat. */
const longPressMs = 400;
/** A gesture is sideways where it goes so many times as far to the side as up or down. */
const slope = 1.5;
/** From this speed on, in CSS pixels a ms, the direction decides, not how far the drawer is. */
const flick = 0.3;
/** The speed is that of the last so many ms. */
const speedMs = 100;

/** What follows from an event. Whatever comes, a drawer that was dragged settles: open or closed. */
export function next(swipe: Swipe, event: SwipeEvent): Swipe {
  switch (event.type) {
    case 'down':
      // A second finger: two of them zoom.
      if (swipe.kind === 'drag') return settled(swipe, swipe.wasOpen);
      return event.isPrimary && event.ground && isWithinEdges(event.touch, event.ground)
        ? { kind: 'touch', first: event.touch, ground: event.ground }
        : none;
    case 'move':
      if (swipe.kind === 'touch' && swipe.first.id === event.touch.id)
        return judged(swipe.first, event.touch, swipe.ground);
      return swipe.kind === 'drag' && swipe.id === event.touch.id ? dragged(swipe, event.touch, event.reach) : swipe;
    case 'up':
      if (swipe.kind !== 'drag') return none;
      return swipe.id === event.touch.id ? released(swipe, event.touch.at) : swipe;
    case 'cancel':
      return swipe.kind === 'drag' ? settled(swipe, swipe.wasOpen) : none;
  }
}

type Drag = Swipe & { kind: 'drag' };

const settled = ({ side }: Drag, isOpen: boolean): Swipe => ({ kind: 'settled', side, isOpen });

/** Which way along the line a drawer comes. */
const towards = (side: Side): 1 | -1 => (side === 'start' ? 1 : -1);

const isWithinEdges = ({ inline }: Touch, { width }: Ground): boolean =>
  inline >= systemEdge && inline <= width - systemEdge;

function judged(first: Touch, touch: Touch, ground: Ground): Swipe {
  const [aside, along] = [touch.inline - first.inline, touch.block - first.block];
  if (touch.at - first.at > longPressMs) return none;
  if (Math.hypot(aside, along) < slop) return { kind: 'touch', first, ground };
  const side = ground.open ?? (aside > 0 ? 'start' : 'end');
  const wasOpen = ground.open !== null;
  const isOpening = aside * towards(side) > 0;
  const isSideways = Math.abs(aside) >= slope * Math.abs(along);
  if (!isSideways || wasOpen === isOpening || !(wasOpen || ground.closed.includes(side))) return none;
  // A busy page may hear of a quick swipe only at its end, so the way that the finger has gone by then counts, too.
  const from = first.inline + slop * Math.sign(aside);
  return { kind: 'drag', id: first.id, side, wasOpen, from, path: [first, touch], share: wasOpen ? 1 : 0 };
}

function dragged(swipe: Drag, touch: Touch, reach: number): Swipe {
  const moved = ((touch.inline - swipe.from) * towards(swipe.side)) / Math.max(1, reach);
  const share = Math.max(0, Math.min((swipe.wasOpen ? 1 : 0) + moved, 1));
  const path = [...swipe.path.filter(({ at }) => touch.at - at <= speedMs), touch];
  return { ...swipe, path, share };
}

function released(swipe: Drag, at: number): Swipe {
  const latest = swipe.path.filter((one) => at - one.at <= speedMs);
  const [from, to] = [latest[0], latest.at(-1)];
  const ms = from && to ? to.at - from.at : 0;
  const speed = ms > 0 ? ((to!.inline - from!.inline) * towards(swipe.side)) / ms : 0;
  return settled(swipe, Math.abs(speed) >= flick ? speed > 0 : swipe.share > 0.5);
}
