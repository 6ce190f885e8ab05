type Draw = (places: readonly HTMLDataElement[]) => void;

let draw: Draw | null = null;

/**
 * Has the formulas in `places` drawn, which hold their source. What draws them is loaded with the first formula; where
 * it cannot be, they stay as written.
 */
export function showFormulas(places: Iterable<HTMLDataElement>): void {
  const all = [...places];
  if (all.length === 0) return;
  if (draw) draw(all);
  else
    import('./formulas').then(
      ({ drawFormulas }) => (draw = drawFormulas)(all),
      // The page tells by itself that a part of it is missing.
      () => undefined,
    );
}
