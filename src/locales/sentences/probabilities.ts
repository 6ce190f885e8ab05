import { probabilityWords } from '../en/chat/probabilities';
import { percentage } from '../measures';
import { isolated } from '../isolated';

/** A probability (0 to 1) as a percentage of three figures. */
export function percent(probability: number): string {
  return isolated(probability < 0.0001 ? `< ${percentage(0.0001)}` : percentage(probability));
}

const signs: Record<string, string> = { '\n': '⏎', '\r': '⏎', '\t': '⇥' };

/** A token as it can be seen where it stands alone: with signs for line breaks, tabs, and the spaces at its ends. */
export function tokenInSight(text: string): string {
  if (text === '') return probabilityWords.empty;
  return text.replace(/[\n\r\t]/g, (sign) => signs[sign]!).replace(/^ +| +$/g, (spaces) => '␣'.repeat(spaces.length));
}
