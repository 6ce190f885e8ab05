import { describe, expect, test } from 'vitest';
import { announce } from '../../../../src/locales/sentences/announce';
import type { Notice } from '../../../../src/model/notice';

/** One of each kind: a kind that is added must be added here. */
const notices: { [Kind in Notice['kind']]: Notice & { kind: Kind } } = {
  'conversation-deleted': { kind: 'conversation-deleted', title: 'Tea' },
  'prompt-deleted': { kind: 'prompt-deleted', title: 'Tea' },
  'endpoint-deleted': { kind: 'endpoint-deleted', title: 'Tea' },
  'chats-deleted': { kind: 'chats-deleted', count: 2 },
  'chats-archived': { kind: 'chats-archived', count: 2 },
  'chats-unarchived': { kind: 'chats-unarchived', count: 2 },
  'chats-tagged': { kind: 'chats-tagged', count: 2 },
  'chat-duplicated': { kind: 'chat-duplicated' },
  'chat-named': { kind: 'chat-named', title: 'Tea' },
  'chat-not-named': { kind: 'chat-not-named', failure: { kind: 'offline' } },
  'temporary-ended': { kind: 'temporary-ended' },
  'temporary-kept': { kind: 'temporary-kept' },
  'tag-renamed': { kind: 'tag-renamed', tag: 'old', to: 'new' },
  'tag-removed': { kind: 'tag-removed', tag: 'old' },
  'messages-deleted': { kind: 'messages-deleted', count: 1200 },
  'messages-wait': { kind: 'messages-wait', count: 1200 },
  'folder-deleted': { kind: 'folder-deleted', name: 'Work' },
  'folder-moved': { kind: 'folder-moved', name: 'Work', place: 2, of: 3, inside: 'Home' },
  'chats-moved': { kind: 'chats-moved', count: 2, to: 'Work' },
  rearranged: { kind: 'rearranged', by: 'move', isSummaryLost: true },
  'parameter-removed': { kind: 'parameter-removed', parameter: 'maxTokens' },
  'column-taken': { kind: 'column-taken', model: 'gpt-4o', hasParameters: true },
  'records-skipped': { kind: 'records-skipped', count: 2 },
  'prompts-imported': { kind: 'prompts-imported', added: 2, replaced: 1 },
  'budget-soft': { kind: 'budget-soft', period: 'month', limitUsd: 5, spentUsd: 5.25 },
  'budget-unpriced': { kind: 'budget-unpriced', model: 'gpt-x' },
  'reply-running': { kind: 'reply-running' },
  'reply-elsewhere': { kind: 'reply-elsewhere' },
  'edit-discarded': { kind: 'edit-discarded' },
  'system-prompt-changed': { kind: 'system-prompt-changed' },
  'attachment-removed': { kind: 'attachment-removed', name: 'photo.jpg' },
  'mask-removed': { kind: 'mask-removed', name: 'photo.jpg' },
  'picture-edited': { kind: 'picture-edited', name: 'photo.jpg' },
  'text-attached': { kind: 'text-attached' },
  dictated: { kind: 'dictated' },
  'summary-removed': { kind: 'summary-removed' },
  updated: { kind: 'updated' },
  'share-lost': { kind: 'share-lost' },
  'drop-kept': { kind: 'drop-kept' },
  'new-version': { kind: 'new-version' },
  'part-missing': { kind: 'part-missing' },
  'changed-elsewhere': { kind: 'changed-elsewhere' },
  'restoring-elsewhere': { kind: 'restoring-elsewhere' },
  copied: { kind: 'copied' },
  'not-copied': { kind: 'not-copied' },
  'everything-deleted': { kind: 'everything-deleted' },
  'insecure-page': { kind: 'insecure-page' },
};

describe.each([...Object.values(notices), { kind: 'dictated', isInPlace: true } as const])('$kind', (notice) => {
  test('has words', () => {
    expect(announce(notice)).toMatch(/^[A-Z0-9“].*\.$/);
    expect(announce(notice)).not.toMatch(/undefined|null|NaN/);
  });
});

test('what a transcript stands in place of is named', () => {
  expect(announce(notices.dictated)).toBe('Added to the message. Check it before you send it.');
  expect(announce({ kind: 'dictated', isInPlace: true })).toBe(
    'Added to the message in place of the audio file. Check it before you send it.',
  );
});

test('what was deleted is named, and many are counted', () => {
  expect(announce(notices['conversation-deleted'])).toBe('Deleted “Tea”.');
  expect(announce({ kind: 'conversation-deleted', title: '' })).toBe('Deleted.');
  expect(announce({ kind: 'messages-deleted', count: 1 })).toBe('Message deleted.');
  expect(announce(notices['messages-deleted'])).toBe('1,200 messages deleted.');
  expect(announce({ kind: 'messages-wait', count: 1 })).toBe('A message in another chat waits to be sent.');
  expect(announce(notices['messages-wait'])).toBe('1,200 messages in other chats wait to be sent.');
});

test('where chats and folders have gone is named', () => {
  expect(announce(notices['folder-moved'])).toBe('“Work” is now 2 of 3 in “Home”.');
  expect(announce(notices['chats-moved'])).toBe('Moved 2 chats to “Work”.');
  expect(announce({ kind: 'chats-moved', count: 1, to: null })).toBe('Moved out of the folder.');
});

test('what a chat goes on with is named: the model, its parameters, or both', () => {
  const taken = { kind: 'column-taken', model: 'gpt-4o', hasParameters: false } as const;
  expect(announce(taken)).toBe('This chat now uses gpt-4o.');
  expect(announce(notices['column-taken'])).toBe('This chat now uses gpt-4o with that column’s parameters.');
  expect(announce({ ...taken, model: null, hasParameters: true })).toBe('This chat now uses that column’s parameters.');
});
