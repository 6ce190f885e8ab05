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
    deleteFromHere: 'Delete from here',
  },
};
