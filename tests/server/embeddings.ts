import { failure, json } from './behaviours';
import type { Behaviour, Exchange } from './exchange';

/** Numbers in the vectors of the test server. */
export const testDimension = 512;

/** What is the same to the test server's model. */
const alike: Record<string, string> = { kitten: 'cat', feline: 'cat', automobile: 'car', vehicle: 'car' };

/** The meaning of a text to the test server: which words it has, those that mean the same being one. */
function meaningOf(text: string, dimension = testDimension): number[] {
  const vector = new Array<number>(dimension).fill(0.001);
  for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? []) {
    let hash = 7;
    for (const sign of alike[word] ?? word) hash = (hash * 31 + (sign.codePointAt(0) ?? 0)) % 1_000_003;
    vector[hash % dimension]! += 1;
  }
  return vector;
}

interface EmbeddingsRequest {
  model: string;
  input: string[];
  encoding_format?: string;
}

interface Options {
  dimension?: number;
  /** Gives numbers whatever was asked for, as Ollama and llama.cpp do. */
  ignoresBase64?: boolean;
  /** Changes the vector of the text at `index`. */
  change?: (vector: unknown, index: number) => unknown;
  /** US dollars that the request is said to cost, as routers say it. */
  cost?: number;
}

/** The answer of OpenAI's `/embeddings`, as its official package reads it. */
export function embeddings({
  dimension,
  ignoresBase64 = false,
  change = (vector) => vector,
  cost,
}: Options = {}): Behaviour {
  return (exchange) => {
    const { model, input, encoding_format: format } = requestIn(exchange);
    const data = input.map((text, index) => {
      const numbers = meaningOf(text, dimension);
      const embedding =
        format === 'base64' && !ignoresBase64
          ? Buffer.from(new Float32Array(numbers).buffer).toString('base64')
          : numbers;
      return { object: 'embedding', index, embedding: change(embedding, index) };
    });
    const tokens = input.reduce((sum, text) => sum + text.split(/\s+/).length, 0);
    return json({ object: 'list', data, model, usage: { prompt_tokens: tokens, total_tokens: tokens, cost } })(
      exchange,
    );
  };
}

/**
 * Refuses a request with more than `most` texts, or with a text longer than `longest` characters; fails where a text has the word
 * `hostile`.
 */
export function embeddingsUpTo({ most = Infinity, longest = Infinity, hostile = '\0' }): Behaviour {
  return (exchange) => {
    const { input } = requestIn(exchange);
    if (input.length > most) return failure(413, { message: 'Too many inputs' })(exchange);
    if (input.some((text) => text.length > longest)) {
      // As llama.cpp says it.
      const message =
        'input (596 tokens) is too large to process. increase the physical batch size (current batch size: 512)';
      return failure(500, { message, type: 'server_error' })(exchange);
    }
    if (input.some((text) => text.includes(hostile))) {
      // As Ollama says it.
      return failure(500, { message: 'failed to encode response: json: unsupported value: NaN' })(exchange);
    }
    return embeddings()(exchange);
  };
}

function requestIn({ request }: Exchange): EmbeddingsRequest {
  return request.body as EmbeddingsRequest;
}
