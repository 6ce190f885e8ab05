const others: Readonly<Record<string, string>> = { ArrowLeft: 'ArrowRight', ArrowRight: 'ArrowLeft' };

/** The key that means the same in a page from left to right: from right to left, the horizontal arrows change places. */
export function inlineKey(key: string): string {
  return (document.dir === 'rtl' && others[key]) || key;
}
