import { isObject, type JsonObject } from '../../model/json';
import { listIn } from '../json';

/**
 * Whether what a server says has an error in it: an object, words, or a list. One whose fields are all empty comes with
 * good answers.
 */
export function hasError({ error }: JsonObject): boolean {
  if (isObject(error)) return Object.values(error).some(Boolean);
  return (typeof error === 'string' && error !== '') || listIn(error).length > 0;
}
