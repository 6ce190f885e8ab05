import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chatCompletions } from '../../../../src/protocol/dialects/chat-completions/dialect';
import { codeRequest } from '../../../../src/protocol/request-code/code-request';
import { asPythonOpenai, asPythonRequests } from '../../../../src/protocol/request-code/python';
import { anyRequest, requestOf } from './requests';
import { pythonMistakes, runs } from './run-code';

/** Reads programs from the standard input, as a list of JSON, and says of each what body it sends. */
const readBodies = `
import ast, json, sys
def body_of(code):
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Assign) and node.targets[0].id == "body":
            return ast.literal_eval(node.value)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "create":
            fields = {field.arg: ast.literal_eval(field.value) for field in node.keywords}
            extra = fields.pop("extra_body", {})
            return {**fields, **extra}
print(json.dumps([body_of(code) for code in json.load(sys.stdin)]))
`;

const hasPython = await runs('python3', '--version');
const forms = { asPythonOpenai, asPythonRequests };

describe.each(Object.entries(forms))('%s', (_, write) => {
  test('parses, whatever is said', () => {
    fc.assert(
      fc.property(anyRequest, fc.boolean(), (request, hasKey) => {
        expect(pythonMistakes(write(codeRequest(chatCompletions, request, hasKey)))).toEqual([]);
      }),
    );
  });

  test.skipIf(!hasPython)('sends the very body, as Python itself reads it', () => {
    const requests = fc.sample(anyRequest, 200).map((request) => codeRequest(chatCompletions, request, true));
    const read = execFileSync('python3', ['-c', readBodies], { input: JSON.stringify(requests.map(write)) });
    expect(JSON.parse(read.toString())).toEqual(requests.map(({ json }) => JSON.parse(json) as unknown));
  });
});

test('the openai package gets what it has no parameter for as extra_body, and the key from the environment', () => {
  const request = requestOf('It’s "quoted"', {
    parameters: { temperature: 0, topK: 5, extra: { my_field: [null, true] } },
  });
  const vllm = { ...request, endpoint: { ...request.endpoint, presetId: 'vllm' } };
  expect(asPythonOpenai(codeRequest(chatCompletions, vllm, true))).toBe(`import os

from openai import OpenAI

client = OpenAI(
    base_url="https://api.test/v1",
    api_key=os.environ["VLLM_API_KEY"],
)
stream = client.chat.completions.create(
    model="gpt-4o",
    messages=[{"role": "user", "content": "It’s \\"quoted\\""}],
    stream=True,
    stream_options={"include_usage": True},
    temperature=0,
    extra_body={"my_field": [None, True], "top_k": 5},
)
for chunk in stream:
    for choice in chunk.choices:
        print(choice.delta.content or "", end="", flush=True)
`);
});
