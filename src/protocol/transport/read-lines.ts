import { ApiError } from '../../model/failure';
import { longestPiece, readChunks, type Body, type Gather, type Piece, type Recording } from './read-body';

/**
 * Reads a body as lines, each of them a piece (NDJSON): what each chunk of bytes completed, together. What stands at the
 * end without its line end is the `rest`. Throws `cut-off` if the connection breaks, after what had come, and
 * `reply-too-long` where a line has more than `longest` characters.
 */
export async function* readLines(
  body: Body,
  recording?: Recording,
  gather?: Gather,
  longest = longestPiece,
): AsyncGenerator<Piece[]> {
  // A picture in a line comes in thousands of chunks: each is looked through once, and they are joined at the line's end.
  let open: string[] = [];
  let length = 0;
  const rest = (): Piece[] => {
    const data = open.join('');
    return data.trim() === '' ? [] : [{ type: 'rest', data, name: undefined }];
  };
  try {
    for await (const chunk of readChunks(body, recording, gather)) {
      const [first = '', ...others] = chunk.split(/\r\n|\n|\r/);
      const lines: string[] = [];
      open.push(first);
      length += first.length;
      for (const part of others) {
        lines.push(open.join(''));
        open = [part];
        ({ length } = part);
      }
      if (length > longest) throw new ApiError({ kind: 'reply-too-long', limit: longest });
      yield lines.filter((line) => line.trim() !== '').map((data) => ({ type: 'event', data, name: undefined }));
    }
  } catch (error) {
    const isCutOff = error instanceof ApiError && error.failure.kind === 'cut-off';
    if (isCutOff && rest().length > 0) yield rest();
    throw error;
  }
  if (rest().length > 0) yield rest();
}
