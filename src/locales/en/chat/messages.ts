import { count } from '../../format';
import { translated } from '../../in-force.svelte';

/** What can be done with a message beside reading it, and whether it is sent. */
export const messageWords = translated('messageWords', {
  sending: {
    always: 'Always sent',
    never: 'Muted',
    leftOut: {
      empty: 'Not sent: it’s empty.',
      'tool-calls': 'Not sent: it only calls tools, and Tally doesn’t run them yet.',
      images: 'Not sent: it’s a picture without words.',
      audio: 'Not sent: it’s audio without a transcript.',
      reasoning: 'Not sent: it’s reasoning without an answer.',
      summarised: 'Not sent: the summary replaces it.',
      dropped: 'Not sent: older turns are left out.',
    },
    startsHere: 'Sending starts here',
  },
  unprinted: (n: number) =>
    `The first ${count(n)} messages aren’t printed. To print the whole chat, export it and print that file.`,
  undrawn: 'This message can’t be displayed. Here is its text:',
  menu: {
    listen: 'Listen',
    readAloud: 'Read aloud',
    inRequests: 'In requests',
    alwaysSend: 'Always send',
    neverSend: 'Never send',
    inspect: 'Inspect',
    compare: 'Compare with…',
    versions: 'Versions',
    regenerateWith: 'Regenerate with…',
    askForReply: 'Ask for a reply',
    branchOff: 'Branch into a new chat',
    copyLink: 'Copy link to message',
    outline: 'Outline…',
    rearrange: 'Rearrange (as a new version)',
    insertBefore: 'Insert before…',
    insertAfter: 'Insert after…',
    moveUp: 'Move up',
    moveDown: 'Move down',
    changeRole: {
      user: 'Change role to user',
      assistant: 'Change role to assistant',
      system: 'Change role to system',
    },
    deleteFromHere: 'Delete from here',
    deleteVersion: 'Delete this version',
    deleteBranch: 'Delete this branch',
  },
  branchOf: (title: string) => `${title} (branch)`,
  insert: {
    title: 'Insert a message',
    saidBy: 'Role',
    roles: { user: 'User', assistant: 'Assistant', system: 'System' },
    text: 'Text',
    submit: 'Insert',
    insertAndGoOn: 'Insert and add another',
    inserted: (n: number) => (n === 1 ? '1 message inserted.' : `${count(n)} messages inserted.`),
  },
  regenerateWith: {
    title: 'Regenerate with another model',
    description: 'For this reply only. The chat keeps its model.',
    search: 'Search models',
    asTyped: (model: string, endpoint: string) => `Use “${model}” at ${endpoint}, as typed`,
    more: (n: number) => `${count(n)} more. Type to narrow the list.`,
  },
  outline: {
    title: 'Outline',
    label: 'Messages',
    hint: 'Every version of this chat. Choose a message to go to it. Alt+Page Up and Alt+Page Down go to your previous and next message, with Shift to the first and last of all.',
    nothing: 'No text',
  },
});
