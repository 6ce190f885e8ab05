import { readFileSync } from 'node:fs';
import type { MediaProblem } from '../../../src/model/attachment/file-format';
import type { ReadText } from '../../../src/model/attachment/media-reader';
import { perform } from '../../../src/media/worker/tasks';

/** A file of `tests/fixtures/media`, as a program wrote it. */
export function fixture(name: string): Blob {
  return new Blob([readFileSync(`tests/fixtures/media/${name}`)]);
}

/** What the worker answers when it is asked for the text of a file. */
export async function textOf(file: Blob | string, name: string): Promise<ReadText> {
  const result = await perform({ type: 'text', file: new Blob([file]), name }, () => undefined);
  if (result.problem) throw new Error(`not read: ${JSON.stringify(result.problem)}`);
  return result as ReadText;
}

export async function problemOf(file: Blob | string, name: string): Promise<MediaProblem> {
  const result = await perform({ type: 'text', file: new Blob([file]), name }, () => undefined);
  if (!result.problem) throw new Error('It was read');
  return result.problem;
}
