import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import type { Exchange } from '../../../../src/model/request/exchange';
import { harEntry, harLog } from '../../../../src/model/request/har';

const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
ajv.addSchema(JSON.parse(readFileSync('tests/fixtures/har-1.2.schema.json', 'utf8')) as object[]);

function broken(part: 'har' | 'entry', value: unknown): unknown {
  const validate = ajv.getSchema(`${part}.json#`)!;
  // As the file has it: what is undefined is not in it.
  return validate(JSON.parse(JSON.stringify(value))) === true ? [] : validate.errors;
}

const answered: Exchange = {
  id: '1',
  request: {
    method: 'POST',
    url: 'https://a.test/v1/chat/completions?api-version=1&x=%20y',
    headers: [
      ['Content-Type', 'application/json'],
      ['Authorization', '•••'],
    ],
    body: '{"content":"é"}',
  },
  response: { status: 200, statusText: 'OK', headers: [['content-type', 'text/event-stream']] },
  body: {
    chunks: [
      { at: 300, text: 'data: 1\n\n' },
      { at: 400, text: 'data: 2\n\n' },
    ],
    leftOut: null,
  },
  bodyLength: 18,
  sentAt: 100,
  headersAt: 250,
  firstTokenAt: 300,
  endedAt: 450,
};

const neverAnswered: Exchange = { ...answered, response: null, body: null, headersAt: null, firstTokenAt: null };

test.for<[string, Exchange]>([
  ['an answer', answered],
  ['none', neverAnswered],
  ['one that still comes', { ...answered, body: null, endedAt: null }],
  ['one with a gap', { ...answered, body: { ...answered.body!, leftOut: { chunks: 3, characters: 70, before: 1 } } }],
])('an exchange with %s is a valid entry of HAR 1.2', ([, exchange]) => {
  expect(broken('entry', harEntry(exchange))).toEqual([]);
  expect(broken('har', harLog([exchange], '1.0.0'))).toEqual([]);
});

test('the schema would find a fault', () => {
  expect(broken('entry', { ...harEntry(answered), time: 'long' })).not.toEqual([]);
});

test('an entry has what was sent and came, its size in bytes, and its times', () => {
  expect(harEntry(answered)).toMatchObject({
    startedDateTime: '1970-01-01T00:00:00.100Z',
    time: 350,
    timings: { send: 0, wait: 150, receive: 200 },
    _timeToFirstToken: 200,
    request: {
      bodySize: 16,
      postData: { mimeType: 'application/json', text: '{"content":"é"}' },
      queryString: [
        { name: 'api-version', value: '1' },
        { name: 'x', value: ' y' },
      ],
    },
    response: { content: { text: 'data: 1\n\ndata: 2\n\n', size: 18, mimeType: 'text/event-stream' } },
  });
});

test('a request that never was answered has status 0, and all its time was waiting', () => {
  const { response, timings, time } = harEntry(neverAnswered);
  expect(response.status).toBe(0);
  expect(timings).toEqual({ send: 0, wait: 350, receive: 0 });
  expect(time).toBe(350);
});
