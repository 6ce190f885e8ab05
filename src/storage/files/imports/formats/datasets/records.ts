import { textHash } from '../../../../../model/text-hash';
import type { Sample } from '../../imported';

/** The first record of a list or of lines, or the only one. */
export function firstOf(sample: Sample): unknown {
  return sample.type === 'object' ? sample.object : sample.first;
}

/** Records have no id of their own, or share one, and many begin alike: what tells one from the others is all of it. */
export function idOf(record: unknown): string {
  return textHash(JSON.stringify(record) ?? '');
}
