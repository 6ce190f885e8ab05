import { ApiError } from '../../model/failure';
import { isObject } from '../../model/json';
import { parseJson } from '../../model/parse-json';
import type { OrFailure } from '../../model/result';
import { below } from '../endpoint/base-url';
import { presetOf } from '../endpoint/presets';
import { unexpected } from '../errors/unexpected';
import { firstText } from '../json';
import type { Network } from '../transport/network';
import { failureOf, sideRequest, type Connection } from '../transport/side-request';

/** An hour: as long as a browser may need for the largest file on a slow line. */
const longestUploadMs = 3_600_000;

/**
 * Sends a file for fine-tuning to an endpoint's `/files`, and gives the id that it has there. A browser tells nothing of
 * how far an upload is, except in a request that follows redirects, and the key must not follow one.
 */
export async function uploadForTraining(
  connection: Connection,
  file: File,
  network: Network,
  signal: AbortSignal,
): Promise<OrFailure<{ id: string }>> {
  const { endpoint } = connection;
  const form = new FormData();
  form.append('purpose', 'fine-tune');
  form.append('file', file, file.name);
  try {
    // All who take such files do it in OpenAI's way, whatever their chats speak.
    const { headers, keyHeader } = presetOf(endpoint);
    const url = below(endpoint.baseUrl, '/files');
    const answer = await sideRequest(
      connection,
      { url, body: form, headers, keyHeader },
      network,
      signal,
      longestUploadMs,
    );
    const told = parseJson(answer);
    const id = isObject(told) ? firstText(told, 'id') : '';
    if (id === '') throw new ApiError(unexpected(answer));
    return { id };
  } catch (error) {
    return { failure: failureOf(error, connection) };
  }
}
