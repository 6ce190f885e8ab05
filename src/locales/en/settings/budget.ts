import { count } from '../../format';
import { translated } from '../../in-force.svelte';

/** Settings → Budget. */
export const budgetWords = translated('budgetWords', {
  limits: {
    title: 'Limits',
    text: 'In US dollars. Leave a field blank for no limit. A request is checked by the cost of its prompt, because the reply’s cost is known only afterwards.',
    soft: 'You get a notice when you reach it.',
    hard: 'Requests over this limit wait for your confirmation.',
    askHint: 'A single request that costs more waits for your confirmation.',
    fields: {
      monthSoftUsd: 'Soft limit per month',
      monthHardUsd: 'Hard limit per month',
      chatSoftUsd: 'Soft limit per chat',
      chatHardUsd: 'Hard limit per chat',
      askAboveUsd: 'Ask before a request above',
    },
  },
  spent: {
    title: 'Billed so far',
    text: (since: string) =>
      `Every request from this browser since ${since}, including deleted chats. Other devices and apps aren’t counted, so the provider’s bill has the last word.`,
    none: 'Nothing billed yet. Each request that reaches a server is listed here.',
    unpriced: (n: number) =>
      n === 1
        ? 'One request has no known price. Its tokens are counted, its cost isn’t.'
        : `${count(n)} requests have no known price. Their tokens are counted, their cost isn’t.`,
    demo: 'The demo’s prices are made up. They’re counted here to show what a bill looks like.',
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
    table: 'View as table',
    costs: (total: string, most: string, when: string) => `Cost: ${total} in total, ${most} at most (${when}).`,
    tokens: (total: string, most: string, when: string) => `Tokens: ${total} in total, ${most} at most (${when}).`,
    nothing: 'Nothing billed in this period.',
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
    deletedConversations: 'Deleted and temporary chats',
    deletedEndpoints: 'Deleted endpoints',
    showAll: (n: number) => `Show all ${count(n)}`,
  },
});
