import { translated } from '../../in-force.svelte';

/** Headers and query parameters of an endpoint's own, in its form. */
export const extrasWords = translated('extrasWords', {
  title: 'Extra headers',
  text: 'For servers that need a header or query parameter of their own. Sent with every request to this endpoint, and nowhere else.',
  /** Once there is a header. */
  asked: 'A browser asks the server first whether a page may send a header. Test the connection to see if it may.',
  /** Once there is a header, at a provider that takes only those it knows. */
  refused: (provider: string) =>
    `${provider} lets pages send only the headers it knows. With any other, every request fails.`,
  header: 'Header',
  query: 'Query parameter',
  value: 'Value',
  secret: 'Secret',
  secretText: 'Secrets are kept like the key.',
  kept: 'Saved. Leave blank to keep it.',
  addHeader: 'Add header',
  addQuery: 'Add query parameter',
  remove: 'Remove',
  /** The name of a row. */
  row: (n: number) => `Row ${n}`,
});
