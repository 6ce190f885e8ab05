import { afterEach, expect, test } from 'vitest';
import { tokens } from '../../../src/locales/format';
import { plural } from '../../../src/locales/grammar';
import { putInForce } from '../../../src/locales/in-force.svelte';

afterEach(() => putInForce('en', undefined));

test.each([
  [1, 'токен'],
  [22, 'токена'],
  [11, 'токенов'],
  [1_234_561, 'токен'],
  [12_345, 'токенов'],
])('the form of %d is the same where the figure is written already', (n, form) => {
  putInForce('ru', {});
  const forms = { one: 'токен', few: 'токена', many: 'токенов', other: 'токена' };
  expect([plural(n, forms), plural(tokens(n, true), forms), plural(tokens(n, false), forms)]).toEqual([
    form,
    form,
    form,
  ]);
});
