import { fromBase64 } from '../../model/base64';
import { isObject } from '../../model/json';
import { objectsIn } from '../json';

/**
 * The vectors of an answer, one for each of the `asked` texts in their order; null where an answer has none at all.
 * OpenAI's `data[].embedding` in base64 or as numbers, and lists as Ollama's and llama.cpp's own interfaces give them.
 * A text whose vector is missing or not sound has null.
 */
export function readVectors(answer: unknown, asked: number): (Float32Array | null)[] | null {
  const items = itemsOf(answer);
  if (!items) return null;
  const vectors = new Array<Float32Array | null>(asked).fill(null);
  const places = items.map(({ index }) => index);
  // A server that numbers all of them 0 has them in order all the same.
  const areTold = new Set(places).size === places.length && places.every((place) => Number.isInteger(place));
  items.forEach(({ index, embedding }, position) => {
    const place = areTold ? (index as number) : position;
    if (place >= 0 && place < asked) vectors[place] = soundVector(embedding);
  });
  return vectors;
}

interface Item {
  index: unknown;
  embedding: unknown;
}

function itemsOf(answer: unknown): Item[] | null {
  const list: unknown = isObject(answer) ? (answer['data'] ?? answer['embeddings'] ?? answer['embedding']) : answer;
  if (!Array.isArray(list) || list.length === 0) return null;
  const objects = objectsIn(list);
  if (objects.length > 0) return objects.map(({ index, embedding }) => ({ index, embedding }));
  if (typeof list[0] === 'number') return [{ index: 0, embedding: list }];
  return list.map((embedding: unknown, index) => ({ index, embedding }));
}

/** A vector that can be compared: numbers all through, and not all of them zero. */
function soundVector(embedding: unknown): Float32Array | null {
  const vector = typeof embedding === 'string' ? floatsIn(embedding) : fromNumbers(embedding);
  if (!vector || vector.length === 0) return null;
  let sum = 0;
  for (const value of vector) sum += value * value;
  return Number.isFinite(sum) && sum > 0 ? vector : null;
}

/** Little-endian numbers of 32 bits. */
function floatsIn(base64: string): Float32Array | null {
  try {
    const bytes = fromBase64(base64);
    return bytes.length % 4 === 0 ? new Float32Array(bytes.buffer) : null;
  } catch {
    return null;
  }
}

function fromNumbers(value: unknown): Float32Array | null {
  if (!Array.isArray(value)) return null;
  // llama.cpp's own interface gives one vector for each token, or one in a list where it pools them.
  if (value.length === 1 && Array.isArray(value[0])) return fromNumbers(value[0]);
  return value.every((one) => typeof one === 'number') ? Float32Array.from(value) : null;
}
