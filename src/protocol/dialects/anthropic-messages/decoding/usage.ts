import { isObject, type JsonObject } from '../../../../model/json';
import type { Usage } from '../../../../model/usage/usage';
import { countIn } from '../../../json';
import { costIn } from '../../chat-completions/decoding/read-usage';

const fields = ['input_tokens', 'cache_read_input_tokens', 'cache_creation_input_tokens', 'output_tokens'] as const;

/**
 * What a request is billed, from the usage at the start and at the end of a stream. Each count is a running total, so
 * the highest value is the right one: relays may leave out one of the two, or send null or 0 in it.
 */
export class UsageTally {
  readonly #counts = new Map<string, number>();
  #costUsd: number | null = null;

  take(usage: unknown): void {
    if (!isObject(usage)) return;
    for (const field of fields) this.#note(field, usage[field]);
    const details: JsonObject = isObject(usage['output_tokens_details']) ? usage['output_tokens_details'] : {};
    this.#note('thinking_tokens', details['thinking_tokens']);
    const { cache_creation: written, server_tool_use: tools } = usage;
    if (isObject(written)) this.#note('an_hour', written['ephemeral_1h_input_tokens']);
    if (isObject(tools)) this.#note('searches', tools['web_search_requests']);
    // Routers: OpenRouter, LiteLLM.
    this.#costUsd = costIn(usage) ?? this.#costUsd;
  }

  /**
   * Null while the server has not said both what it read and what it wrote. `input_tokens` are those beside the cache.
   */
  get usage(): Usage | null {
    // No answer is written with 0 tokens: relays say so where they have not counted.
    if (!this.#counts.has('input_tokens') || !this.#counts.get('output_tokens')) return null;
    const [input, cachedTokens, cacheWriteTokens, completionTokens] = fields.map(
      (field) => this.#counts.get(field) ?? 0,
    ) as [number, number, number, number];
    const longCacheWriteTokens = Math.min(this.#counts.get('an_hour') ?? 0, cacheWriteTokens);
    const webSearches = this.#counts.get('searches') ?? 0;
    return {
      promptTokens: input + cachedTokens + cacheWriteTokens,
      completionTokens,
      cachedTokens,
      reasoningTokens: Math.min(this.#counts.get('thinking_tokens') ?? 0, completionTokens),
      ...(cacheWriteTokens > 0 && { cacheWriteTokens }),
      ...(longCacheWriteTokens > 0 && { longCacheWriteTokens }),
      ...(webSearches > 0 && { webSearches }),
      costUsd: this.#costUsd,
    };
  }

  #note(field: string, value: unknown): void {
    const count = countIn(value);
    if (count !== null) this.#counts.set(field, Math.max(count, this.#counts.get(field) ?? 0));
  }
}
