import type { Source } from '../../../../model/chat/source';
import { isObject, type JsonObject } from '../../../../model/json';
import { countIn, firstText, jsonText, objectsIn } from '../../../json';
import type { ReplyEvent } from '../../reply-event';
import { KeptBlock } from './kept-block';

/** Types of blocks whose content is encrypted for the server, so nothing of them can be shown. */
const sealed = ['redacted_thinking', 'compaction'];

/** Turns one block of an answer's content into events. */
export class BlockDecoder {
  readonly #type: string;
  /** What came of a block of a kind that is not known here. */
  readonly #unknown: JsonObject[] = [];
  readonly #kept: KeptBlock;
  #hasInput = false;

  /** `toolIndex`: the number of the tool call that this block is, or is the result of; null where that is not known. */
  constructor(
    private readonly block: JsonObject,
    private readonly toolIndex: () => number | null,
  ) {
    this.#type = firstText(block, 'type');
    this.#kept = new KeptBlock(block);
  }

  /** The block as the server wants it back; null where it cannot be sent. */
  get whole(): JsonObject | null {
    return this.#kept.whole;
  }

  /** What the block begins with: in an answer that is no stream, all of it. */
  *start(): Generator<ReplyEvent> {
    const { block } = this;
    switch (this.#type) {
      case 'text':
        yield* this.#words('text', block['text']);
        yield* this.#sources(objectsIn(block['citations']));
        return;
      case 'thinking':
        yield* this.#words('reasoning', block['thinking']);
        return;
      case 'tool_use':
      case 'server_tool_use':
      case 'mcp_tool_use':
        yield* this.#call({ id: firstText(block, 'id'), name: firstText(block, 'name') });
        return;
      case 'web_search_tool_result':
      case 'web_fetch_tool_result': {
        const found = Array.isArray(block['content'])
          ? objectsIn(block['content'])
          : [block['content']].filter(isObject);
        const error = found.map((one) => firstText(one, 'error_code')).find((code) => code !== '');
        if (error === undefined) yield* this.#sources(found);
        else if (this.toolIndex() === null) this.#unknown.push(block);
        else yield* this.#call({ error });
        return;
      }
      default:
        if (!sealed.includes(this.#type)) this.#unknown.push(block);
    }
  }

  *delta(delta: JsonObject): Generator<ReplyEvent> {
    this.#kept.take(delta);
    switch (delta['type']) {
      case 'text_delta':
        yield* this.#words('text', delta['text']);
        return;
      case 'thinking_delta':
        // Some proxies name the field as that of words.
        yield* this.#words('reasoning', firstText(delta, 'thinking', 'text'));
        return;
      case 'input_json_delta': {
        const input = jsonText(delta['partial_json']);
        // Some relays begin with `{}` what then comes in pieces: no input at all is told with the end.
        if (input !== '{}' || this.#hasInput) yield* this.#input(input);
        return;
      }
      case 'citations_delta':
        yield* this.#sources([delta['citation']].filter(isObject));
        return;
      case 'signature_delta':
        return;
      default:
        if (!sealed.includes(this.#type)) this.#unknown.push(delta);
    }
  }

  /** Ends the block. What could not be read is passed on as it came, because it may contain a part of the reply. */
  *stop(): Generator<ReplyEvent> {
    // Without pieces, the input is what the block began with: all of it where the answer is no stream, else mostly nothing.
    if (/tool_use$/.test(this.#type) && !this.#hasInput) yield* this.#input(jsonText(this.block['input']) || '{}');
    if (this.#unknown.length === 0) return;
    yield { type: 'unread', said: this.#unknown.map((one) => JSON.stringify(one)).join('\n') };
    this.#unknown.length = 0;
  }

  *#words(type: 'text' | 'reasoning', delta: unknown): Generator<ReplyEvent> {
    if (typeof delta === 'string' && delta !== '') yield { type, choice: 0, delta };
  }

  *#input(text: string): Generator<ReplyEvent> {
    if (text === '') return;
    this.#hasInput = true;
    yield* this.#call({ arguments: text });
  }

  *#call(piece: { id?: string; name?: string; arguments?: string; error?: string }): Generator<ReplyEvent> {
    const index = this.toolIndex();
    if (index === null) return;
    yield {
      type: 'tool-call',
      choice: 0,
      index,
      id: '',
      name: '',
      arguments: '',
      ...piece,
      ...(this.#type !== 'tool_use' && { isHosted: true }),
    };
  }

  *#sources(found: readonly JsonObject[]): Generator<ReplyEvent> {
    const sources = found.flatMap(sourceIn);
    if (sources.length > 0) yield { type: 'sources', choice: 0, sources };
  }
}

/** The page that a citation or search result names, or the document of the request, with its pages where it has some. */
function sourceIn(found: JsonObject): Source[] {
  const address = firstText(found, 'url', 'source');
  const url = /^https?:/i.test(address) ? address : '';
  const title = firstText(found, 'title', 'document_title');
  if (url !== '') return [title === '' ? { url } : { url, title }];
  if (title === '') return [];
  const from = countIn(found['start_page_number']);
  const end = countIn(found['end_page_number']);
  // The last page is the one before the end that is named.
  return [{ url, title, ...(from !== null && { pages: { from, to: Math.max(from, (end ?? 0) - 1) } }) }];
}
