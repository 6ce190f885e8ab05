import fc from 'fast-check';
import { expect, test } from 'vitest';
import { takeKey } from '../../../../src/protocol/curl/take-key';

const url = 'https://a.test/v1/chat/completions';

test.for([
  [
    `fetch('${url}?key=AIza-1&alt=sse', { headers: { Authorization: 'Bearer sk-abc', "x-api-key": \`sk-def\` } })`,
    `fetch('${url}?key=$K&alt=sse', { headers: { Authorization: 'Bearer $K', "x-api-key": \`$K\` } })`,
  ],
  [
    `await fetch("${url}", { headers: [["Authorization", "Bearer sk-abc"]], "referrer": "https://a.test/?token=t-1" })`,
    `await fetch("${url}", { headers: [["Authorization", "Bearer $K"]], "referrer": "https://a.test/?token=$K" })`,
  ],
  [
    `const response = await fetch("${url}", {\n  headers: { Authorization: "Bearer sk-abc" },\n});`,
    `const response = await fetch("${url}", {\n  headers: { Authorization: "Bearer $K" },\n});`,
  ],
] as const)('of JavaScript, %s becomes %s', ([text, without]) => {
  expect(takeKey(text, '$K').text).toBe(without);
});

test.for([
  `fetch("${url}", { body: JSON.stringify({ messages: [{ content: "My password: 'abc', api_key: \\"abc\\"" }] }) })`,
  `fetch("${url}", { "headers": { "authorization": \`Bearer \${key}\` }, "body": "{\\"api_key\\": 1}", "mode": "cors" })`,
])('what a message in %s says stays', (text) => {
  expect(takeKey(text, '$K')).toEqual({ text, key: null });
});

const opening = `await fetch("${url}", {`;

test.for([
  `${opening}
  method: "POST", // don't use GET
  headers: { "Authorization": "Bearer sk-live-1" },
  body: JSON.stringify({ messages: [{ role: "user", content: "What's up?" }] }) })`,
  `${opening} /* it isn't */ 'headers': { 'Authorization': 'Bearer sk-live-1' } })`,
  `${opening} // the "old one\nheaders: { "x-api-key": "sk-live-1" }, body: "{}" })`,
  `${opening} // \` and so on\nheaders: { "x-api-key": "sk-live-1" }, body: \`{"a": "b"}\` })`,
  `${opening} // "Authorization": "Bearer sk-live-1",\n})`,
  `${opening} headers: { Note: 'it's', Authorization: 'Bearer sk-live-1' } })`,
])('whatever quote stands before it, the key is taken from %s', (text) => {
  expect(takeKey(text, '$K')).toEqual({ text: text.replace('sk-live-1', '$K'), key: 'sk-live-1' });
});

test('law: between whatever words and quotes, the key is gone, and every other word is as it was', () => {
  const prose = fc
    .array(fc.constantFrom(...'\'"`\\,.;:()[]{}/*\n ', "don't ", 'it: ', ' note: "', '// ', '/* ', ' */', '\\n'), {
      maxLength: 20,
    })
    .map((parts) => parts.join(''));
  const header = fc.constantFrom(
    (key: string) => `"Authorization": "Bearer ${key}"`,
    (key: string) => `'x-api-key': '${key}'`,
    (key: string) => `Authorization: \`Bearer ${key}\``,
    (key: string) => `["api-key", "${key}"]`,
    (key: string) => `"Referer": "https://a.test/?token=${key}"`,
  );
  const secret = fc.constantFrom('live-1-abc', 'sk-Ab3dEf6hIj9kLm2nOp5q');
  fc.assert(
    fc.property(prose, prose, prose, header, secret, (before, between, after, write, key) => {
      const text = `${opening}${before} headers: {${between} ${write(key)} ${after}}, body: "{}" })`;
      expect(takeKey(text, '$K').text).toBe(text.replace(key, '$K'));
    }),
    { numRuns: 500 },
  );
});

/** As a browser saves what a page has asked for, with the request in `postData`. */
function archive(secret: (name: string) => string): string {
  return JSON.stringify({
    log: {
      version: '1.2',
      entries: [
        {
          request: {
            method: 'POST',
            url: `${url}?a=1&key=${secret('parameter')}`,
            headers: [
              { name: 'cookie', value: secret('cookie header') },
              { name: 'Authorization', value: `Bearer ${secret('header')}` },
              { name: 'content-type', value: 'application/json' },
            ],
            queryString: [
              { name: 'a', value: '1' },
              { name: 'key', value: secret('parameter') },
            ],
            cookies: [{ name: 'U88+6Et', value: secret('cookie'), path: '/', httpOnly: true }],
            postData: {
              mimeType: 'application/json',
              text: '{"messages": [{"role": "user", "content": "My \\"value\\": \\"it\\""}]}',
            },
          },
          response: {
            headers: [{ name: 'Set-Cookie', value: secret('set cookie') }],
            cookies: [{ name: 'sid', value: secret('answered cookie') }],
            content: { text: 'x'.repeat(100_000) },
          },
        },
      ],
    },
  });
}

test('of an archive, all headers, parameters and cookies that hold keys go, and nothing else', () => {
  const secret = (name: string): string => (name.includes('cookie') ? `a="${name}"; b` : `${name}-1`);
  const taken = takeKey(archive(secret), '$K');
  // A long failure would say nothing.
  expect(taken.text.replaceAll('x', '')).toBe(archive(() => '$K').replaceAll('x', ''));
  expect(taken.key).toBe('parameter-1');
});
