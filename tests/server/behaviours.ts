import type { Behaviour, Exchange } from './exchange';
import { violations } from './schema';
import {
  deltaChunk,
  doneEvent,
  event,
  finishChunk,
  logprobChunk,
  tokensOf,
  usageChunk,
  withTotal,
  type WireToken,
  type WireUsage,
} from './wire';

const eventStream = { 'Content-Type': 'text/event-stream; charset=utf-8', 'Cache-Control': 'no-cache' };

export interface ReplyOptions {
  /** Thinking that comes before the text, cut like it. */
  reasoning?: string;
  reasoningField?: 'reasoning_content' | 'reasoning';
  /** What `usage` says; counted from the pieces where it is left out. Null: the server says nothing of usage. */
  usage?: WireUsage | null;
  /**
   * Where usage comes: in a last chunk without choices, with the finish reason, in every chunk, or in Groq's own field.
   */
  usageIn?: 'last-chunk' | 'finish-chunk' | 'every-chunk' | 'x_groq';
  /** Null: it never says why it stopped. */
  finishReason?: string | null;
  /** Whether `[DONE]` ends the stream. */
  done?: boolean;
  /** Pieces a second, evenly; all at once where it is left out. */
  tokensPerSecond?: number;
  /** ms before the headers, and between them and the first piece. */
  delayMs?: number;
  thinkMs?: number;
  /** Comments that come before the first piece. */
  comments?: string[];
  /** Breaks the connection off after so many bytes of the body. */
  cutAtByte?: number;
  /** Breaks the connection off after so many pieces. */
  cutAfterPieces?: number;
}

/** Streams `text`, cut into pieces of the size of tokens, or the pieces as given. */
export function reply(text: string | string[], options: ReplyOptions = {}): Behaviour {
  const {
    reasoning = '',
    reasoningField = 'reasoning_content',
    usageIn = 'last-chunk',
    finishReason = 'stop',
  } = options;
  const thinking = tokensOf(reasoning).map((token) => ({ [reasoningField]: token }));
  const deltas = [...thinking, ...(typeof text === 'string' ? tokensOf(text) : text).map((content) => ({ content }))];
  return async (exchange) => {
    const said = options.usage === undefined ? countedUsage(exchange, deltas.length) : options.usage;
    const usage = said && withTotal(said);
    const everyChunk = usage && usageIn === 'every-chunk';
    const pieces = deltas.map((delta, index) =>
      deltaChunk(delta, 0, everyChunk ? { usage: { ...usage, completion_tokens: index + 1 } } : {}),
    );
    const withFinish = !usage
      ? {}
      : usageIn === 'x_groq'
        ? { x_groq: { usage } }
        : usageIn === 'finish-chunk' || everyChunk
          ? { usage }
          : {};
    const tail = [
      ...(finishReason === null ? [] : [finishChunk(finishReason, 0, withFinish)]),
      ...(usage && usageIn === 'last-chunk' ? [usageChunk(usage)] : []),
      ...(options.done === false ? [] : [doneEvent]),
    ];
    await stream(exchange, pieces, tail, options);
  };
}

/** Streams several choices, a piece of each in turn; each ends when it has no more. */
export function choices(texts: readonly string[], options: ReplyOptions = {}): Behaviour {
  const all = texts.map(tokensOf);
  const longest = Math.max(...all.map(({ length }) => length));
  const pieces = Array.from({ length: longest + 1 }, (_, turn) =>
    all.flatMap((tokens, index) => {
      if (turn === tokens.length) return [finishChunk('stop', index)];
      return turn < tokens.length ? [deltaChunk({ content: tokens[turn] }, index)] : [];
    }),
  ).flat();
  return async (exchange) => {
    const said = options.usage === undefined ? countedUsage(exchange, all.flat().length) : options.usage;
    await stream(exchange, pieces, [...(said ? [usageChunk(withTotal(said))] : []), doneEvent], options);
  };
}

async function stream(exchange: Exchange, pieces: string[], tail: string[], options: ReplyOptions): Promise<void> {
  const { delayMs = 0, thinkMs = 0, comments = [], tokensPerSecond, cutAtByte, cutAfterPieces } = options;
  if (delayMs > 0) await exchange.pause(delayMs);
  if (exchange.gone.aborted) return;
  exchange.head(200, eventStream);
  const opening = [...comments.map((comment) => `: ${comment}\n\n`), deltaChunk({ role: 'assistant', content: '' })];
  if (cutAtByte !== undefined) {
    exchange.write(Buffer.from([...opening, ...pieces, ...tail].join('')).subarray(0, cutAtByte));
    return exchange.breakOff();
  }
  exchange.say(opening.join(''));
  if (thinkMs > 0) await exchange.pause(thinkMs);
  const sent = pieces.slice(0, cutAfterPieces);
  if (tokensPerSecond === undefined) exchange.say(sent.join(''));
  else await evenly(exchange, sent, tokensPerSecond);
  if (cutAfterPieces !== undefined) return exchange.breakOff();
  exchange.say(tail.join(''));
  exchange.end();
}

/** Each piece at its own time, counted from the first, so that a late timer delays nothing after it. */
async function evenly(exchange: Exchange, pieces: string[], perSecond: number): Promise<void> {
  const start = performance.now();
  for (const [index, piece] of pieces.entries()) {
    const left = start + (index * 1000) / perSecond - performance.now();
    if (left > 0) await exchange.pause(left);
    if (exchange.gone.aborted) return;
    exchange.say(piece);
  }
}

/** Plausible counts: a token a piece, and about four characters a token of the prompt. */
function countedUsage(exchange: Exchange, completion_tokens: number): WireUsage {
  const { messages = [] } = (exchange.request.body ?? {}) as { messages?: { content: string }[] };
  const prompt_tokens = messages.reduce((sum, { content }) => sum + 4 + Math.ceil(content.length / 4), 3);
  return { prompt_tokens, completion_tokens };
}

/** Refuses with a status and the error object that OpenAI would send. */
export function failure(
  status: number,
  error: { message?: string; type?: string; code?: string | number | null; param?: string | null } = {},
  headers: Record<string, string> = {},
): Behaviour {
  return json(
    { error: { message: `Status ${status}`, type: 'error', param: null, code: null, ...error } },
    status,
    headers,
  );
}

/** Answers with any JSON. */
export function json(value: unknown, status = 200, headers: Record<string, string> = {}): Behaviour {
  return raw(JSON.stringify(value), { 'Content-Type': 'application/json', ...headers }, status);
}

/** Answers with exactly these bytes. */
export function raw(body: string | Uint8Array, headers: Record<string, string> = {}, status = 200): Behaviour {
  return (exchange) => exchange.send(status, body, headers);
}

/** Streams exactly these events: text of `wire.ts`, or bytes. */
export function rawStream(body: string | Uint8Array): Behaviour {
  return raw(body, eventStream);
}

/** Streams events that keep to the official schema. */
function wellStreamed(events: string): Behaviour {
  return (exchange) => {
    exchange.head(200, eventStream);
    exchange.say(events);
    exchange.end();
  };
}

/** Streams `text`, then an error instead of the end. */
export function errorInTheMiddle(text: string, error: object): Behaviour {
  const pieces = tokensOf(text).map((content) => deltaChunk({ content }));
  return rawStream(pieces.join('') + event({ error }));
}

/** Ignores `stream` and answers with one JSON object. */
export function wholeJson(text: string, usage: WireUsage | null = null): Behaviour {
  const message = { role: 'assistant', content: text, refusal: null };
  const answer = {
    id: 'chatcmpl-test',
    object: 'chat.completion',
    created: 1,
    model: 'test-model',
    choices: [{ index: 0, message, logprobs: null, finish_reason: 'stop' }],
    ...(usage && { usage: withTotal(usage) }),
  };
  return (exchange) => {
    exchange.violations.push(...violations('answer', answer));
    return json(answer)(exchange);
  };
}

/** A web page instead of an answer. */
export function html(status = 200, title = '502 Bad Gateway'): Behaviour {
  const page = `<!doctype html><html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`;
  return raw(page, { 'Content-Type': 'text/html' }, status);
}

export function empty(status = 200): Behaviour {
  return raw('', {}, status);
}

/** Says nothing: not even headers, or after `text` nothing more. */
export function hang(text?: string): Behaviour {
  return async (exchange) => {
    if (text !== undefined) {
      exchange.head(200, eventStream);
      for (const content of tokensOf(text)) exchange.say(deltaChunk({ content }));
    }
    await exchange.untilGone();
  };
}

export function redirectTo(url: string, status = 307): Behaviour {
  return raw('', { Location: url }, status);
}

/** Streams tokens, each with its probability. */
export function withLogprobs(tokens: WireToken[]): Behaviour {
  const pieces = tokens.map((token) => logprobChunk(token));
  return wellStreamed([...pieces, finishChunk('stop'), doneEvent].join(''));
}

/** Streams a refusal. */
export function refusal(text: string): Behaviour {
  const pieces = tokensOf(text).map((piece) => deltaChunk({ refusal: piece }));
  return wellStreamed([...pieces, finishChunk('stop'), doneEvent].join(''));
}

/** Streams a tool call, its arguments in pieces. */
export function toolCall(name: string, args: object): Behaviour {
  const pieces = tokensOf(JSON.stringify(args)).map((piece) =>
    deltaChunk({ tool_calls: [{ index: 0, function: { arguments: piece } }] }),
  );
  const opening = deltaChunk({
    tool_calls: [{ index: 0, id: 'call_1', type: 'function', function: { name, arguments: '' } }],
  });
  return wellStreamed([opening, ...pieces, finishChunk('tool_calls'), doneEvent].join(''));
}

/** Ollama's own API, which is not this protocol. */
export function ndjson(text: string): Behaviour {
  const lines = tokensOf(text).map((content) =>
    JSON.stringify({ message: { role: 'assistant', content }, done: false }),
  );
  return raw(`${lines.join('\n')}\n`, { 'Content-Type': 'application/x-ndjson' });
}
