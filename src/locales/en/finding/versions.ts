import { count } from '../../format';
import { translated } from '../../in-force.svelte';

/** Dialog "Go to version", and what opens it. */
export const versionWords = translated('versionWords', {
  item: 'Go to version…',
  title: 'Go to version',
  number: 'Version',
  range: (total: number) => `From 1 to ${count(total)}`,
  go: 'Go',
});
