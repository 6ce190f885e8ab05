import { drawnWords } from '../../../markdown/static/drawn-words';
import type { Query } from '../../../model/search/query';
import { hitsBySlices } from '../../../model/search/slices';
import { visibleText } from '../../../model/search/visible-text';
import type { SearchedPart } from './searched-parts';

/** A text that is longer is not read as it is drawn, which would hold up the page. */
const longestDrawn = 50_000;

/**
 * How often one of the terms stands in a part of a message that need not be drawn; null where `rest`, which is awaited between short
 * steps, says that nobody asks any more.
 *
 * Markdown is looked through as it is written, and without all that may be a mark. Only where the two do not agree is it read as it
 * is drawn, which takes much longer: `__init__` and `<words>` may be marks, or words.
 */
export async function countMatches(
  { text, isMarkdown }: SearchedPart,
  wanted: Pick<Query, 'terms'>,
  rest: () => Promise<boolean>,
): Promise<number | null> {
  const countIn = async (pieces: Iterable<string>): Promise<number | null> => {
    let count = 0;
    for (const piece of pieces)
      for (const hits of hitsBySlices(piece, wanted)) {
        count += hits.length;
        if (!(await rest())) return null;
      }
    return count;
  };
  const written = await countIn([text]);
  if (!isMarkdown || written === null) return written;
  const visible = await countIn(visibleText(text));
  if (visible === null || visible === written || text.length > longestDrawn) return visible;
  return countIn([drawnWords(text)]);
}
