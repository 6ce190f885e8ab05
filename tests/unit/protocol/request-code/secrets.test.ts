import { expect, test } from 'vitest';
import type { Endpoint } from '../../../../src/model/endpoint/endpoint';
import { anthropicMessages } from '../../../../src/protocol/dialects/anthropic-messages/dialect';
import { chatCompletions } from '../../../../src/protocol/dialects/chat-completions/dialect';
import { codeRequest } from '../../../../src/protocol/request-code/code-request';
import { asCode, formsFor } from '../../../../src/protocol/request-code/forms';
import { requestOf } from './requests';

const header = { place: 'header', name: 'X-Team Key'.replace(' ', '-') } as const;
const plain = { place: 'header', name: 'X-Cost-Centre', value: 'R&D' } as const;
const query = { place: 'query', name: 'code' } as const;
const version = { place: 'query', name: 'api-version', value: '2024-10-21' } as const;

function coded(extras: NonNullable<Endpoint['extras']>, hasKey = true) {
  const endpoint = { baseUrl: 'https://api.test/v1', presetId: 'custom', extras };
  return codeRequest(chatCompletions, requestOf('Hi', { endpoint }), hasKey);
}

test('a secret header is an environment variable in every form', () => {
  const request = coded([header, plain]);
  expect(asCode(request, 'curl')).toContain(`-H 'X-Team-Key: '"$X_TEAM_KEY"`);
  expect(asCode(request, 'curl')).toContain(`-H 'X-Cost-Centre: R&D'`);
  for (const form of ['python-openai', 'python-requests'] as const) {
    expect(asCode(request, form)).toContain('"X-Team-Key": os.environ["X_TEAM_KEY"]');
    expect(asCode(request, form)).toContain('"X-Cost-Centre": "R&D"');
  }
  for (const form of ['typescript-openai', 'typescript-fetch'] as const)
    expect(asCode(request, form)).toContain('"X-Team-Key": process.env.X_TEAM_KEY');
  const messages = codeRequest(
    anthropicMessages,
    requestOf('Hi', { endpoint: { baseUrl: 'https://api.test/v1', presetId: 'custom', extras: [header] } }),
    true,
  );
  expect(asCode(messages, 'python-anthropic')).toContain('"X-Team-Key": os.environ["X_TEAM_KEY"]');
  expect(asCode(messages, 'typescript-anthropic')).toContain('"X-Team-Key": process.env.X_TEAM_KEY');
});

test('Python imports what it reads secrets from, also where there is no key', () => {
  for (const form of ['python-openai', 'python-requests'] as const) {
    expect(asCode(coded([header], false), form)).toContain('import os\n');
    expect(asCode(coded([plain], false), form)).not.toContain('import os\n');
  }
});

test('a query of its own is said where the whole address is, and packages that put the path behind it are not offered', () => {
  const request = coded([version, query]);
  const address = 'https://api.test/v1/chat/completions?api-version=2024-10-21';
  expect(asCode(request, 'curl')).toContain(`curl --no-buffer '${address}''&code='"$CODE"`);
  expect(asCode(request, 'python-requests')).toContain(`"${address}",`);
  expect(asCode(request, 'python-requests')).toContain('params={"code": os.environ["CODE"]},');
  expect(asCode(request, 'typescript-fetch')).toContain('address.searchParams.set("code", process.env.CODE ?? "");');
  const forms = formsFor({ baseUrl: 'https://api.test/v1', extras: [version] });
  expect(forms).toEqual(['json', 'curl', 'python-requests', 'typescript-fetch']);
  expect(formsFor({ baseUrl: 'https://api.test/openai/deployments/d?api-version=1' })).toEqual(forms);
});

test('a header of its own that carries the key takes the place of ours', () => {
  const request = coded([{ place: 'header', name: 'authorization' }]);
  expect(asCode(request, 'curl')).toContain(`-H 'authorization: '"$AUTHORIZATION"`);
  expect(asCode(request, 'curl')).not.toContain('Bearer');
});

test('each secret is a variable of its own, whatever it is called', () => {
  const named = (place: 'header' | 'query', name: string) => ({ place, name });
  const request = coded([named('header', 'api-key'), named('header', 'api_key'), named('query', 'Api.Key')]);
  expect(request).toMatchObject({
    keyVariable: 'API_KEY',
    secretHeaders: { 'api-key': 'API_KEY_2', api_key: 'API_KEY_3' },
    secretQuery: { 'Api.Key': 'API_KEY_4' },
  });
  expect(new Set(asCode(request, 'curl').match(/\$\w+/g)).size).toBe(4);
  expect(coded([named('header', 'X-Gate')]).secretHeaders).toEqual({ 'X-Gate': 'X_GATE' });
});
