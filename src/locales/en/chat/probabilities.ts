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

const figures = new Intl.NumberFormat('en-US', { style: 'percent', maximumSignificantDigits: 3 });

/** A probability (0 to 1) as a percentage of three figures. */
export function percent(probability: number): string {
  return probability < 0.0001 ? `< ${figures.format(0.0001)}` : figures.format(probability);
}

const signs: Record<string, string> = { '\n': '⏎', '\r': '⏎', '\t': '⇥' };

/** A token as it can be seen where it stands alone: with signs for line breaks, tabs, and the spaces at its ends. */
export function tokenInSight(text: string): string {
  if (text === '') return probabilityWords.empty;
  return text.replace(/[\n\r\t]/g, (sign) => signs[sign]!).replace(/^ +| +$/g, (spaces) => '␣'.repeat(spaces.length));
}
