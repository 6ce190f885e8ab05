import { isObject, type JsonObject } from '../../../model/json';
import { parseJson } from '../../../model/parse-json';
import { countIn, firstText, jsonText, objectsIn } from '../../json';
import type { AnswerDecoder } from '../answer-decoder';
import { ReplyDecoder } from '../chat-completions/decoding/decode';
import type { ReplyEvent } from '../reply-event';

/**
 * Reads the answers of Ollama's own API: each line is said as a chunk of chat completions, whose decoder knows reasoning
 * within the content, tool calls, errors and ends that are missing.
 */
export class OllamaDecoder implements AnswerDecoder {
  readonly #chunks: ReplyDecoder;
  #calls = 0;
  #hasLine = false;
  /** What came before any line of the API: a page, or JSON over several lines. */
  #other = '';

  /** `kept`: the text that is gone on with, if any. */
  constructor(kept = '') {
    this.#chunks = new ReplyDecoder(1, kept);
  }

  get isDone(): boolean {
    return this.#chunks.isDone;
  }

  get isComplete(): boolean {
    return this.#chunks.isComplete;
  }

  get hasAll(): boolean {
    return this.#chunks.hasAll;
  }

  *event(data: string): Generator<ReplyEvent> {
    const line = parseJson(data);
    if (!isObject(line)) {
      if (this.#hasLine) yield* this.#chunks.event(data);
      else this.#other += `${data}\n`;
      return;
    }
    this.#hasLine = true;
    if (!isOfAnswer(line)) {
      yield* this.#chunks.event(data);
      return;
    }
    yield* this.#chunks.chunk(this.#chunkOf(line));
    if (line['done'] === true) yield* this.#chunks.event('[DONE]');
  }

  /** Reads what is left at the end. Incomplete JSON is skipped: the connection broke off in it. */
  *rest(data: string): Generator<ReplyEvent> {
    if (!data.trim().startsWith('{') || parseJson(data) !== undefined) yield* this.event(data);
  }

  *stray(text: string): Generator<ReplyEvent> {
    yield* this.#chunks.stray(text);
  }

  *whole(body: string): Generator<ReplyEvent> {
    yield* this.#chunks.whole(body);
  }

  *end(): Generator<ReplyEvent> {
    if (this.#other !== '' && !this.#hasLine) yield* this.#chunks.whole(this.#other);
    yield* this.#chunks.end();
  }

  *flush(): Generator<ReplyEvent> {
    yield* this.#chunks.flush();
  }

  #chunkOf(line: JsonObject): JsonObject {
    const said = line['message'];
    const message = isObject(said) ? said : { content: said };
    const calls = objectsIn(message['tool_calls']).map((call) => this.#callOf(call));
    const delta = {
      role: 'assistant',
      content: message['content'] ?? '',
      // Servers that speak this interface, too, name it as that of chat completions does.
      reasoning: firstText(message, 'thinking', 'reasoning', 'reasoning_content'),
      images: message['images'],
      ...(calls.length > 0 && { tool_calls: calls }),
    };
    const usage = line['done'] === true ? usageOf(line) : null;
    return {
      model: line['model'],
      choices: [{ index: 0, delta, finish_reason: line['done'] === true ? this.#reasonOf(line) : null }],
      ...(usage && { usage }),
    };
  }

  /** A call comes whole, its arguments are an object, and older versions give it no id. */
  #callOf(call: JsonObject): JsonObject {
    const { name = '', arguments: given } = isObject(call['function']) ? call['function'] : {};
    const id = call['id'];
    return {
      index: this.#calls++,
      ...(typeof id === 'string' && { id }),
      type: 'function',
      function: { name, arguments: jsonText(given) || '{}' },
    };
  }

  /** Older versions give no reason, and calls have none of their own. */
  #reasonOf({ done_reason: reason = 'stop' }: JsonObject): unknown {
    return reason === 'stop' && this.#calls > 0 ? 'tool_calls' : reason;
  }
}

/** Whether a line brings something of the answer. Words alone are also what a server says of an error, or of its work. */
function isOfAnswer(line: JsonObject): boolean {
  if (line['done'] === true) return true;
  return typeof line['message'] === 'string' ? 'done' in line : 'message' in line;
}

/**
 * The usage of an answer's last line; null where it does not say what it read, as older versions do of a prompt in their
 * cache: that is not 0.
 */
function usageOf(line: JsonObject): JsonObject | null {
  const prompt = countIn(line['prompt_eval_count']);
  const completion = countIn(line['eval_count']);
  if (!prompt || completion === null) return null;
  const cached = countIn(line['prompt_eval_cached_count']) ?? 0;
  return {
    prompt_tokens: prompt,
    completion_tokens: completion,
    total_tokens: prompt + completion,
    prompt_tokens_details: { cached_tokens: Math.min(cached, prompt) },
  };
}
