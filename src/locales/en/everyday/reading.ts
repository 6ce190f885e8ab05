import { translated } from '../../in-force.svelte';

/** How chats are read: in Appearance, and in the thread. */
export const readingWords = translated('readingWords', {
  size: 'Text size',
  sizes: { small: 'Small', standard: 'Standard', large: 'Large', largest: 'Largest' },
  width: 'Text width',
  widths: { narrow: 'Narrow', standard: 'Standard', wide: 'Wide', full: 'Full' },
  aids: 'Reading',
  aid: {
    'wrap-code': 'Wrap long lines of code',
    'number-lines': 'Number the lines of code',
    'fold-code': 'Collapse long code',
    'fold-messages': 'Collapse long messages',
    'hide-times': 'Show times only on hover',
  },
  showAll: 'Show all',
  showLess: 'Show less',
});
