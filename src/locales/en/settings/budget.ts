import { count } from '../../format';

/** Settings → Budget. */
export const budgetWords = {
  limits: {
    title: 'Limits',
    text: 'In US dollars, as far as prices are known. An empty field is no limit. A request is judged by its prompt before it is sent: what the answer costs is known after it.',
    soft: 'Once it is reached, a notice says so.',
    hard: 'What would pass it is not sent, unless you say so each time.',
    askHint: 'A single request that would cost more is asked for first.',
    fields: {
      monthSoftUsd: 'Soft limit a month',
      monthHardUsd: 'Hard limit a month',
      chatSoftUsd: 'Soft limit a chat',
      chatHardUsd: 'Hard limit a chat',
      askAboveUsd: 'Ask before a request above',
    },
  },
  spent: {
    title: 'Billed so far',
    text: (since: string) =>
      `Every request since ${since} that this browser keeps, those of deleted chats included. Other devices and other apps are not in it: the provider’s own bill is the last word.`,
    none: 'Nothing was billed yet. Each request that reaches a server will be listed here.',
    unpriced: (n: number) =>
      n === 1
        ? 'One request has no known price: it is in the tokens, but not in the cost.'
        : `${count(n)} requests have no known price: they are in the tokens, but not in the cost.`,
    demo: 'The demo’s prices are made up, and counted here to show where they appear.',
    today: 'Today',
    month: 'This month',
    all: 'All',
    period: 'Period',
    saveCsv: 'Save as CSV',
  },
  chart: {
    label: 'Chart',
    days: 'Last 30 days',
    months: 'Last 12 months',
    day: 'Day',
    month: 'Month',
    table: 'The same as a table',
    costs: (total: string, most: string, when: string) => `Cost: ${total} in all, most on ${when}: ${most}.`,
    tokens: (total: string, most: string, when: string) => `Tokens: ${total} in all, most on ${when}: ${most}.`,
    nothing: 'Nothing was billed in this time.',
  },
  tables: {
    requests: 'Requests',
    prompt: 'Prompt',
    completion: 'Completion',
    cost: 'Cost',
    noPrice: 'no price known',
    nothing: '–',
    model: 'Model',
    endpoint: 'Endpoint',
    conversation: 'Conversation',
    byModel: 'By model',
    byEndpoint: 'By endpoint',
    byConversation: 'By conversation',
    untitled: 'New chat',
    deletedConversations: 'Deleted chats',
    deletedEndpoints: 'Deleted endpoints',
    showAll: (n: number) => `Show all ${count(n)}`,
  },
};
