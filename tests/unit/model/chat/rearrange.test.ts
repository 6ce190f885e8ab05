import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  newMessage,
  newReplyFacts,
  type Message,
  type ReplyMessage,
  type Role,
} from '../../../../src/model/chat/message';
import {
  copies,
  regrown,
  reworded,
  saidBy,
  stoodFor,
  withChanged,
  withInserted,
  withMoved,
} from '../../../../src/model/chat/rearrange';
import { branch } from '../../../../src/model/chat/tree';
import { textOf, textParts } from '../../../../src/model/chat/parts';

const saidIn = (messages: readonly Message[]): [Role, string][] => messages.map((one) => [one.role, textOf(one)]);

function reply(parentId: string | null, text: string): ReplyMessage {
  const usage = { promptTokens: 9, completionTokens: 5, cachedTokens: 0, reasoningTokens: 0, costUsd: null };
  const facts = { ...newReplyFacts('e1', 'm'), status: 'complete' as const, usage, costUsd: 0.01, durationMs: 5 };
  return { ...newMessage('c', parentId, 'assistant', text), reply: facts };
}

describe('a branch that is rearranged', () => {
  const says = fc.array(fc.boolean(), { minLength: 1, maxLength: 12 });
  const branches = says.map((users) => {
    let parentId: string | null = null;
    return users.map((isUser, index) => {
      const one: Message = isUser ? newMessage('c', parentId, 'user', String(index)) : reply(parentId, String(index));
      parentId = one.id;
      return one;
    });
  });
  const shown = (path: readonly Message[], added: readonly Message[]): Message[] => {
    const tree = new Map([...path, ...added].map((one) => [one.id, one]));
    return branch(tree, (added.at(-1) ?? path.at(-1))!.id);
  };

  test('says what was wanted, and keeps what is before the first change as it is', () => {
    fc.assert(
      fc.property(branches, fc.nat(12), fc.nat(12), (path, from, way) => {
        const index = from % path.length;
        const inserted = newMessage('c', null, 'system', 'new');
        const wanted = [
          withInserted(path, index, inserted),
          withMoved(path, index, 1),
          withMoved(path, index, -1),
          withChanged(path, index, (one) => saidBy(one, 'system')),
        ][way % 4]!;
        const now = shown(path, regrown(path, wanted));
        expect(saidIn(now)).toEqual(saidIn(wanted));
        const same = wanted.findIndex((one, at) => one !== path[at]);
        expect(now.slice(0, same === -1 ? undefined : same)).toEqual(path.slice(0, same === -1 ? undefined : same));
      }),
    );
  });

  test('moved up and down again says what it said', () => {
    fc.assert(
      fc.property(branches, fc.nat(12), (path, from) => {
        const index = from % path.length;
        fc.pre(index > 0);
        expect(withMoved(withMoved(path, index, -1), index - 1, 1)).toEqual(path);
      }),
    );
  });

  test('at its ends there is no further to go', () => {
    const path = [newMessage('c', null, 'user', 'Hi')];
    expect(regrown(path, withMoved(path, 0, -1))).toEqual([]);
    expect(regrown(path, withMoved(path, 0, 1))).toEqual([]);
  });

  test('what the server measured of a reply goes with its text, not with other words', () => {
    const measured = { messages: 1, digest: 'd', promptTokens: 9, completionTokens: 5 };
    const original = reply(null, 'Hi');
    const known: Message = { ...original, sending: 'always', reply: { ...original.reply, measured } };
    const [copy] = copies([known], 'p', 'other');
    expect(copy).toMatchObject({ conversationId: 'other', parentId: 'p', sending: 'always', parts: textParts('Hi') });
    expect(copy?.reply).toMatchObject({ measured, usage: null, estimate: null, costUsd: null, durationMs: null });
    expect(reworded(known, 'Ho').reply?.measured).toBeUndefined();
  });
});

describe('a summary of the first messages', () => {
  const path = ['0', '1', '2', '3', '4'].map((id) => ({ ...newMessage('c', null, 'user', id), id }));
  const inserted = newMessage('c', null, 'user', 'new');

  test('stands for what follows another order only where its own messages are the same', () => {
    expect(stoodFor(path, withMoved(path, 3, 1), '2')).toBe(3);
    expect(stoodFor(path, withInserted(path, 3, inserted), '2')).toBe(3);
    expect(stoodFor(path, withInserted(path, 2, inserted), '2')).toBe(0);
    expect(stoodFor(path, withMoved(path, 1, 1), '2')).toBe(0);
    expect(stoodFor(path, withMoved(path, 2, 1), '2')).toBe(0);
    const words = withChanged(path, 0, (one) => reworded(one, 'other'));
    expect(stoodFor(path, words, '2')).toBe(0);
  });

  test.each(['always', 'never'] as const)('does not stand for what is %s sent: that may change', (sending) => {
    const own = path.with(1, { ...path[1]!, sending });
    const words = withChanged(own, 1, (one) => reworded(one, 'other'));
    expect(stoodFor(own, words, '2')).toBe(3);
    expect(stoodFor(own, words, '1')).toBe(1);
    expect(stoodFor(own, withMoved(own, 1, -1), '2')).toBe(3);
  });
});

test('a refusal said by somebody else keeps its words', () => {
  const refusal: Message = { ...reply(null, ''), parts: [{ type: 'refusal', text: 'I cannot.' }] };
  expect(saidBy(refusal, 'user')).toMatchObject({ role: 'user', parts: textParts('I cannot.'), reply: null });
});
