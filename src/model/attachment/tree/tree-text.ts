import { fencedFile } from '../fence';
import type { ReadText } from '../media-reader';

/**
 * Files of a folder as one text: their paths as a list, then each in a fence with its language and path, so that a model
 * can tell them apart and name them.
 */
export function treeText(texts: readonly ReadText[]): string {
  return [texts.map(listed).join('\n'), ...texts.map(inFence)].join('\n\n');
}

/** What `text` adds to that: its line in the list, and its fence. */
export function treeShare(text: ReadText): string {
  return `${listed(text)}\n${inFence(text)}\n\n`;
}

function listed({ name }: ReadText): string {
  return `- ${name}`;
}

function inFence({ name, language, text }: ReadText): string {
  return fencedFile(name, language, text);
}

/** What the text of `count` files of a folder or zip is called. */
export function treeName(name: string, count: number): string {
  return `${name.replace(/\.zip$/i, '')} (${count} ${count === 1 ? 'file' : 'files'}).md`;
}
