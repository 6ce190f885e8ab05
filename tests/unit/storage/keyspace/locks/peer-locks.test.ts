import { onTestFinished, expect, test } from 'vitest';
import { Locks } from '../../../../../src/storage/keyspace/locks/locks';
import { PeerLocks } from '../../../../../src/storage/keyspace/locks/peer-locks';

/** A page without Web Locks; `die` ends it without a word. */
function openTab(name: string) {
  const channel = new BroadcastChannel(name);
  let isGone = false;
  const die = (): void => {
    if (!isGone) channel.close();
    isGone = true;
  };
  onTestFinished(die);
  return { locks: new Locks(name, new PeerLocks(channel, 50, 100)), die };
}

test('a reply that a living tab writes is not taken by one that is opened later', async () => {
  const name = crypto.randomUUID();
  const release = await openTab(name).locks.lockReply('c', 'm');
  const later = openTab(name);
  expect(await later.locks.lockReply('c', 'm')).toBeNull();
  expect(await later.locks.lockReply('c', 'other')).not.toBeNull();
  await release?.();
  expect(await later.locks.lockReply('c', 'm')).not.toBeNull();
});

test('who waits for a reply gets it when it is let go of', async () => {
  const name = crypto.randomUUID();
  const release = await openTab(name).locks.lockReply('c', 'm');
  const later = openTab(name);
  expect(await later.locks.lockReply('c', 'm')).toBeNull();
  let isOver = false;
  const waiting = later.locks.awaitReply('c', 'm').then(() => (isOver = true));
  expect(isOver).toBe(false);
  await release?.();
  await waiting;
});

test('the reply of a tab that died is free, for who waits and for who comes', async () => {
  const name = crypto.randomUUID();
  const first = openTab(name);
  await first.locks.lockReply('c', 'm');
  const waiting = openTab(name).locks.awaitReply('c', 'm');
  first.die();
  const release = await waiting;
  const third = openTab(name);
  expect(await third.locks.lockReply('c', 'm')).toBeNull();
  await release();
  expect(await third.locks.lockReply('c', 'm')).not.toBeNull();
});
