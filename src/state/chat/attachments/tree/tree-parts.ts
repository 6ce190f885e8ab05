import type { NotAttached } from '../../../../model/attachment/attach-problem';
import { treeName, treeText } from '../../../../model/attachment/tree/tree-text';
import type { MediaPart } from '../../../../model/chat/parts';
import { makeParts, type Making } from '../make-parts';
import type { TreeChoice } from './tree-choice.svelte';

/**
 * The files that are chosen of a folder or zip: one text with all of them, or the first `most` each by itself. Null where
 * the choice was closed meanwhile.
 */
export async function treeParts(
  choice: TreeChoice,
  { isApart, most }: { isApart: boolean; most: number },
  making: Making,
): Promise<{ parts: MediaPart[]; refused: NotAttached[] } | null> {
  const read = await choice.texts();
  if (!read) return null;
  if (read.problem) return { parts: [], refused: [{ name: choice.name, problem: read.problem }] };
  const refused: NotAttached[] = read.failed.map(({ path: name, problem }) => ({ name, problem }));
  const { texts } = read;
  if (texts.length === 0) return { parts: [], refused };
  const files = isApart
    ? texts.slice(0, most).map(({ name, text }) => ({ name, file: new Blob([text]) }))
    : [{ name: treeName(choice.name, texts.length), file: new Blob([treeText(texts)]) }];
  const left = isApart ? texts.length - files.length : 0;
  if (left > 0) refused.push({ name: '', problem: { kind: 'too-many', limit: most, left } });
  const parts: MediaPart[] = [];
  for (const { name, file } of files) {
    const named = new File([file], name);
    const made = await makeParts(named, await making.reader.identify(named, name), 'text', making);
    if ('parts' in made) parts.push(...made.parts);
    else refused.push({ name, problem: made.problem });
  }
  return { parts, refused };
}
