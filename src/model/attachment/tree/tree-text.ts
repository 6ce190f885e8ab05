import { fenced } from '../fence';
import type { ReadText } from '../media-reader';

/**
 * Files of a folder as one text: their paths as a list, then each in a fence with its language and path, so that a model
 * can tell them apart and name them.
 */
export function treeText(texts: readonly ReadText[]): string {
  const paths = texts.map(({ name }) => `- ${name}`).join('\n');
  return [paths, ...texts.map(({ name, language, text }) => fenced(name, language, text))].join('\n\n');
}

/** What the text of `count` files of a folder or zip is called. */
export function treeName(name: string, count: number): string {
  return `${name.replace(/\.zip$/i, '')} (${count} ${count === 1 ? 'file' : 'files'}).md`;
}
