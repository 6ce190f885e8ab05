/**
 * Limits on the work for hostile or absurd text. All lengths are in UTF-16 code units. Ordinary replies stay far below
 * them; what exceeds a limit is shown as plain text.
 */

/**
 * The longest text without a blank line, outside fences. No list, table or paragraph of an ordinary reply is as long.
 */
export const longestBlock = 200_000;
/**
 * The longest paragraph, quote or heading. Browsers lay out all of it again at each change: about 100 ms at this
 * length.
 */
export const longestParagraph = 64_000;
/** How much of one message is read as markdown. */
export const longestText = 1_000_000;
/** The most blocks of one message. Each is sanitized and drawn by itself. */
export const mostBlocks = 2_500;
/** How deep quotes and lists may nest. Deeper markers are shown as text. */
export const deepestNesting = 12;
/**
 * How many characters may be read for the containers of one block, as a multiple of the block's length. Lazy
 * continuation lines make marked read the same text again and again.
 */
export const rereading = 60;
/** Inline text is read in segments of at most this length, because some of marked's patterns take quadratic time. */
export const longestSegment = 2_000;
/** A segment longer than `shortestDense` is not read as markdown if more than this share of it is markup characters. */
export const densestSigns = 0.3;
/** Characters that a segment needs for its share of markup characters to count. */
export const shortestDense = 200;
/** The most blanks in a row. */
export const longestBlank = 200;
/**
 * How many columns or rows one table cell may span, and how many cells of one block may span several. Browsers lay out
 * every place in the grid, empty or not: a thousand cells that span 50 × 200 places each block Firefox for eight
 * seconds.
 */
export const mostSpanned = 30;
export const mostSpans = 100;
