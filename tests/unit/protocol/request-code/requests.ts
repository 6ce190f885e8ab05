import fc from 'fast-check';
import type { Extra } from '../../../../src/model/endpoint/extras';
import type { ChatRequest } from '../../../../src/protocol/dialects/dialect';

/** A request with `content` as its only message, at an endpoint of no known kind. */
export function requestOf(content: string, more: Partial<ChatRequest> = {}): ChatRequest {
  return {
    endpoint: { baseUrl: 'https://api.test/v1', presetId: 'custom' },
    model: 'gpt-4o',
    messages: [{ role: 'user', content }],
    parameters: {},
    facts: null,
    refuses: [],
    ...more,
  };
}

/** Texts with all that some language escapes. */
const text = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      ...'\'"`$\\\n\r\t\0{}%!#&|;<>*~^',
      '${',
      "'''",
      '"""',
      '\u2028',
      '\u202e',
      '\ud800',
      '😀',
      '__proto__',
    ),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
  maxLength: 30,
});

/** Requests with any texts, and any JSON in their extra fields. */
export const anyRequest: fc.Arbitrary<ChatRequest> = fc
  .record({
    model: text,
    contents: fc.array(text, { minLength: 1, maxLength: 3 }),
    extra: fc.dictionary(text, fc.jsonValue({ maxDepth: 3 }), { maxKeys: 4 }),
    path: fc.constantFrom('', '/v1', "/it's/$HOME/`v1`"),
    presetId: fc.constantFrom('custom', 'vllm', 'llama-cpp'),
    extras: fc.constantFrom<Extra[]>(
      [],
      [
        { place: 'header', name: "X-It's", value: '"$HOME" `id` \'\\' },
        { place: 'query', name: 'api version', value: "it's 1&2" },
      ],
    ),
  })
  .map(({ model, contents, extra, path, presetId, extras }) => ({
    endpoint: { baseUrl: `https://api.test${path}`, presetId, extras },
    model,
    messages: contents.map((content, index) => ({ role: index % 2 === 0 ? 'user' : 'assistant', content })),
    parameters: { temperature: 0.5, stop: ['\n'], extra },
    facts: null,
    refuses: [],
  }));
