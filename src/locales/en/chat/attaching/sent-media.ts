import type { MediaLeftOut } from '../../../../model/chat/message';
import type { MediaCost } from '../../../../model/usage/carried-media';
import { count, tokens, usd } from '../../../format';
import { translated } from '../../../in-force.svelte';

const leftOut: Record<MediaLeftOut, string> = {
  muted: 'left out',
  old: 'from an earlier turn',
  room: 'left out to make room',
};

/** What is said of attachments once they are sent: which requests carry them, and what that costs. */
export const sentMediaWords = translated('sentMediaWords', {
  leftOut: (why: MediaLeftOut) => leftOut[why],
  notSent: (why: MediaLeftOut) => (why === 'muted' ? 'Not sent: you left it out.' : `Not sent: ${leftOut[why]}.`),
  nameOnly: 'only its name',
  leaveOut: 'Leave out',
  takeIn: 'Send again',
  leaveOutOne: (name: string) => `Leave out ${name}`,
  takeInOne: (name: string) => `Send ${name} again`,
  leaveOutHelp: 'Left out, it stays in the chat, and later requests carry only its name.',
  /** Sums of a bill are known, shares of it are not. */
  soFar: ({ requests, tokens: all, costUsd }: MediaCost) => {
    if (requests === 0) return 'Not in any request yet.';
    const cost = costUsd === null ? '' : `, ${usd(costUsd, false)}`;
    return `In ${requests === 1 ? 'one request' : `${count(requests)} requests`} so far: ${tokens(all, false)} tokens${cost}.`;
  },
  rule: {
    title: 'Pictures, PDFs and audio from earlier turns',
    ofChat: 'In this chat, send them',
    standard: 'Send them',
    names: { always: 'Always', turns: 'In the last turns', once: 'Only in their own turn' },
    asInSettings: (name: string) => `Same as Settings (${name.charAt(0).toLowerCase()}${name.slice(1)})`,
    turns: 'Turns',
    explain: {
      always: 'Each request carries them again, and you pay for them again.',
      turns: 'Of older ones, only the names are sent.',
      once: 'From the next turn on, only their names are sent.',
    },
  },
});
