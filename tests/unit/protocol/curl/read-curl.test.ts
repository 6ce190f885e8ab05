import { describe, expect, test } from 'vitest';
import { readCurl, type CurlRequest } from '../../../../src/protocol/curl/read-curl';

function read(command: string): CurlRequest {
  const curl = readCurl(command);
  if (curl.problem) throw new Error(curl.problem.kind);
  return curl;
}

const url = 'https://api.openai.com/v1/chat/completions';

describe('a command of curl', () => {
  test('is read as the documentation of OpenAI writes it', () => {
    const command = `curl ${url} \\
  -H "Content-Type: application/json" \\
  -H "Authorization: Bearer $OPENAI_API_KEY" \\
  -d '{
    "model": "gpt-4o",
    "messages": [{"role": "user", "content": "It'\\''s \\n"}]
  }'`;
    const { data, headers, ...curl } = read(command);
    expect(curl).toEqual({ url, unread: [] });
    expect(headers.get('authorization')).toBe('Bearer $OPENAI_API_KEY');
    expect(JSON.parse(data)).toEqual({ model: 'gpt-4o', messages: [{ role: 'user', content: "It's \n" }] });
  });

  test('is read as browsers copy it', () => {
    const command = `curl '${url}' -X 'POST' --compressed -H 'authorization: Bearer sk-1' --data-raw $'{"a":"\\u0021\\'"}'`;
    const { data, headers } = read(command);
    expect(data).toBe(`{"a":"!'"}`);
    expect(headers.get('authorization')).toBe('Bearer sk-1');
  });

  test.for([
    [`curl -sSNXPOST --url ${url} --json '{}'`, '{}'],
    [`$ curl -s -o /dev/null -m 30 ${url} -d'{}'`, '{}'],
    [`/usr/bin/curl ${url} --data-binary '{}' | jq .`, '{}'],
    [`export KEY=x; KEY=$KEY curl ${url} -d '{}'`, '{}'],
    [`# ask\ncurl ${url} -d a=1 -d b=2`, 'a=1&b=2'],
    [`curl ${url} --data-raw @not-a-file`, '@not-a-file'],
    [`curl ${url}`, ''],
    [`curl ${url} -d @- <<'EOF'\n{"a": "it's"}\nEOF`, `{"a": "it's"}`],
    [`curl ${url} --data-binary @- <<-END\n{}\nEND\necho done`, '{}'],
    [`echo '{}' | curl ${url} -d @-`, '{}'],
    [`time KEY=x sudo curl ${url} -d '{}'`, '{}'],
    [`curl ${url} -d @- <<EOF\n{"a": "5 \\$, \\\\n"}\nEOF`, `{"a": "5 $, \\n"}`],
    [`curl ${url} -d "$(cat <<EOF\n{"a": "it's"}\nEOF\n)"`, `{"a": "it's"}`],
    [`cat <<EOF | curl ${url} -d @-\n{}\nEOF`, '{}'],
    [`curl ${url} -d @- <<< '{"a": 1}'`, '{"a": 1}'],
    [`curl ${url} -d @/dev/stdin <<EOF\n{}\nEOF`, '{}'],
    [`export KEY=x; echo '{}' | jq . | curl ${url} -d @-`, '{}'],
    [`printf '%s\\n' '{}' | curl ${url} -d @-`, '{}'],
    [`printf '{"a": 1}\\n' | curl ${url} -d @-`, '{"a": 1}'],
    [`curl ${url} -d '{}'\necho "done" | tee -a log`, '{}'],
    [`curl ${url} -d '{}' -o out.json && echo saved | cat`, '{}'],
    [`curl ${url} -d '{}'\necho '{"a": 1}' | curl https://b.test -d @-`, '{}'],
    [`BODY='{"a": "b c"}'\ncurl ${url} -d "$BODY"`, '{"a": "b c"}'],
    [`BODY=$(cat <<'EOF'\n{"a": "$b"}\nEOF\n)\ncurl ${url} -d "$BODY"`, '{"a": "$b"}'],
    [`A=$(cat <<'EOF'\nit's\nEOF\n)\ncurl ${url} -d "a $A"`, "a it's"],
    [`curl ${url} -d"$(cat <<'EOF'\n{}\nEOF\n)"`, '{}'],
    [`echo '{}' | curl ${url} -d "$(cat)"`, '{}'],
    [`P=$(cat p.txt)\ncurl ${url} -d "{\\"a\\": \\"$P\\"}"`, '{"a": "$P"}'],
    [`M=m; curl ${url} -d @- <<EOF | jq .\n{"a": "$M \\"b\\" \\$M"}\nEOF`, '{"a": "m \\"b\\" $M"}'],
    [`export BASE=https://api.openai.com/v1; curl "$BASE/chat/completions" -d '{}'`, '{}'],
    [`M=m; curl ${url} -d '{"model": "'"$M"'", "a": "$M"}'`, '{"model": "m", "a": "$M"}'],
    [`curl -D - --max-redirs 3 --url-query a=b --not-known x ${url} -d '{}'`, '{}'],
  ] as const)('%s', ([command, data]) => {
    expect(read(command)).toMatchObject({ url, data });
  });

  test('says which of its options are not read', () => {
    expect(read(`curl ${url} -u me:secret -F a=b -v -d '{}'`).unread).toEqual(['-u', '-F']);
    const headersFile = `curl ${url} --url-query api-version=1 -H @headers.txt -d '{}'`;
    expect(read(headersFile).unread).toEqual(['--url-query', '-H @headers.txt']);
  });

  test.for([
    ['wget https://a.test', { kind: 'not-curl' }],
    ['', { kind: 'not-curl' }],
    [`curl ${url} -d '{`, { kind: 'unclosed-quote' }],
    ["curl -d '{}'", { kind: 'no-url' }],
    [`curl ${url} -d @body.json`, { kind: 'from-file', option: '-d @body.json' }],
    [`cat body.json | curl ${url} -d @-`, { kind: 'from-file', option: '-d @-' }],
    [`curl ${url} --data-binary @- <<EOF`, { kind: 'from-file', option: '--data-binary @-' }],
  ] as const)('%s is none that can be read, and why is told', ([command, problem]) => {
    expect(readCurl(command)).toEqual({ problem });
  });
});
