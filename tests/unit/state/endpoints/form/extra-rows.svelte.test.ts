import { expect, test } from 'vitest';
import { ExtraRows, rowsOf, type ExtraRow } from '../../../../../src/state/endpoints/form/extra-rows.svelte';

const row = (name: string, differs: Partial<ExtraRow> = {}): ExtraRow => ({
  place: 'query',
  name,
  value: '',
  isSecret: null,
  ...differs,
});
const nothingKept = (): readonly string[] => [];

test.each([
  ...['code', 'sig', 'X-Session', 'X-User-JWT', 'X-Pat', 'x-functions-key', 'Ocp-Apim-Subscription-Key', 'sas'],
  ...[
    'Helicone-Auth',
    'CF-Access-Client-Secret',
    'X-Amz-Signature',
    'private-token',
    'db_pwd',
    'X-HMAC',
    'access.code',
  ],
])('the value of %s is a secret until the person says otherwise', (name) => {
  const rows = new ExtraRows([], nothingKept);
  expect(rows.isSecret(row(name))).toBe(true);
  expect(rows.isSecret(row(name, { isSecret: false }))).toBe(false);
});

test.each(['api-version', 'X-Team', 'X-Cost-Centre', 'OpenAI-Organization', 'X-Title', 'encoding', 'X-Path', 'design'])(
  'the value of %s is shown as it is typed',
  (name) => expect(new ExtraRows([], nothingKept).isSecret(row(name))).toBe(false),
);

test.each(['query', 'header'] as const)('a kept secret in a %s is not replaced by nothing', (place) => {
  const rows = new ExtraRows(rowsOf([{ place, name: 'code' }]), () => [`${place} code`]);
  expect(rows.read()).toEqual([{ place, name: 'code' }]);
  rows.list[0]!.isSecret = false;
  const refused = { failure: { kind: 'invalid-extra', name: 'code', problem: 'no-value' } };
  expect(() => rows.read()).toThrow(expect.objectContaining(refused) as Error);
  rows.list[0]!.value = 'shown';
  expect(rows.read()).toEqual([{ place, name: 'code', value: 'shown' }]);
});

test('a query parameter that never was a secret may be blank', () => {
  expect(new ExtraRows([row('beta')], nothingKept).read()).toEqual([{ place: 'query', name: 'beta', value: '' }]);
});
