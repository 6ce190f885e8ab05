import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { takeKey } from '../../../../src/protocol/curl/take-key';

const url = 'https://a.test/v1/chat/completions';
const key = 'sk-Ab3dEf6hIj9kLm2nOp5q';

/** What is no key, though it looks like one at first sight, beside a command of curl. */
const beside = [
  'docker run -u 1000:1000 img',
  'rows = sorted(rows, key=lambda r: r[0])',
  "openssl req -new -subj '/C=US/O=A Test' -key me.pem",
  'sort -t: -k2 -u names.txt',
  'pg_dump -U postgres tides > tides.sql',
  'MAX_TOKENS = 4096',
  'api_key = os.environ["API_KEY"]',
  'SORT_KEY = "created_at"',
  'export PRIMARY_KEY=id',
  '--override-tensor per_layer_token_embd.weight=CPU',
  'Here’s what key=value means; it isn’t a token=abc at all.',
  "Don't run it as -u root:root, says https://docs.test/?key=name.",
  'python train.py --stop_token=eos && tokenizer=gpt2 make',
];

test.for([
  // The script that a pipe goes into has options of its own.
  'curl -sSfL https://a.test/install.sh | sh -s -- -b /usr/local/bin v2',
  ...beside.map((line) => `curl -LO https://a.test/a.tgz\n${line}`),
  ...beside.map((line) => `${line}\n\ncurl ${url} -H "Authorization: Bearer $KEY" -d '{}'`),
  `http ${url} sort_key==name max_tokens:=5\ndocker run -u 1000:1000 img -a b:c`,
  `curl '${url}?code=US&sort_key=name&page_token=CAUQAA12&max_tokens=5'`,
  `curl -b cookies.txt -c cookies.txt ${url}`,
  `curl ${url} -H 'Idempotency-Key: 7f24d4831aa63f0e'`,
  `curl ${url} -d 'sort_key=name&max_tokens=5'`,
  'MAX_TOKENS = 4096',
  'MAX_TOKENS=4096\nTOKENIZER=gpt2\nTOKENS_PER_SECOND=12.5',
  'SECRET_KEY = os.environ["SECRET_KEY"]',
  'API_KEY = get_key("mine")\nTIMEOUT = 5',
  'API_KEY = settings.API_KEY',
  'API_KEY=os.environ/MY_SERVICE_API_KEY\nINPUT_COST_PER_TOKEN=1.4e-06',
  'DB_PASSWORD = settings.db_pass\nSMTP_PASSWORD = mail.smtp_password\nSECRET=/run/secrets/mine',
  'IDENTITY_TOKEN="bailu"',
  'KEY_FILE=/home/me/keys/2026.pem\nAUTH_TOKEN_URL=https://a.test/token',
  'HAS_SECRET=true\nPUBLIC_KEY=abc',
  'AWS_SECRET_ACCESS_KEY=****************************************',
  'API_KEY=sk-xxxxxxxxxxxx',
  // AMD-AGI/Hyperloom#1302, owasp-noir/noir#2113
  `tokenized_requests=64 stop_token_ids=154820 ./run\ncurl ${url}`,
  "TOKEN_BUDGET=4096\nAWS_ACCESS_KEY_ID=\nAWS_SECRET_ACCESS_KEY=env('AWS_SECRET_ACCESS_KEY')",
] as const)('nothing is taken for a key in %s', (text) => {
  expect(takeKey(text, '$API_KEY')).toEqual({ text, key: null });
});

/** Ways of giving a key, one a command. */
const ways: ((given: string) => string)[] = [
  (given) => `curl ${url} -H "Authorization: Bearer ${given}" -d '{"messages": [{"content": "It is; so | on"}]}'`,
  (given) => `curl -H 'Authorization:token ${given}' ${url}`,
  (given) => `curl ${url} -sSH"X-Api-Key: ${given}"`,
  (given) => `curl ${url} -H $'PRIVATE-TOKEN: ${given}'`,
  (given) => `curl ${url} -H Authorization:\\ Bearer\\ ${given}`,
  (given) => `curl ${url} --proxy-header "Proxy-Authorization: ${given}"`,
  (given) => `curl -u aaa:${given} \\\n  -v -X POST '${url}' \\\n  -d '\n {\n "envs": []\n}'`,
  (given) => `curl -i "${url}" \\\n  -u ":${given}"`,
  (given) => `curl "${url}?a=1&Type=b" -u 'account-SID:${given}'`,
  (given) => `curl https://me:${given}@a.test/v1 -d '{}'`,
  (given) => `curl me:${given}@a.test/v1 -d '{}'`,
  (given) => `curl ${url}?alt=sse&key=${given} -d '{}'`,
  (given) => `curl -G ${url} --data-urlencode 'key=${given}'`,
  (given) => `curl ${url} -d 'grant_type=a&client_secret=${given}'`,
  (given) => `curl ${url} -F token=${given} -F file=@a`,
  (given) => `curl '${url}?code=${given}'`,
  // corsairdev/corsair#584, curlconverter/curlconverter#108
  (given) => `curl 'https://a.test/weather?q=Kiel&appid=${given}'`,
  (given) => `curl -X GET "${url}" -H  "accept: application/json" -H  "authorization: Basic ${given}"`,
  (given) => `curl ${url} --cookie "sid=${given}"`,
  (given) => `curl ${url} \\ \n  -H "Authorization: Bearer ${given}"`,
  (given) => `curl ${url}\n  -H "Authorization: Bearer ${given}"\n  -d '{}'`,
  (given) => `curl ${url} -d @- <<EOF -H "api-key: ${given}"\n{"content": "It's"}\nEOF`,
  (given) => `curl ${url} -d "$(cat <<EOF\n{"a": "b; c | d"}\nEOF\n)" -H "api-key: ${given}"`,
  (given) => `curl ${url} -d '{"content": "It's so"}' -H "Authorization: Bearer ${given}"`,
  (given) => `RESPONSE=$(curl -s ${url} -H "Authorization: Bearer ${given}")`,
  (given) => `while true; do curl -H "Authorization: Bearer ${given}" ${url}; done`,
  (given) => `docker exec app curl -H "Authorization: Bearer ${given}" ${url}`,
  (given) => `Here's what I run:\ncurl ${url} -H "Authorization: Bearer ${given}" -d '{}'`,
  (given) => `I can't get this to work: curl ${url} -H "Authorization: Bearer ${given}" -d '{}'`,
  (given) => `\`curl -u me:${given} ${url}\` doesn't work`,
  (given) => `OPENAI=${given}\ncurl ${url} -H "Authorization: Bearer $OPENAI"`,
  (given) => `AUTH="Bearer ${given}"; curl ${url} -H "Authorization: $AUTH"`,
  (given) => `HEADER='Authorization: Bearer ${given}'\ncurl ${url} -H "$HEADER"`,
  (given) => `k=${given}\nauth="Bearer $k"\ncurl ${url} -H "Authorization: \${auth}"`,
  (given) => `args=(-s -H "Authorization: Bearer ${given}")\ncurl "\${args[@]}" ${url}`,
  (given) => `HF_TOKEN_2=${given} curl ${url} -H "Authorization: Bearer $HF_TOKEN_2"`,
  (given) => `export A=1 MY_KEY="${given}"\ncurl ${url}`,
  (given) => `set -x OPENAI_API_KEY ${given}\ncurl ${url}`,
  (given) => `set "OPENAI_API_KEY=${given}"\ncurl ${url} -H "Authorization: Bearer %OPENAI_API_KEY%"`,
  (given) => `$k = "${given}"\ncurl.exe ${url} -H "Authorization: Bearer $k"`,
  (given) => `BASE="https://a.test/v1?key=${given}"\ncurl "$BASE"`,
  (given) => `OPENAI_API_KEY=${given} python chat.py\ncurl ${url}`,
  (given) => `api_key = "${given}"\n\ncurl ${url}`,
  (given) => `curl ${url} -H "Authorization: Bearer \${OPENAI_API_KEY:-${given}}"`,
  (given) => `curl ${url} -H "X-Upstream: ${given}"`,
  (given) => `ssh host "curl -u me:${given} ${url}"`,
  (given) => `$CURL ${url} -H "Authorization: Bearer ${given}"`,
  (given) => `"\${CURL}" ${url} -u me:${given}`,
  (given) => `CURL ${url} -H "Authorization: Bearer ${given}"`,
  (given) => `OPENAI_API_KEY=${given} $CURL ${url} -H "Authorization: Bearer $OPENAI_API_KEY"`,
  (given) => `$env:OPENAI_API_KEY='${given}'; curl.exe ${url}`,
  (given) => `http POST ${url} model=m password=${given}`,
  (given) => `wget --user=me --password=${given} ${url}`,
  (given) => `http -a ${given} ${url} prompt='It is; so | on'`,
  (given) => `$k = "${given}"\nirm '${url}' -Headers @{ Authorization = "Bearer $k" } -Body '{}'`,
  (given) => `fetch("${url}", { headers: { "X-Upstream": "${given}" } })`,
  (given) => `curl ^"${url}^" ^\n  -H ^"cookie: a=${given}^%^3D^&b^" ^\n  --data-raw ^"^{^}^"`,
];

test.for(ways.map((way) => way(key)))('the key is taken from %s', (text) => {
  const taken = takeKey(text, '$API_KEY');
  expect(taken.key).toContain(key);
  expect(taken.text).not.toContain(key);
  expect(takeKey(taken.text, '$API_KEY')).toEqual({ text: taken.text, key: null });
});

// psspl-gaurang/gforge#43
test('a password that is a word is taken only where it is given as one', () => {
  const text = (password: string): string =>
    `# About anthropic\ncurl -u me:${password} https://api.anthropic.com -d '{"a": "anthropic"}'`;
  expect(takeKey(text('anthropic'), '$API_KEY').text).toBe(text('$API_KEY'));
});

test.for([
  [`OPENAI_API_KEY="${key}" # mine`, `OPENAI_API_KEY="$API_KEY" # mine`],
  [`A=1\nexport HF_TOKEN_2='${key}'\nMAX_TOKENS=4096`, `A=1\nexport HF_TOKEN_2='$API_KEY'\nMAX_TOKENS=4096`],
  [`AWS_ACCESS_KEY_ID=AKIA1234567890ABCDEF`, 'AWS_ACCESS_KEY_ID=$API_KEY'],
  [`AWS_SECRET_ACCESS_KEY=/K7MDENG1bPxRfiCYEXAMPLE4/KEY`, 'AWS_SECRET_ACCESS_KEY=$API_KEY'],
  [`OPENAI=${key}`, 'OPENAI=$API_KEY'],
  [`DB_PASSWORD=12345678`, 'DB_PASSWORD=$API_KEY'],
  ['SMTP_PASSWORD=correct.horse', 'SMTP_PASSWORD=$API_KEY'],
  ['DB_PASSWORD=my/secret', 'DB_PASSWORD=$API_KEY'],
  ['CLIENT_SECRET="battery.staple/horse"', 'CLIENT_SECRET="$API_KEY"'],
  [`DATABASE_URL=postgres://me:${key}@db.test/tides`, 'DATABASE_URL=postgres://me:$API_KEY@db.test/tides'],
] as const)('of a file of variables, %s becomes %s', ([text, without]) => {
  expect(takeKey(text, '$API_KEY').text).toBe(without);
});

describe('laws', () => {
  const secret = fc
    .stringMatching(/^[A-Za-z0-9_-]{20,40}$/)
    .filter((text) => /^(?=[^]*\d)(?=[^]*[a-z])/i.test(text))
    .map((text) => `sk-1a2b3c4d5e6f7g8h${text}`);
  // A command for cmd, and what is no command of a shell, change how all of the text is read.
  const given = fc.constantFrom(...ways.filter((way) => /^(?!fetch)(?![^]*(?:\^|irm ))/.test(way(''))));
  const lines = fc.array(fc.constantFrom(...beside), { maxLength: 4 });

  test('no key that a command uses is left, and around the command every word is as it was', () => {
    fc.assert(
      fc.property(secret, given, lines, lines, (hidden, way, above, below) => {
        const [before, after] = [above, below].map((several) => several.map((line) => `${line}\n`).join(''));
        const { text, key: taken } = takeKey(`${before}\n${way(hidden)}\n\n${after}`, '$API_KEY');
        expect(taken).toContain(hidden);
        expect(text).toBe(`${before}\n${way(hidden).replace(taken!, '$API_KEY')}\n\n${after}`);
      }),
    );
  });

  test('whatever quotes the words around a command have, its key is gone, and every other word is as it was', () => {
    const quotes = fc.constantFrom(
      '',
      "It isn't so. ",
      "curl doesn't work: ",
      '5" wide ',
      "curl -v can't: ",
      '`a ',
      '"It\'s ',
    );
    const written = fc.constantFrom(
      (hidden: string) => `curl ${url} -H 'Authorization: Bearer ${hidden}' -d '{"a": "b"}'`,
      (hidden: string) => `$ curl -H "api-key: ${hidden}" ${url}`,
      (hidden: string) => `curl -u me:${hidden} ${url}`,
    );
    const short = fc.constantFrom('live-1-abc', key);
    fc.assert(
      fc.property(quotes, quotes, quotes, written, written, short, (before, above, below, one, other, hidden) => {
        const text = `${before}\n${above}\n${one(hidden)}\n${below}\n${other(hidden)}\n${before}${below}`;
        expect(takeKey(text, '$API_KEY').text).toBe(text.replaceAll(hidden, '$API_KEY'));
      }),
      { numRuns: 300 },
    );
  });

  test('whatever stands there, it is read to its end, and all but the keys of curl stays as it is', () => {
    const part = fc.constantFrom(
      ...'\'"`\\()$&|;<>#\n =:',
      'curl ',
      '-H ',
      '-u a:b',
      '<<EOF',
      'key=',
      'Authorization: ',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        const taken = takeKey(text, '$API_KEY');
        const kept = taken.text.split('$API_KEY');
        let at = 0;
        for (const words of kept) {
          expect(text.slice(at)).toContain(words);
          at = text.indexOf(words, at) + words.length;
        }
        expect([text.startsWith(kept[0]!), text.endsWith(kept.at(-1)!)]).toEqual([true, true]);
        expect(taken.key === null).toBe(taken.text === text);
        if (!text.includes('curl ')) expect(taken.key).toBeNull();
      }),
    );
  });
});
