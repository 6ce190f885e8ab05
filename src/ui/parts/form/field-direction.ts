import { directionOf, textDirection } from '../text-direction';
import { longText } from './long-text';

/** The `dir` of a field that holds `text`. A long text has one direction, which is looked for once. */
export function fieldDirection(text: string): 'auto' | 'ltr' | 'rtl' {
  return text.length < longText ? textDirection(text) : directionOf(text);
}
