import type { SpaceKind } from '../../../model/space';
import { count } from '../../format';
import { translated } from '../../in-force.svelte';

/** Settings → Data: what takes room, and what of it can go. */
export const spaceWords = translated('spaceWords', {
  title: 'What takes up space',
  text: 'Counts everything that’s kept in this browser. That can take a few seconds. You can keep working.',
  measure: 'Count',
  again: 'Count again',
  kinds: {
    text: 'Chats and prompts, as text',
    attachments: 'Files, pictures and audio',
    index: 'Search index',
    vectors: 'Index for search by meaning',
    usage: 'Record of requests',
    drafts: 'Drafts',
  } satisfies Record<SpaceKind, string>,
  largest: 'Largest chats',
  size: (size: string, lastUse: string) => `${size}, last used ${lastUse}`,
  open: 'Open',
  openOf: (title: string) => `Open ${title}`,
  free: 'What you can delete',
  nothing: 'Nothing to free. The search indexes are small compared with the text, and needed to find it.',
  bin: (chats: number, messages: number) =>
    chats + messages === 0
      ? ''
      : `In the bin: ${count(chats)} ${chats === 1 ? 'chat' : 'chats'} and ${count(messages)} ${messages === 1 ? 'message' : 'messages'}. They’re deleted automatically after 30 days.`,
  unused: (n: number) => (n === 0 ? '' : `${attachments(n)} that no message needs. They’re deleted automatically.`),
  old: (n: number) => (n === 0 ? '' : `${attachments(n)} only in chats that you haven’t used for half a year.`),
  ask: { bin: 'Empty bin…', unused: 'Delete unused…', old: 'Delete old attachments…' },
  sure: {
    bin: 'Everything in the bin is deleted for good.',
    unused: 'These attachments are deleted for good. No message needs them.',
    old: 'These attachments are deleted for good. Their chats stay, and say what’s missing. Save a backup with attachments first if you might need them.',
  },
  confirm: { bin: 'Empty bin now', unused: 'Delete unused now', old: 'Delete old attachments now' },
});

function attachments(n: number): string {
  return `${count(n)} ${n === 1 ? 'attachment' : 'attachments'}`;
}
