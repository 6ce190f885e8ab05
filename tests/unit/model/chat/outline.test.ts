import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newMessage, type Message } from '../../../../src/model/chat/message';
import { outlineOf } from '../../../../src/model/chat/outline';
import { childrenOf } from '../../../../src/model/chat/tree/children';
import { textOf } from '../../../../src/model/chat/parts';

/** A tree from the place of each message's parent among those before it (0: the root). */
function treeOf(parents: readonly number[]): Map<string, Message> {
  const made: Message[] = [];
  for (const [index, parent] of parents.entries())
    made.push(newMessage('c', made[(parent % (index + 1)) - 1]?.id ?? null, 'user', String(index)));
  return new Map(made.map((one) => [one.id, one]));
}

/** Rows as text: indented by their level, versions as "1/2". */
function drawn(parents: readonly number[]): string[] {
  return outlineOf(childrenOf(treeOf(parents))).map(({ message, level, version }) => {
    const which = version.total > 1 ? ` ${version.number}/${version.total}` : '';
    return `${'  '.repeat(level - 1)}${textOf(message)}${which}`;
  });
}

test('a chat without forks is one level', () => {
  expect(drawn([0, 1, 2])).toEqual(['0', '1', '2']);
});

test('versions stand side by side, with what follows each a level below it', () => {
  // 0 has the replies 1 and 3; 1 is followed by 2, and 3 by 4, which has two versions of an answer.
  expect(drawn([0, 1, 2, 1, 4, 5, 5])).toEqual(['0', '1 1/2', '  2', '3 2/2', '  4', '  5 1/2', '  6 2/2']);
});

test('every live message has one row, after its parent; places count the rows that belong together', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(30), { maxLength: 30 }), (parents) => {
      const tree = treeOf(parents);
      const rows = outlineOf(childrenOf(tree));
      const places = new Map(rows.map(({ message }, index) => [message.id, index]));
      expect(places.size).toBe(tree.size);
      for (const { id, parentId } of tree.values())
        if (parentId !== null) expect(places.get(parentId)!).toBeLessThan(places.get(id)!);
      for (const [index, { place, places: all, level, hasBelow }] of rows.entries()) {
        expect(place).toBeLessThanOrEqual(all);
        expect((rows[index + 1]?.level ?? 0) > level).toBe(hasBelow);
      }
    }),
  );
});

test('a chat of 5,000 messages that forks at each takes no deep recursion', () => {
  const parents = Array.from({ length: 5000 }, (_, index) => (index % 2 ? index : Math.max(0, index - 1)));
  expect(drawn(parents)).toHaveLength(5000);
});
