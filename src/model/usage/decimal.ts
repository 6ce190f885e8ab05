/** A number as code reads it: no exponent, no grouping, and none of the rounding digits of binary addition. */
export function decimal(n: number): string {
  return n.toFixed(12).replace(/\.?0+$/, '');
}
