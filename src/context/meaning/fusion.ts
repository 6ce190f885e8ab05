/** As in Cormack, Clarke and Büttcher, "Reciprocal Rank Fusion", 2009: how little the first places count more. */
const smoothing = 60;

/** Rankings of the same things as one: each place counts 1 ÷ (60 + place), so that no scores need to be compared. */
export function fused(rankings: readonly (readonly string[])[]): string[] {
  const scores = new Map<string, number>();
  for (const ranking of rankings)
    ranking.forEach((id, place) => scores.set(id, (scores.get(id) ?? 0) + 1 / (smoothing + place + 1)));
  return [...scores].sort((a, b) => b[1] - a[1]).map(([id]) => id);
}
