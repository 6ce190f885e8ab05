import { ApiError } from '../../model/failure';
import { longestPiece, readChunks, type Body, type Piece, type Taker } from './read-body';

/**
 * Reads a body as lines, each of them a piece (NDJSON): what each chunk of bytes completed, together. What stands at the
 * end without its line end is the `rest`. Throws `cut-off` if the connection breaks, after what had come, and
 * `reply-too-long` where a line has more than `longest` characters.
 */
export async function* readLines(body: Body, recording?: Taker, longest = longestPiece): AsyncGenerator<Piece[]> {
  let open = '';
  try {
    for await (const chunk of readChunks(body, recording)) {
      const lines = (open + chunk).split(/\r\n|\n|\r(?!$)/);
      open = lines.pop() ?? '';
      if (open.length > longest) throw new ApiError({ kind: 'reply-too-long', limit: longest });
      yield lines.filter((line) => line.trim() !== '').map((data) => ({ type: 'event', data, name: undefined }));
    }
  } catch (error) {
    const isCutOff = error instanceof ApiError && error.failure.kind === 'cut-off';
    if (isCutOff && open.trim() !== '') yield [{ type: 'rest', data: open, name: undefined }];
    throw error;
  }
  if (open.trim() !== '') yield [{ type: 'rest', data: open, name: undefined }];
}
