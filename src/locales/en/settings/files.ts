import { translated } from '../../in-force.svelte';

/** On the button of a field that takes files. */
export const fileWords = translated('fileWords', {
  one: 'Choose a file…',
  several: 'Choose files…',
});
