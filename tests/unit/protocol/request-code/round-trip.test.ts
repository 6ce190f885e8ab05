import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dialectNames, type DialectName } from '../../../../src/model/endpoint/endpoint';
import type { Parameters } from '../../../../src/model/request/parameters';
import { readRequest } from '../../../../src/protocol/curl/read-request';
import type { ChatRequest } from '../../../../src/protocol/dialects/dialect';
import { dialectOf } from '../../../../src/protocol/dialects/dialect-of';
import type { SentMedia } from '../../../../src/protocol/dialects/sent-media';
import { parameterFieldsOf } from '../../../../src/protocol/dialects/parameter-fields';
import { readPictureFields } from '../../../../src/protocol/dialects/pictures/read-fields';
import { codeRequest } from '../../../../src/protocol/request-code/code-request';
import { asCurl } from '../../../../src/protocol/request-code/curl';

/** Texts without what a request never carries: blank ones, and halves of characters. */
const text = fc
  .string({ unit: fc.constantFrom(...'aZ é’"\'`$\\\n{}!#&|<>@=: 😀'.split(''), '😀'), minLength: 1, maxLength: 20 })
  .map((words) => `${words.toWellFormed().trim()}.`);
const parameters: fc.Arbitrary<Parameters> = fc.record(
  {
    temperature: fc.constantFrom(0, 0.5, 1),
    topP: fc.constantFrom(0.1, 1),
    maxTokens: fc.integer({ min: 16, max: 9_999 }),
    stop: fc.constant(['END']),
    reasoningEffort: fc.constantFrom('low', 'high'),
    responseFormat: fc.constantFrom<NonNullable<Parameters['responseFormat']>>({ type: 'json_object' }),
  },
  { requiredKeys: [] },
);
/** As a pasted request has it: with its content in its address. */
const picture: SentMedia = {
  type: 'image',
  name: '',
  mediaType: 'image/png',
  source: { kind: 'url', url: 'data:image/png;base64,aGk=' },
  size: null,
};
const pdf: SentMedia = {
  type: 'file',
  name: 'a.pdf',
  mediaType: 'application/pdf',
  source: { kind: 'url', url: 'data:application/pdf;base64,aGk=' },
};
const conversation = fc
  .record({
    system: fc.option(text, { nil: null }),
    turns: fc.array(fc.tuple(text, text), { maxLength: 2 }),
    last: text,
    media: fc.subarray([picture, pdf]),
  })
  .map(({ system, turns, last, media }): ChatRequest['messages'] => [
    ...(system === null ? [] : [{ role: 'system' as const, content: system }]),
    ...turns.flatMap(([asked, said]) => [
      { role: 'user' as const, content: asked },
      { role: 'assistant' as const, content: said },
    ]),
    { role: 'user', content: last, ...(media.length > 0 && { media }) },
  ]);

/** The request that a chat sends which begins with what was read of `command`. */
function again(command: string, like: ChatRequest): ChatRequest {
  const read = readRequest(command);
  if (read.problem) throw new Error(`${read.problem.kind}: ${command}`);
  const { baseUrl, dialect, model, systemPrompt, messages, fields, notTaken } = read;
  expect(notTaken).toEqual([]);
  const { dialect: _, ...others } = like.endpoint;
  const endpoint = { ...others, baseUrl: baseUrl ?? '', ...(dialect && { dialect }) };
  const system = systemPrompt === '' ? [] : [{ role: 'system' as const, content: systemPrompt }];
  const isPicture = command.includes('/images/');
  const taken = isPicture ? readPictureFields(fields) : parameterFieldsOf(endpoint).read(fields);
  return { ...like, endpoint, model, messages: [...system, ...messages], parameters: taken };
}

test.each(dialectNames)('what is written as curl for %s is read back into the same request', async (name) => {
  const dialect = await dialectOf({ dialect: name });
  const endpoint = {
    baseUrl: `https://a.test/${name === 'gemini' ? 'v1beta' : 'v1'}`,
    presetId: 'custom',
    ...spoken(name),
  };
  fc.assert(
    fc.property(conversation, parameters, (messages, chosen) => {
      const request = { endpoint, model: 'm-1', messages, parameters: chosen, facts: null, refuses: [] };
      const asked = codeRequest(dialect, request, true);
      const back = codeRequest(dialect, again(asCurl(asked), request), true);
      expect({ url: back.url, body: JSON.parse(back.json) as unknown }).toEqual({
        url: asked.url,
        body: JSON.parse(asked.json) as unknown,
      });
    }),
  );
});

test('what is written as curl for a picture is read back into the same request', async () => {
  const endpoint = { baseUrl: 'https://a.test/v1', presetId: 'custom' };
  const dialect = await dialectOf(endpoint, 'gpt-image-1');
  fc.assert(
    fc.property(text, fc.constantFrom('low', 'high'), (content, quality) => {
      const messages = [{ role: 'user' as const, content }];
      const chosen: Parameters = { choices: 2, picture: { quality, size: '1024x1024' } };
      const request = { endpoint, model: 'gpt-image-1', messages, parameters: chosen, facts: null, refuses: [] };
      const asked = codeRequest(dialect, request, true);
      expect(codeRequest(dialect, again(asCurl(asked), request), true)).toEqual(asked);
    }),
  );
});

/** As an endpoint has it: absent for chat completions. */
function spoken(dialect: DialectName): { dialect?: DialectName } {
  return dialect === 'chat-completions' ? {} : { dialect };
}
