import { openReader } from '../../../media/open-reader';
import type { MediaReader } from '../../../model/attachment/media-reader';

/** What begins a block. A single line is none: it may be one word of a heading, or one cell. */
const block = /^(?:#{1,6} |[->|]|\d+\. |`{3})/;
const clipboard = openReader();

/**
 * What rich text from the clipboard says, as Markdown; null where it cannot be read, or says less than `text`, its words
 * alone. A page may show what its HTML does not say in words, such as a drawing.
 */
export async function markdownOf(
  html: string,
  text: string,
  reader: Pick<MediaReader, 'text'> = clipboard,
): Promise<string | null> {
  // This beginning makes it known as HTML in UTF-8, whatever encoding it says that it had.
  const read = await reader.text(new Blob(['\ufeff<!doctype html>', html]), 'pasted.html');
  if (read.problem || !saysAll(read.text, text)) return null;
  return text.trim().includes('\n') || !block.test(read.text) ? read.text : null;
}

/** Whether all letters and digits of `text` stand in `markdown`, in their order. */
function saysAll(markdown: string, text: string): boolean {
  const said = markdown.toLowerCase();
  let at = 0;
  for (const [sign] of text.toLowerCase().matchAll(/[\p{L}\p{N}]/gu)) {
    const found = said.indexOf(sign, at);
    if (found === -1) return false;
    at = found + sign.length;
  }
  return true;
}
