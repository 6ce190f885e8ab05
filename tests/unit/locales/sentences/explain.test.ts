import { describe, expect, test } from 'vitest';
import { explain } from '../../../../src/locales/sentences/explain';
import type { Failure, FailureKind } from '../../../../src/model/failure';

const answered = { status: 400, said: 'Bad luck.' };
const busy = { ...answered, retryAfterMs: null };
const origin = 'https://api.example.test';

/** One of each kind: a kind that is added must be added here. */
const failures: { [Kind in FailureKind]: Failure & { kind: Kind } } = {
  offline: { kind: 'offline' },
  unreachable: { kind: 'unreachable' },
  cors: { kind: 'cors' },
  redirected: { kind: 'redirected' },
  'local-network-denied': { kind: 'local-network-denied' },
  'mixed-content': { kind: 'mixed-content' },
  'invalid-url': { kind: 'invalid-url', problem: 'empty' },
  'invalid-key': { kind: 'invalid-key', problem: 'spaces' },
  'invalid-extra': { kind: 'invalid-extra', name: 'X-Team', problem: 'no-value' },
  'headers-refused': { kind: 'headers-refused', headers: ['X-Team'] },
  'key-missing': { kind: 'key-missing', origin },
  'vault-locked': { kind: 'vault-locked', origin },
  'no-endpoint': { kind: 'no-endpoint' },
  'no-model': { kind: 'no-model' },
  'unknown-dialect': { kind: 'unknown-dialect', dialect: 'telepathy' },
  timeout: { kind: 'timeout', phase: 'connect', afterMs: 90_000 },
  'rate-limited': { kind: 'rate-limited', ...busy },
  overloaded: { kind: 'overloaded', ...busy },
  server: { kind: 'server', ...busy, status: 503 },
  'context-too-long': { kind: 'context-too-long', limit: 8192, asked: 9000, ...answered },
  'bad-request': { kind: 'bad-request', parameter: 'temperature', ...answered },
  'wrong-path': { kind: 'wrong-path', ...answered },
  'input-refused': { kind: 'input-refused', input: 'image', ...answered },
  unauthorized: { kind: 'unauthorized', ...answered },
  forbidden: { kind: 'forbidden', ...answered },
  'data-policy': { kind: 'data-policy', ...answered },
  'system-role': { kind: 'system-role', ...answered },
  'hidden-answer': { kind: 'hidden-answer' },
  'model-not-found': { kind: 'model-not-found', ...answered },
  quota: { kind: 'quota', ...answered },
  'too-large': { kind: 'too-large', ...answered },
  'content-filter': { kind: 'content-filter', ...answered },
  'bad-response': { kind: 'bad-response', ...answered },
  'other-interface': { kind: 'other-interface', speaks: 'gemini', ...answered },
  'reply-too-long': { kind: 'reply-too-long', limit: 2_000_000 },
  'cut-off': { kind: 'cut-off' },
  'over-budget': { kind: 'over-budget', period: 'month', limitUsd: 5 },
  costly: { kind: 'costly', limitUsd: 0.5, requestUsd: 0.6 },
  'summary-empty': { kind: 'summary-empty' },
  'tab-closed': { kind: 'tab-closed' },
  'part-missing': { kind: 'part-missing' },
  'storage-full': { kind: 'storage-full' },
  'storage-denied': { kind: 'storage-denied' },
  'storage-gone': { kind: 'storage-gone' },
  'storage-newer': { kind: 'storage-newer' },
};
const all = Object.values(failures);

describe.each(all)('$kind', (failure) => {
  test('is said in a sentence, with what to do about it', () => {
    const { sentence, remedy } = explain(failure);
    expect(sentence).toMatch(/^\S.{10,}\.$/);
    expect(remedy).toMatch(/^\S.{10,}[.?]$/);
    expect(sentence + remedy).not.toMatch(/undefined|null|NaN|\[object/);
  });

  test('is quoted where the server said something', () => {
    expect(explain(failure).said).toBe('said' in failure ? 'Bad luck.' : null);
  });
});

test('no two kinds are said in the same sentence', () => {
  expect(new Set(all.map((failure) => explain(failure).sentence)).size).toBe(all.length);
});

test('each problem of an address and of a key has words of its own', () => {
  const urls = (['empty', 'not-a-url', 'scheme', 'credentials'] as const).map((problem) =>
    explain({ kind: 'invalid-url', problem }),
  );
  const keys = (['spaces', 'newline', 'not-latin'] as const).map((problem) =>
    explain({ kind: 'invalid-key', problem }),
  );
  expect(new Set([...urls, ...keys].map(({ sentence }) => sentence)).size).toBe(7);
});

test('figures that are known are said, and those that are not are left out', () => {
  const tooLong = { kind: 'context-too-long', status: 400, said: '' } as const;
  expect(explain({ ...tooLong, limit: 8192, asked: 9000 }).sentence).toContain('9,000 tokens; the model takes 8,192');
  expect(explain({ ...tooLong, limit: null, asked: 9000 }).sentence).not.toMatch(/\d/);
  expect(explain({ ...failures['rate-limited'], retryAfterMs: 1200 }).remedy).toBe('Retry in 2 s.');
  expect(explain({ ...failures['bad-request'], parameter: null }).sentence).not.toContain('“');
  expect(explain({ kind: 'timeout', phase: 'silence', afterMs: 600_000 }).sentence).toContain('600 s');
});

test('a silence before anything came offers no Continue', () => {
  const silent: Failure = { kind: 'timeout', phase: 'silence', afterMs: 60_000 };
  expect(explain(silent, false, true).remedy).toMatch(/^Continue or retry/);
  expect(explain(silent)).toEqual(explain({ ...silent, phase: 'connect' }));
  expect(explain(silent).remedy).toMatch(/^Retry/);
});

test('only what came is said to be kept', () => {
  for (const kind of ['cut-off', 'tab-closed', 'reply-too-long'] as const) {
    const failure = failures[kind];
    expect(explain(failure, false, true).remedy).toContain('What arrived is kept.');
    expect(Object.values(explain(failure)).join()).not.toContain('kept');
  }
});

test('an error inside a stream has no status of its own', () => {
  expect(explain({ ...failures.server, status: 200 }).sentence).toBe('The server took the request, then failed.');
  expect(explain({ ...failures.server, status: 200 }, false, true).sentence).toContain('in the middle of the reply');
});

test('a server that fails in the middle of a reply leads to what is offered there', () => {
  for (const status of [200, 502]) {
    const { remedy } = explain({ ...failures.server, status }, false, true);
    expect(remedy).toMatch(/^What arrived is kept\. Continue from there, or regenerate it\./);
    expect(explain({ ...failures.server, status }).remedy).toMatch(/^Retry\./);
  }
});

test('a server that said nothing but blanks is not quoted', () => {
  expect(explain({ ...failures.server, said: ' \n' }).said).toBeNull();
});

test('in the form of an endpoint nobody is sent to where they are, nor to a chat', () => {
  const ofConnection = [
    'offline',
    'unreachable',
    'cors',
    'redirected',
    'local-network-denied',
    'mixed-content',
    'key-missing',
    'timeout',
    'rate-limited',
    'overloaded',
    'server',
    'wrong-path',
    'unauthorized',
    'forbidden',
    'quota',
    'bad-response',
    'cut-off',
  ] as const;
  for (const kind of ofConnection)
    expect(explain(failures[kind], true).remedy).not.toMatch(/Settings → Endpoints|retry|Your words|Continue/i);
  expect(explain(failures.unauthorized, true).sentence).toBe(explain(failures.unauthorized).sentence);
});

test('a secret header without its value is named', () => {
  const failure = { kind: 'key-missing', origin, extras: ['X-Gate'] } as const;
  expect(explain(failure).sentence).toContain('no value for X-Gate');
});
