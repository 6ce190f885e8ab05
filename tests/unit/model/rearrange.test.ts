import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newMessage, newReplyFacts, type Message, type ReplyMessage, type Role } from '../../../src/model/message';
import { copies, regrown, reworded, saidBy, withChanged, withInserted, withMoved } from '../../../src/model/rearrange';
import { branch, childrenOf, newestTip, subtree, versionsOf, type Tree } from '../../../src/model/tree';

/** What a person can do to the branch on show; `at` picks a message of it, `which` one of several ways. */
interface Deed {
  do: 'say' | 'regenerate' | 'edit' | 'insert' | 'move' | 'role' | 'delete' | 'delete-below' | 'undo' | 'switch';
  at: number;
  which: number;
}

const deed: fc.Arbitrary<Deed> = fc.record({
  do: fc.constantFrom(
    'say',
    'say',
    'regenerate',
    'edit',
    'insert',
    'move',
    'role',
    'delete',
    'delete-below',
    'undo',
    'switch',
  ),
  at: fc.nat(1000),
  which: fc.nat(1000),
});
const deeds = fc.array(deed, { maxLength: 40 });
const roles: readonly Role[] = ['user', 'assistant', 'system'];

interface Chat {
  tree: Tree;
  tipId: string | null;
}

const isLive = ({ deletedAt }: Message): boolean => deletedAt === null;
const idsOf = (messages: readonly Message[]): string[] => messages.map(({ id }) => id);
const saidIn = (messages: readonly Message[]): [Role, string][] => messages.map(({ role, text }) => [role, text]);

function reply(parentId: string | null, text: string): ReplyMessage {
  const usage = { promptTokens: 9, completionTokens: 5, cachedTokens: 0, reasoningTokens: 0, costUsd: null };
  const facts = { ...newReplyFacts('e1', 'm'), status: 'complete' as const, usage, costUsd: 0.01, durationMs: 5 };
  return { ...newMessage('c', parentId, 'assistant', text), reply: facts };
}

/** Takes messages into a chat, and goes to the end of the branch through the last one. */
function grown({ tree }: Chat, messages: readonly Message[]): Chat {
  const now = new Map([...tree, ...messages.map((one) => [one.id, one] as const)]);
  return { tree: now, tipId: messages.at(-1)?.id ?? null };
}

function marked({ tree, tipId }: Chat, ids: readonly string[], deletedAt: number | null): Chat {
  return { tipId, tree: new Map([...tree].map(([id, one]) => [id, ids.includes(id) ? { ...one, deletedAt } : one])) };
}

/** The live end nearest to a tip: where a thread goes when what it showed has changed. */
function settled({ tree, tipId }: Chat): Chat {
  const end = branch(tree, tipId).at(-1);
  const children = childrenOf(tree);
  const first = children.get(null)?.at(-1);
  const from = end ?? first;
  return { tree, tipId: from ? newestTip(children, from.id) : null };
}

/** What `wanted` makes of a chat; null where it is the same as the branch on show. */
function rearranged(chat: Chat, wanted: readonly Message[]): Chat {
  const added = regrown(branch(chat.tree, chat.tipId), wanted);
  return added.length === 0 ? chat : grown(chat, added);
}

function acted(chat: Chat, { do: kind, at, which }: Deed): Chat {
  const path = branch(chat.tree, chat.tipId);
  const index = at % (path.length || 1);
  const chosen = path[index];
  const role = roles[which % 3]!;
  if (kind === 'say' || !chosen)
    return grown(chat, [which % 2 ? newMessage('c', chat.tipId, 'user', `w${which}`) : reply(chat.tipId, `r${which}`)]);
  if (kind === 'regenerate') return grown(chat, [reply(chosen.parentId, `again ${which}`)]);
  if (kind === 'edit')
    return rearranged(
      chat,
      withChanged(path, index, (one) => reworded(one, `edited ${which}`)),
    );
  if (kind === 'insert')
    return rearranged(chat, withInserted(path, index + (which % 2), newMessage('c', null, role, `put ${which}`)));
  if (kind === 'move') return rearranged(chat, withMoved(path, index, which % 2 ? 1 : -1));
  if (kind === 'role')
    return rearranged(
      chat,
      withChanged(path, index, (one) => saidBy(one, role)),
    );
  if (kind === 'switch') {
    const versions = versionsOf(chat.tree, childrenOf(chat.tree), chosen);
    return { ...chat, tipId: newestTip(childrenOf(chat.tree), versions[which % versions.length]!.id) };
  }
  return chat;
}

/** Does one thing after the other. `look` sees each step, `restored` what was before a deletion and after its undo, if that came next. */
function live(
  done: readonly Deed[],
  look: (before: Chat, after: Chat, deed: Deed) => void,
  restored?: (before: Chat, after: Chat) => void,
): void {
  let chat: Chat = { tree: new Map(), tipId: null };
  const deletions: { ids: string[]; before: Chat; step: number }[] = [];
  for (const [step, one] of done.entries()) {
    const before = chat;
    const path = branch(chat.tree, chat.tipId);
    const chosen = path[one.at % (path.length || 1)];
    if (one.do === 'undo') {
      const last = deletions.pop();
      if (last) chat = settled({ ...marked(chat, last.ids, null), tipId: last.before.tipId });
      if (last?.step === step - 1) restored?.(last.before, chat);
    } else if ((one.do === 'delete' || one.do === 'delete-below') && chosen) {
      const ids = one.do === 'delete' ? [chosen.id] : subtree(chat.tree, chosen.id);
      const live = ids.filter((id) => chat.tree.get(id)?.deletedAt === null);
      deletions.push({ ids: live, before, step });
      chat = settled(marked(chat, live, step + 1));
    } else chat = acted(chat, one);
    look(before, chat, one);
  }
}

function always(look: (before: Chat, after: Chat, deed: Deed) => void): void {
  fc.assert(
    fc.property(deeds, (done) => live(done, look)),
    { numRuns: 200 },
  );
}

describe('whatever a person does to a chat', () => {
  test('it stays one tree: every parent is there, older than its children, and nothing goes in circles', () => {
    always((_, { tree }) => {
      for (const { id, parentId } of tree.values()) {
        if (parentId === null) continue;
        expect(tree.has(parentId)).toBe(true);
        expect(parentId < id).toBe(true);
      }
    });
  });

  test('no message is lost or overwritten: only marks of deletion change', () => {
    always((before, after, { do: kind }) => {
      for (const [id, one] of before.tree) {
        if (kind.startsWith('delete') || kind === 'undo')
          expect({ ...after.tree.get(id), deletedAt: null }).toEqual({ ...one, deletedAt: null });
        else expect(after.tree.get(id)).toBe(one);
      }
    });
  });

  test('what is on show is a whole branch: it ends where nothing follows', () => {
    always((_, { tree, tipId }) => {
      const path = branch(tree, tipId);
      const isEmpty = [...tree.values()].every((one) => !isLive(one));
      expect(path.length === 0).toBe(isEmpty);
      if (path.length > 0) expect(childrenOf(tree).get(path.at(-1)!.id)).toBeUndefined();
    });
  });

  test('undo right after a deletion restores the exact state', () => {
    let undone = 0;
    fc.assert(
      fc.property(deeds, (done) =>
        live(
          // Each deletion is taken back at once, now and then.
          done.flatMap((one) => (one.do.startsWith('delete') && one.which % 2 ? [one, { ...one, do: 'undo' }] : [one])),
          () => undefined,
          (before, after) => {
            undone += 1;
            expect(after).toEqual(before);
          },
        ),
      ),
      { numRuns: 200 },
    );
    expect(undone).toBeGreaterThan(50);
  });

  test('only what was asked for has a bill', () => {
    always((before, after) => {
      const billed = ({ tree }: Chat): string[] =>
        idsOf(
          [...tree.values()].filter(({ reply: facts }) => facts && (facts.usage !== null || facts.costUsd !== null)),
        );
      expect(billed(after).length - billed(before).length).toBeLessThanOrEqual(1);
    });
  });
});

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
    expect(copy).toMatchObject({ conversationId: 'other', parentId: 'p', sending: 'always', text: 'Hi' });
    expect(copy?.reply).toMatchObject({ measured, usage: null, estimate: null, costUsd: null, durationMs: null });
    expect(reworded(known, 'Ho').reply?.measured).toBeUndefined();
  });
});

test('a refusal said by somebody else keeps its words', () => {
  const refusal: Message = { ...reply(null, ''), reply: { ...reply(null, '').reply, refusal: 'I cannot.' } };
  expect(saidBy(refusal, 'user')).toMatchObject({ role: 'user', text: 'I cannot.', reply: null });
});
