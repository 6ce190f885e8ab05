/**
 * A vector as bytes, its largest number being 127. A quarter of the memory and of the disk of 32-bit numbers; what
 * rounding does to a cosine is far below what tells two passages apart.
 */
export function quantized(vector: Float32Array): Int8Array<ArrayBuffer> {
  let largest = 0;
  for (const value of vector) largest = Math.max(largest, Math.abs(value));
  const bytes = new Int8Array(vector.length);
  for (let at = 0; at < vector.length; at += 1) bytes[at] = Math.round(((vector[at] ?? 0) / largest) * 127);
  return bytes;
}

/** Passages with their vectors, one after the other. */
export interface VectorBlock<Entry> {
  entries: readonly Entry[];
  vectors: Int8Array<ArrayBuffer>;
}

export interface Similar<Entry> {
  entry: Entry;
  /** The cosine: 1 for the same direction. */
  similarity: number;
}

/** The `many` passages that are closest to `query`, closest first. Blocks of another dimension are passed over. */
export function closest<Entry>(
  blocks: Iterable<VectorBlock<Entry>>,
  query: Float32Array,
  many: number,
): Similar<Entry>[] {
  const { length } = query;
  const queryNorm = Math.sqrt(query.reduce((sum, value) => sum + value * value, 0));
  let best: Similar<Entry>[] = [];
  let least = -Infinity;
  for (const { entries, vectors } of blocks) {
    if (vectors.length !== entries.length * length) continue;
    const norms = normsOf(vectors, length);
    for (let index = 0, at = 0; index < entries.length; index += 1) {
      let dot = 0;
      for (let place = 0; place < length; place += 1, at += 1) dot += vectors[at]! * query[place]!;
      const similarity = dot / (norms[index]! * queryNorm);
      if (similarity <= least) continue;
      best.push({ entry: entries[index]!, similarity });
      // Sorted now and then, so that most passages cost no more than their cosine.
      if (best.length >= 4 * many) {
        best = top(best, many);
        least = best.at(-1)?.similarity ?? -Infinity;
      }
    }
  }
  return top(best, many);
}

const knownNorms = new WeakMap<Int8Array, Float32Array>();

/** The lengths of vectors, which stay while the vectors do: half of the work of a comparison. */
function normsOf(vectors: Int8Array, length: number): Float32Array {
  const known = knownNorms.get(vectors);
  if (known) return known;
  const norms = new Float32Array(vectors.length / length);
  for (let index = 0, at = 0; index < norms.length; index += 1) {
    let square = 0;
    for (let place = 0; place < length; place += 1, at += 1) square += vectors[at]! * vectors[at]!;
    norms[index] = Math.sqrt(square);
  }
  knownNorms.set(vectors, norms);
  return norms;
}

function top<Entry>(all: Similar<Entry>[], many: number): Similar<Entry>[] {
  return all.sort((a, b) => b.similarity - a.similarity).slice(0, many);
}
