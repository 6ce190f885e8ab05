import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCurl } from '../../../../src/protocol/curl/read-curl';
import { takeKey } from '../../../../src/protocol/curl/take-key';

const url = 'https://a.test/v1/chat/completions';

test.for([
  [`curl ${url} -H "Authorization: Bearer sk-abc123" -d '{}'`, 'sk-abc123'],
  ["curl -H 'x-api-key: sk-ant-1' broken '", 'sk-ant-1'],
  [`curl ${url} -H 'api-key: skABCDEFGHIJKEY'`, 'skABCDEFGHIJKEY'],
  [`curl ${url} -H 'api-key: qWeRtYuIoPkey'`, 'qWeRtYuIoPkey'],
  ["curl 'https://a.test/v1?key=AIza-1&alt=sse'", 'AIza-1'],
  ['curl -H "Authorization: Bearer $OPENAI_API_KEY" -H "api-key: real-1"', 'real-1'],
  [`curl -H 'Authorization: Basic bWU6c2VjcmV0' ${url}`, 'bWU6c2VjcmV0'],
  [`curl -u me:secret ${url}`, 'secret'],
  [`curl -sSu 'me:it is : secret' ${url}`, 'it is : secret'],
  [`curl --user="sk-abc:" ${url}`, 'sk-abc'],
  [`curl ${url} \\\n  --oauth2-bearer sk-abc`, 'sk-abc'],
  ['curl https://me:secret@a.test/v1/chat/completions', 'secret'],
  ["curl -d '{}' 'https://sk-abc@a.test/v1'", 'sk-abc'],
  [`export OPENAI_API_KEY="sk-abc"\ncurl ${url} -H "Authorization: Bearer $OPENAI_API_KEY"`, 'sk-abc'],
  [`curl ${url} -H "Authorization: sk-abc"`, 'sk-abc'],
  [`curl ${url} -H "Authorization: Token sk-abc"`, 'sk-abc'],
  [`curl ${url} -H 'X-Auth-Token: sk-abc'`, 'sk-abc'],
  [`curl ${url} -H 'Ocp-Apim-Subscription-Key: sk-abc'`, 'sk-abc'],
  [`curl ${url} -H 'cookie: session=abc; b=c'`, 'session=abc; b=c'],
  [`curl ${url} -b 'session=abc'`, 'session=abc'],
  [`curl '${url}?access_token=abc-1&x=2'`, 'abc-1'],
  [`curl "${url}?subscription-key=abc-1"`, 'abc-1'],
  [`export K_TOKEN=sk-abc; curl ${url} -d '{}'`, 'sk-abc'],
  [`curl ^"${url}^" ^\n  -H ^"authorization: Bearer sk-abcdefgh^" ^\n  --data-raw ^"^{^}^"`, 'sk-abcdefgh'],
  [`fetch("${url}", {\n  "headers": {\n    "authorization": "Bearer sk-abc"\n  },\n  "body": "{}"\n});`, 'sk-abc'],
  [`Invoke-WebRequest -UseBasicParsing -Uri "${url}" -Headers @{\n  "x-api-key"="sk-abc"\n} -Body "{}"`, 'sk-abc'],
  [`{"log": {"entries": [{"request": {"headers": [{"name": "Authorization", "value": "Bearer sk-abc"}]}}]}}`, 'sk-abc'],
  [`$user = 'me'\n$password = 'abc123'\ncurl.exe -u "\${user}:$password" ${url}`, 'abc123'],
  [`$secret = @'\nabc123\n'@\ncurl.exe -u "me:$secret" ${url}`, 'abc123'],
  [`CURL=/usr/bin/curl\n$CURL -H "Authorization: Bearer sk-abc" ${url}`, 'sk-abc'],
  [`$apiKey  = "sk-abc"\ncurl.exe ${url} -H "Authorization: Bearer $apiKey" -d '{}'`, 'sk-abc'],
  [`curl ^"${url}^" ^\n  -u ^"me:pink^" -d ^"a pink message^"`, 'pink'],
  [`$apiKey = "sk-abc"\nirm -Uri "${url}" -Headers @{ Authorization = "Bearer $apiKey" }`, 'sk-abc'],
  [`irm -Uri "${url}" -Headers @{ Authorization = "Bearer sk-abc" } -Body "{}"`, 'sk-abc'],
  [`$h = @{\n  'x-api-key' = 'sk-abc'\n}\nirm -Uri "${url}" -Headers $h`, 'sk-abc'],
  [`$headers.Add("Authorization", "Bearer sk-abc")\nirm '${url}' -Headers $headers -Body $body`, 'sk-abc'],
  [
    `$headers.Add('x-api-key','sk-abc')\n${'# A long body.\n'.repeat(200)}irm -Uri "${url}" -Headers $headers`,
    'sk-abc',
  ],
  [`[string]$apiKey = "sk-abc"\nirm -Uri "${url}" -Headers @{ Authorization = "Bearer $apiKey" }`, 'sk-abc'],
  [
    `$session.Cookies.Add((New-Object System.Net.Cookie("session", "abc-1", "/", "a.test")))\niwr -Uri "${url}"`,
    'abc-1',
  ],
  [`http POST ${url} Authorization:"Bearer sk-abc" model=m messages:='[]'`, 'sk-abc'],
  [`http POST ${url} 'Authorization: Bearer sk-abc' model=m`, 'sk-abc'],
  [`$ https -A bearer -a sk-abc POST a.test/v1/chat/completions model=m`, 'sk-abc'],
  [`xh -a me:secret ${url} model=m`, 'secret'],
  [`xh ${url} --bearer sk-abc model=m`, 'sk-abc'],
  [`http :11434/api/chat x-api-key:sk-abc model=m`, 'sk-abc'],
  // httpie/cli#328, vscode-jq-playground#51
  ['http GET 0.0.0.0:8888 X-API-Token:abc-1', 'abc-1'],
  [`http -v :8888 'Authorization: Token abc-1'`, 'abc-1'],
  ['http PUT example.org X-API-Token:abc-1 name=John', 'abc-1'],
  ['wget -qO- http://a.test/get --header "Authorization: Bearer abc-1"', 'abc-1'],
  // A host of one word is called as a verb might be.
  ['curl gateway -H "Authorization: Bearer abc-1"', 'abc-1'],
  ['curl ollama -u me:secret1 -d "{}"', 'secret1'],
  ['wget gateway --header "Authorization: Bearer abc-1"', 'abc-1'],
  // In a sentence about curl, what cannot be but a key is one.
  ['curl doesn\'t work with -H "Authorization: Bearer sk-abcdef1234567890" why?', 'sk-abcdef1234567890'],
  ['curl does not with -u me:abcdef1234567890 here', 'abcdef1234567890'],
  // Curl2PS#36
  [`curl --url ${url} --header 'Authorization: Token token=abc-1'`, 'token=abc-1'],
  [`curl ${url} -H 'PRIVATE-TOKEN: abc-1'`, 'abc-1'],
  [`http https://a.test/v1beta/models/m:generateContent key==AIza-1`, 'AIza-1'],
  [`wget -qO- --header="Authorization: Bearer sk-abc" --post-data '{}' ${url}`, 'sk-abc'],
  [`wget ${url} \\\n  --header 'api-key: sk-abc'`, 'sk-abc'],
  [`wget --user=me --password=secret ${url}`, 'secret'],
  ['# mine\nOPENAI_API_KEY=sk-abc\nOPENAI_BASE_URL=https://a.test/v1', 'sk-abc'],
] as const)('the key in %s is %s, and nothing else is taken', ([text, key]) => {
  expect(takeKey(text, '$KEY')).toEqual({ text: text.replace(key, '$KEY'), key });
});

test.for([
  'curl -H "Authorization: Bearer $OPENAI_API_KEY"',
  'curl -H "Authorization: Bearer <your key>"',
  'curl -H "Authorization: Bearer YOUR_API_KEY"',
  'curl -H "Authorization: Bearer OPENAI_API_KEY"',
  'curl -H "Authorization: Bearer openai_api_key"',
  'curl -H "Authorization: Bearer insertYourApiKey"',
  'curl -H "Authorization: Bearer yourAPIKey"',
  'curl -H "Authorization: Bearer OpenAIKey"',
  'curl -H "Authorization: Bearer Openai_Api_Key"',
  'curl -H "Authorization: Bearer sk-..."',
  `curl -u "$USER:$PASSWORD" ${url}`,
  'curl -u user:password https://a.test',
  `curl ${url} -d '{"messages": [{"content": "docker run -u 1000:1000, KEY=1 https://a:b@c.test"}]}'`,
  '{"messages": []}',
  'sort -u me:secret',
  'http is a protocol. Authorization:"Bearer abc" is one of its headers, see https://a.test.',
  'wget is well-known, and so is Authorization: Bearer abc.',
  'wget is old. Its token=value pairs, apikey=foo, and --header are many.',
  'curl takes -u user:name9 and --data token=value2, and more.',
  `http ${url} messages:='[{"content": "Authorization:abc --bearer abc"}]'`,
  `http ${url} Authorization:"Bearer $KEY" model=m`,
  // httpie/cli#1428
  "https a.test/bearer authorization:'Token ${TOKEN}'",
  `irm -Uri "${url}" -Headers @{ Authorization = "Bearer " + $key }`,
  `$headers.Add("Authorization", "Bearer $key")\nirm -Uri "${url}" -Headers $headers`,
  `$headers.Add("X-Team", "red")\nirm -Uri "${url}" -Headers $headers`,
  `$apiKey = Get-Content .\\key.txt\ncurl.exe ${url} -H "Authorization: Bearer $apiKey" -d '{}'`,
  `irm -Uri "${url}" -Headers @{ Authorization = "Basic " + $b64 } -Body "{}"`,
  'curl is a tool. Its key=value pairs are many, and token=abc is one.',
  'rows.sort(key=lambda row: row.name)\n// see curl (1)',
  'docker run -u 1000:1000 image && echo curl done',
  'The header is Authorization: Bearer abc123.',
  'const key = "abc"; fetch(url, { headers: { key } })',
  `curl ${url} -d '{"messages": [{"content": "-H \\"Authorization: Bearer abc\\" and ?key=abc"}]}'`,
  'curl -u me https://a.test',
  `$body = @'\n{"messages": [{"content": "It's so"}]}\n'@\ncurl.exe ${url} -d $body`,
])('there is no key in %s', (text) => {
  expect(takeKey(text, '$KEY')).toEqual({ text, key: null });
});

test('a key goes out of every place that it stands in; a short one, which may be a part of words, where it was given', () => {
  const twice = `curl -H "Authorization: Bearer sk-abcdefgh" ${url} -d '{"user": "sk-abcdefgh"}'`;
  expect(takeKey(twice, '$KEY').text).not.toContain('sk-abcdefgh');
  expect(takeKey(`curl -u a:b ${url} -d '{"a": "b"}'`, '$KEY').text).toBe(`curl -u a:$KEY ${url} -d '{"a": "b"}'`);
});

describe('laws', () => {
  // The digit at its end tells it from a name that is to be replaced by a key.
  const secret = fc.stringMatching(/^[A-Za-z0-9_-]{12,30}\d$/).map((text) => `sk${text}`);
  const given = fc.constantFrom(
    (key: string) => `-H "Authorization: Bearer ${key}"`,
    (key: string) => `-H 'api-key: ${key}'`,
    (key: string) => `-u me:${key}`,
    (key: string) => `--user '${key}:'`,
  );

  test('no key that is given so is left, wherever it stands, and the rest is still read as it was', () => {
    fc.assert(
      fc.property(secret, given, fc.boolean(), (key, write, isFirst) => {
        const words = [write(key), `-d '{"messages": []}'`];
        const command = `curl ${url} ${(isFirst ? words : words.reverse()).join(' ')}`;
        const taken = takeKey(command, '$API_KEY');
        expect(taken.key).toBe(key);
        expect(taken.text).not.toContain(key);
        expect(readCurl(taken.text)).toMatchObject({ url, data: '{"messages": []}' });
        expect(takeKey(taken.text, '$API_KEY')).toEqual({ text: taken.text, key: null });
      }),
    );
  });
});
