import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Message } from '../../../../src/model/chat/message';
import { MessageTree } from '../../../../src/model/chat/tree/message-tree';
import { textParts } from '../../../../src/model/chat/parts';
import { childrenOf } from '../../../../src/model/chat/tree/children';
import { branch, newestTip } from '../../../../src/model/chat/tree';

const count = 12;
const idOf = (n: number): string => String(n).padStart(6, '0');

function message(n: number, parentId: string | null, fields: Partial<Message> = {}): Message {
  const role = n % 2 === 0 ? 'user' : 'assistant';
  const facts = { conversationId: 'c', createdAt: n, deletedAt: null, reply: null };
  return { id: idOf(n), parentId, role, parts: textParts(`Text ${String(n)}`), ...facts, ...fields };
}

/** A message as it comes: in whatever order, again, deleted or not, below one that is there or not; parents have lower numbers. */
const coming = fc
  .record({
    n: fc.nat(count - 1),
    up: fc.nat(3),
    isDeleted: fc.boolean(),
    isSummary: fc.integer({ min: 0, max: 5 }).map((one) => one === 0),
    tip: fc.nat(count),
  })
  .map(({ n, up, isDeleted, isSummary, tip }) => ({
    tip: idOf(tip),
    message: message(n, n - up - 1 < 0 ? null : idOf(n - up - 1), {
      ...(isDeleted && { deletedAt: 1 }),
      ...(isSummary && { summary: { messages: 1 } as unknown as NonNullable<Message['summary']> }),
    }),
  }));

test('in whatever order messages come and change, paths, children, tips and summaries are those of a plain search', () => {
  fc.assert(
    fc.property(fc.array(coming, { maxLength: 40 }), (all) => {
      const tree = new MessageTree();
      const plain = new Map<string, Message>();
      for (const { message: one, tip } of all) {
        tree.put(one);
        plain.set(one.id, one);
        const path = tree.path(tip);
        expect(path).toEqual(branch(plain, tip));
        expect(tree.path(tip)).toBe(path);
        const children = childrenOf(plain);
        for (const id of [null, ...plain.keys()]) {
          if (id !== null && plain.get(id)?.deletedAt !== null) continue;
          expect(tree.children.get(id)).toEqual(children.get(id));
          expect(tree.children.has(id)).toBe(children.has(id));
          expect(tree.newestTip(id)).toBe(newestTip(children, id));
        }
        const summaries = [...plain.values()].filter((other) => other.summary && other.deletedAt === null);
        expect(tree.summaries().map(({ id }) => id)).toEqual(summaries.map(({ id }) => id).sort());
      }
    }),
    { numRuns: 300 },
  );
});

/** Counts how often a message's parent is asked for. */
function counted(length: number): { messages: Message[]; steps: () => number } {
  let steps = 0;
  const messages = Array.from({ length }, (_, n) => {
    const one = message(n, null);
    const parentId = n === 0 ? null : idOf(n - 1);
    Object.defineProperty(one, 'parentId', { get: () => ((steps += 1), parentId), enumerable: true });
    return one;
  });
  return { messages, steps: () => steps };
}

test('what is added to a long path, changed near its end, or written anew there, costs a few steps and not the path', () => {
  const length = 10_000;
  const { messages, steps } = counted(length);
  const tree = new MessageTree();
  for (const one of messages) tree.put(one);
  expect(tree.path(idOf(length - 1))).toHaveLength(length);
  const before = steps();
  tree.put(message(length, idOf(length - 1)));
  expect(tree.path(idOf(length))).toHaveLength(length + 1);
  tree.put(message(length, idOf(length - 1), { parts: textParts('It goes on.') }));
  expect(tree.path(idOf(length)).at(-1)?.parts).toEqual(textParts('It goes on.'));
  tree.put(message(length + 1, idOf(length - 1)));
  expect(tree.path(idOf(length + 1)).at(-1)?.id).toBe(idOf(length + 1));
  tree.put({ ...tree.get(idOf(length - 2))!, deletedAt: 1 });
  expect(tree.path(idOf(length + 1))).toHaveLength(length);
  expect(tree.newestTip(idOf(length - 3))).toBe(idOf(length + 1));
  expect(steps() - before).toBeLessThan(30);
});

test('a long path is found in steps, between which a change is seen', () => {
  const length = 10_000;
  const { messages, steps } = counted(length);
  const tree = new MessageTree();
  for (const one of messages) tree.put(one);
  const tip = idOf(length - 1);
  let most = 0;
  for (let before = steps(), finding = tree.findPath(tip); !finding.next().done; before = steps())
    most = Math.max(most, steps() - before);
  expect(most).toBeLessThan(5000);
  const found = steps();
  const path = tree.path(tip);
  expect([path.length, steps() - found]).toEqual([length, 0]);
  tree.put({ ...messages[1]!, deletedAt: 1 });
  const finding = tree.findPath(tip);
  finding.next();
  tree.put({ ...messages[2]!, deletedAt: 1 });
  while (!finding.next().done);
  expect(tree.path(tip)).toHaveLength(length - 2);
});
