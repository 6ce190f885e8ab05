/** How long after a key or the focus a field counts as written in, in ms. */
const writingMs = 1000;

/**
 * Keeps the focus in the field in which somebody writes: code in a frame may take it at any time, and what is typed then would be
 * the frame's. A person moves into `frame` with the pointer, which comes over it or is there when nobody has written for a while, or
 * with Tab. Anything else gives the focus back, and calls `onGrab`. Returns what ends it.
 */
export function guardFocus(frame: HTMLIFrameElement, onGrab: () => void): () => void {
  const page = frame.ownerDocument;
  const ending = new AbortController();
  let field: HTMLElement | null = null;
  let writtenAt = -Infinity;
  let enteredAt = -Infinity;
  let isTab = false;

  const wrote = (target: EventTarget | null): void => {
    if (!(target instanceof HTMLElement) || !target.matches('input, textarea')) return;
    field = target;
    writtenAt = performance.now();
  };
  const look = (leftAt: number): void => {
    if (page.activeElement !== frame || !field?.isConnected || isTab || enteredAt > writtenAt) return;
    const isWriting = leftAt - writtenAt < writingMs;
    // On a touch screen nothing is hovered: every touch counts as pointing.
    const isPointed = frame.matches(':hover') || matchMedia('(hover: none)').matches;
    if (!isWriting && isPointed) return;
    field.focus();
    onGrab();
  };

  const options = { capture: true, signal: ending.signal };
  frame.addEventListener('pointerenter', () => (enteredAt = performance.now()), options);
  page.addEventListener('focusin', ({ target }) => wrote(target), options);
  page.addEventListener(
    'keydown',
    ({ target, key }) => {
      isTab = key === 'Tab';
      wrote(target);
    },
    options,
  );
  page.addEventListener(
    'focusout',
    ({ target }) => {
      const leftAt = performance.now();
      // What has the focus next is known only after this event.
      if (target === field) setTimeout(() => look(leftAt));
    },
    options,
  );
  // A press anywhere in the page ends the writing.
  page.addEventListener(
    'pointerdown',
    ({ target }) => {
      if (target !== field) field = null;
      isTab = false;
    },
    options,
  );
  return () => ending.abort();
}
