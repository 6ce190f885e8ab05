import { openReader } from '../../../media/open-reader';
import type { MediaReader } from '../../../model/attachment/media-reader';

/** What rich text from the clipboard says, as Markdown; null where it cannot be read. */
export async function markdownOf(
  html: string,
  reader: Pick<MediaReader, 'text'> = openReader(),
): Promise<string | null> {
  // By its beginning it is known for what it is, and in UTF-8, whatever it says of the encoding that it had.
  const read = await reader.text(new Blob(['\ufeff<!doctype html>', html]), 'pasted.html');
  return read.problem ? null : read.text;
}
