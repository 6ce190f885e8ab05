import { count } from '../../format';
import { translated } from '../../in-force.svelte';

/** How likely the tokens of a reply were. */
export const probabilityWords = translated('probabilityWords', {
  label: 'Token probabilities',
  hint: 'Point at a token, or use the arrow keys.',
  legend: ['90% or more', '50% to 90%', '10% to 50%', 'under 10%'],
  likeliness: ['almost certain', 'likely', 'unsure', 'unlikely'],
  alternatives: 'Candidates at this position',
  noAlternatives: 'The server sent no alternatives.',
  cut: (n: number) => `Probabilities are kept for the first ${count(n)} tokens only.`,
  token: (text: string, share: string) => `${text}, ${share}`,
  empty: 'empty',
});
