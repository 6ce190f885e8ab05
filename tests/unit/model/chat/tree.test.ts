import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newReplyFacts, type Message } from '../../../../src/model/chat/message';
import { MessageTree } from '../../../../src/model/chat/tree/message-tree';
import { childrenOf, endOfPath } from '../../../../src/model/chat/tree/children';
import { branch, newestTip, versionsOf, type Tree } from '../../../../src/model/chat/tree';

/** What a person can do to a tree. `at` picks a message, whatever there is; undo takes back the last deletion. */
type Deed = { do: 'add' | 'edit' | 'delete' | 'delete-below'; at: number } | { do: 'undo' };

const at = fc.nat(1000);
const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('add' as const), at }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('edit' as const), at }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('delete' as const, 'delete-below' as const), at }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('undo' as const) }) },
);
const deeds = fc.array(deed, { maxLength: 40 });

/** A tree in which messages are put one after the other. */
function messageTree(messages: Iterable<Message>): MessageTree {
  const tree = new MessageTree();
  for (const one of messages) tree.put(one);
  return tree;
}

const idOf = (n: number): string => String(n).padStart(4, '0');

function message(n: number, parentId: string | null): Message {
  const fields = { conversationId: 'c', role: 'user' as const, parts: [], createdAt: n, deletedAt: null, reply: null };
  return { id: idOf(n), parentId, ...fields };
}

/** The tree that comes of deeds, with what it was before each deletion that was undone, and after that. */
function treeAfter(done: readonly Deed[]): { tree: Tree; restored: { before: Tree; after: Tree }[] } {
  let tree: Tree = new Map();
  const restored: { before: Tree; after: Tree }[] = [];
  const deletions: { ids: string[]; before: Tree }[] = [];
  const put = (messages: Message[]): void => {
    tree = new Map([...tree, ...messages.map((one) => [one.id, one] as const)]);
  };
  const mark = (ids: readonly string[], deletedAt: number | null): void => {
    tree = new Map([...tree].map(([id, one]) => [id, ids.includes(id) ? { ...one, deletedAt } : one]));
  };
  for (const one of done) {
    if (one.do === 'undo') {
      const last = deletions.pop();
      if (!last) continue;
      mark(last.ids, null);
      restored.push({ before: last.before, after: tree });
      continue;
    }
    const live = [...tree.values()].filter(({ deletedAt }) => deletedAt === null);
    const chosen = live[one.at % (live.length || 1)];
    if (one.do === 'add') put([message(tree.size, chosen?.id ?? null)]);
    else if (one.do === 'edit') put([message(tree.size, chosen?.parentId ?? null)]);
    else if (chosen) {
      const ids =
        one.do === 'delete'
          ? [chosen.id]
          : messageTree(tree.values())
              .subtree(chosen.id)
              .map(({ id }) => id);
      const marked = ids.filter((id) => tree.get(id)?.deletedAt === null);
      deletions.push({ ids: marked, before: tree });
      mark(marked, 1);
    }
  }
  return { tree, restored };
}

const isLive = (one: Message): boolean => one.deletedAt === null;

function holds(law: (tree: Tree) => void): void {
  fc.assert(
    fc.property(deeds, (done) => law(treeAfter(done).tree)),
    { numRuns: 200 },
  );
}

describe('whatever was added, edited, deleted and undone', () => {
  test('a branch is a path of live messages, each the child of the one before', () => {
    holds((tree) => {
      const children = childrenOf(tree);
      for (const tip of tree.keys()) {
        const path = branch(tree, tip);
        expect(path.every(isLive)).toBe(true);
        path.forEach((one, index) => expect(children.get(path[index - 1]?.id ?? null)).toContain(one));
      }
    });
  });

  test('a branch ends with its tip, or where that was deleted with what was before it', () => {
    holds((tree) => {
      for (const tip of tree.values()) {
        const end = branch(tree, tip.id).at(-1);
        if (isLive(tip)) expect(end).toBe(tip);
        else expect(end).toBe(branch(tree, tip.parentId).at(-1));
      }
    });
  });

  test('no live message is unreachable: versions lead to every one', () => {
    holds((tree) => {
      const children = childrenOf(tree);
      const seen = new Set<string>();
      const walk = (tip: string): void => {
        for (const shown of branch(tree, tip)) {
          if (seen.has(shown.id)) continue;
          seen.add(shown.id);
          for (const version of versionsOf(tree, children, shown)) walk(newestTip(children, version.id));
        }
      };
      const [first] = children.get(null) ?? [];
      if (first) walk(newestTip(children, first.id));
      expect([...seen].sort()).toEqual([...tree.values()].filter(isLive).map(({ id }) => id));
    });
  });

  test('a live message is one of its own versions, which are the same seen from each, oldest first', () => {
    holds((tree) => {
      const children = childrenOf(tree);
      for (const one of [...tree.values()].filter(isLive)) {
        const versions = versionsOf(tree, children, one);
        expect(versions).toContain(one);
        expect(versions.map(({ id }) => id)).toEqual(versions.map(({ id }) => id).sort());
        for (const other of versions) expect(versionsOf(tree, children, other)).toBe(versions);
      }
    });
  });

  test('the newest tip below a message is an end, and its branch goes through that message', () => {
    holds((tree) => {
      const children = childrenOf(tree);
      for (const one of [...tree.values()].filter(isLive)) {
        const tip = newestTip(children, one.id);
        expect(children.get(tip)).toBeUndefined();
        expect(branch(tree, tip)).toContain(one);
      }
    });
  });

  test('undo is exact, also when more was written meanwhile', () => {
    let restored = 0;
    fc.assert(
      fc.property(deeds, (done) => {
        for (const { before, after } of treeAfter(done).restored) {
          restored += 1;
          // What was added meanwhile stays.
          expect(new Map([...after].filter(([id]) => before.has(id)))).toEqual(before);
        }
      }),
      { numRuns: 200 },
    );
    expect(restored).toBeGreaterThan(0);
  });

  test('what follows a message is all that has it above, and nothing twice', () => {
    holds((tree) => {
      const isBelow = (one: Message | undefined, id: string): boolean =>
        one !== undefined && (one.id === id || (one.parentId !== null && isBelow(tree.get(one.parentId), id)));
      for (const id of tree.keys()) {
        const below = [...tree.values()].filter((one) => isBelow(one, id)).map((one) => one.id);
        expect(
          messageTree(tree.values())
            .subtree(id)
            .map((one) => one.id)
            .sort(),
        ).toEqual(below);
      }
    });
  });
});

test('the children of a deleted message follow its parent', () => {
  const tree = new Map(
    [message(0, null), { ...message(1, '0000'), deletedAt: 1 }, message(2, '0001')].map((one) => [one.id, one]),
  );
  expect(branch(tree, '0002').map(({ id }) => id)).toEqual(['0000', '0002']);
  expect(
    childrenOf(tree)
      .get('0000')
      ?.map(({ id }) => id),
  ).toEqual(['0002']);
});

test('an unknown tip, and none, have nothing on their branch', () => {
  expect(branch(new Map(), 'gone')).toEqual([]);
  expect(branch(new Map(), null)).toEqual([]);
});

test('the end of a path is what of it is among the newest messages, and nothing where that is little', () => {
  const chain = Array.from({ length: 200 }, (_, n) => message(n, n === 0 ? null : idOf(n - 1)));
  const aside = message(200, idOf(50));
  const newest = [...chain, aside].slice(-100);
  expect(endOfPath(newest, idOf(199))).toEqual(chain.slice(101));
  expect(endOfPath(newest, idOf(150))).toEqual(chain.slice(101));
  expect(endOfPath(newest.slice(-40), idOf(199))).toEqual([]);
  for (const tip of [idOf(200), idOf(3), null]) expect(endOfPath(newest, tip)).toEqual([]);
  const running = { ...chain[150]!, reply: { ...newReplyFacts('e', 'm') } };
  expect(endOfPath(newest.with(newest.indexOf(chain[150]!), running), idOf(199))).toEqual([]);
});
