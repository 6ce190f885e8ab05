import { count } from '../../format';

/** What can be done with a message beside reading it, and whether it is sent. */
export const messageWords = {
  sending: {
    always: 'Always sent',
    never: 'Never sent',
    leftOut: {
      empty: 'Not sent: there is nothing in it.',
      summarised: 'Not sent: the summary stands for it.',
      dropped: 'Not sent: older turns are left behind.',
    },
    startsHere: 'Sending starts here',
  },
  menu: {
    inRequests: 'In requests',
    alwaysSend: 'Always send',
    neverSend: 'Never send',
    inspect: 'Inspect',
    compare: 'Compare with…',
    versions: 'Versions',
    regenerateWith: 'Regenerate with…',
    askForReply: 'Ask for a reply',
    branchOff: 'Branch into a new chat',
    outline: 'Outline…',
    rearrange: 'Rearrange, as a new version',
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
    saidBy: 'Said by',
    roles: { user: 'User', assistant: 'Assistant', system: 'System' },
    text: 'Text',
    submit: 'Insert',
    insertAndGoOn: 'Insert and write another',
    inserted: (n: number) => (n === 1 ? '1 message was inserted.' : `${count(n)} messages were inserted.`),
  },
  regenerateWith: {
    title: 'Regenerate with another model',
    description: 'For this reply alone. The chat goes on with its own model.',
    search: 'Search models',
    asTyped: (model: string, endpoint: string) => `Ask “${model}” at ${endpoint}, as typed`,
    more: (n: number) => `${count(n)} more: type to narrow them down.`,
  },
  outline: {
    title: 'Outline',
    label: 'Messages',
    hint: 'All versions of this chat. Choose a message to go there.',
    nothing: 'No text',
  },
};
