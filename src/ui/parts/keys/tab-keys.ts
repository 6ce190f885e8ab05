const others: Readonly<Record<string, string>> = { ArrowLeft: 'ArrowRight', ArrowRight: 'ArrowLeft' };

/** The key that would do the same in a page from left to right: in one from right to left, the horizontal arrows are exchanged. */
export function inlineKey(key: string, direction = document.dir): string {
  return (direction === 'rtl' && others[key]) || key;
}

const steps: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowRight: 1,
  ArrowUp: -1,
  ArrowLeft: -1,
  Home: -Infinity,
  End: Infinity,
};

/**
 * Which of `count` tabs a key leads to from the one at `at`, round and round; null where the key is for something else.
 */
export function tabAfter(key: string, at: number, count: number): number | null {
  const step = steps[inlineKey(key)];
  if (step === undefined) return null;
  if (Number.isFinite(step)) return (at + step + count) % count;
  return step < 0 ? 0 : count - 1;
}
