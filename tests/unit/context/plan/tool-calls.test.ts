import { expect, test } from 'vitest';
import { partsOf } from '../../../../src/context/plan/parts';
import type { Message, Role } from '../../../../src/model/chat/message';
import type { MessagePart } from '../../../../src/model/chat/parts';

const nothing = { conversationId: 'c', parentId: null, createdAt: 0, deletedAt: null, reply: null };
const call: MessagePart = { type: 'tool-call', id: 'a', name: 'weather', arguments: '{}' };
const other: MessagePart = { ...call, id: 'b' };
const resultOf = (callId: string): MessagePart => ({ type: 'tool-result', callId, text: '21 °C', isError: false });
const says = (text: string): MessagePart => ({ type: 'text', text });

let number = 0;
const message = (role: Role, ...parts: MessagePart[]): Message => ({ ...nothing, id: `m${++number}`, role, parts });
const ask = message('user', says('Warm?'));
const calling = message('assistant', call, other);
const given = message('user', resultOf('a'), resultOf('b'));

const planned = (history: readonly Message[], summary: Message | null = null) =>
  partsOf({ systemPrompt: { text: '' }, history, summary });

/** What goes of each message: the ids of calls and results, then its words. */
const going = (history: readonly Message[], summary: Message | null = null) =>
  planned(history, summary).map(({ calls = [], results = [], content, leftOut }) => [
    ...calls.map(({ id }) => `call ${id}`),
    ...results.map(({ callId }) => `result ${callId}`),
    ...(content === '' ? [] : [content]),
    ...(leftOut === null ? [] : [`(${leftOut})`]),
  ]);

const inWords = 'Result of a tool:\n21 °C';

test('calls go with their results', () => {
  expect(going([ask, calling, given])).toEqual([['Warm?'], ['call a', 'call b'], ['result a', 'result b']]);
});

test('a call without its result stays behind, alone or beside one that has it', () => {
  expect(going([ask, calling, message('user', says('So?'))])).toEqual([['Warm?'], ['(tool-calls)'], ['So?']]);
  expect(going([ask, calling, message('user', resultOf('b'))])).toEqual([['Warm?'], ['call b'], ['result b']]);
});

test('a result whose call does not go is said in words, and so is a second one', () => {
  expect(going([ask, { ...calling, sending: 'never' }, given])[2]).toEqual([`${inWords}\n\n${inWords}`]);
  expect(going([ask, given])[1]).toEqual([`${inWords}\n\n${inWords}`]);
  const twice = message('user', resultOf('a'), resultOf('a'), says('So?'));
  expect(going([ask, calling, twice]).slice(1)).toEqual([['call a'], ['result a', `${inWords}\n\nSo?`]]);
});

test('a summary that ends between call and result leaves the result in words', () => {
  const summary: Message = { ...message('assistant', says('Hm.')), summary: true, parentId: calling.id };
  expect(going([ask, calling, given], summary).at(-1)).toEqual([`${inWords}\n\n${inWords}`]);
});

test('a muted result leaves its call behind', () => {
  expect(going([ask, calling, { ...given, sending: 'never' }])[1]).toEqual(['(tool-calls)']);
});

test('calls and results are one turn, and always go while there is no answer to them', () => {
  const answer = message('assistant', says('Yes.'));
  const next = message('user', says('And now?'));
  expect(planned([ask, calling, given, answer, next]).map(({ turn }) => turn)).toEqual([0, 0, 0, 0, null]);
  expect(planned([ask, answer, next, calling, given]).map(({ turn }) => turn)).toEqual([0, 0, null, null, null]);
});

test('a pinned call brings its result, and a pinned result its call', () => {
  const rest = [message('assistant', says('Yes.')), message('user', says('And now?'))];
  for (const pinned of [
    [ask, { ...calling, sending: 'always' as const }, given],
    [ask, calling, { ...given, sending: 'always' as const }],
  ])
    expect(planned([...pinned, ...rest]).map(({ turn }) => turn)).toEqual([0, null, null, 0, null]);
});
