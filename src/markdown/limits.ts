/**
 * What bounds the work on hostile or absurd text. All lengths in UTF-16 code units. Ordinary replies stay far below; what goes
 * over is shown as plain text.
 */

/** Text without a blank line, outside of fences: longer than any list, table or paragraph of a reply. */
export const longestBlock = 200_000;
/** One paragraph, quote or heading: browsers lay all of it out anew with each change in it, some 100 ms at this length. */
export const longestParagraph = 64_000;
/** All that is read as markdown of one message. */
export const longestText = 1_000_000;
/** Blocks of one message: each is sanitized and drawn by itself. */
export const mostBlocks = 2_500;
/** Quotes and lists within one another; deeper markers are text. */
export const deepestNesting = 12;
/** How much the containers of one block may be read, as a multiple of the block's length: lazy lines make marked read again. */
export const rereading = 60;
/** Inline text is read in segments of at most this length, as some of marked's patterns are quadratic. */
export const longestSegment = 2_000;
/** A segment longer than `shortestDense` of which more than this share are signs is not prose. */
export const densestSigns = 0.3;
export const shortestDense = 200;
/** Blanks in a row. */
export const longestBlank = 200;
/**
 * Columns and rows over which one cell of a table may reach, and how many cells of one block may reach over others: browsers lay out
 * every place, empty or not. A thousand cells over 50 × 200 each hold Firefox up for eight seconds.
 */
export const mostSpanned = 30;
export const mostSpans = 100;
