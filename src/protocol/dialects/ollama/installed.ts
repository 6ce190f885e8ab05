import type { InstalledModel, PullProgress } from '../../../model/endpoint/installed-model';
import { ApiError } from '../../../model/failure';
import { isObject, type JsonObject } from '../../../model/json';
import { parseJson } from '../../../model/parse-json';
import { sentExtras } from '../../endpoint/extras';
import { readErrorValue } from '../../errors/error-body';
import { failureFor } from '../../errors/failures';
import { unexpected } from '../../errors/unexpected';
import { countIn, firstText, objectsIn } from '../../json';
import type { Network } from '../../transport/network';
import { readLines } from '../../transport/read-lines';
import { send } from '../../transport/send';
import { sideRequest, type Connection } from '../../transport/side-request';
import { addressOf } from './address';

const access = { headers: {}, keyHeader: 'Authorization' } as const;

/** What the server has on its disk, and which of it is in memory. Throws `ApiError`. */
export async function installedModels(
  connection: Connection,
  network: Network,
  signal: AbortSignal,
): Promise<InstalledModel[]> {
  const ask = async (path: string): Promise<JsonObject[]> => {
    const url = addressOf(connection.endpoint, path);
    const body = await sideRequest(connection, { url, body: null, ...access }, network, signal);
    const answer = parseJson(body);
    if (!isObject(answer) || !('models' in answer)) throw new ApiError(unexpected(body));
    return objectsIn(answer['models']);
  };
  const [all, running] = await Promise.all([ask('/api/tags'), ask('/api/ps')]);
  const inMemory = new Map(running.map((model) => [nameOf(model), model]));
  // What stands before several servers may list a model once for each.
  const byName = new Map(all.map((model) => [nameOf(model), model]));
  return [...byName].map(([name, model]) => installed(model, inMemory.get(name)));
}

function installed(model: JsonObject, running: JsonObject | undefined): InstalledModel {
  const details = isObject(model['details']) ? model['details'] : {};
  const known = ['parameter_size', 'quantization_level'].map((field) => firstText(details, field));
  return {
    id: nameOf(model),
    bytes: countIn(model['size']),
    details: known.filter((one) => one !== '' && one !== 'unknown'),
    loaded: running
      ? {
          bytes: countIn(running['size']),
          graphicsBytes: countIn(running['size_vram']),
          contextWindow: countIn(running['context_length']) || null,
          until: untilOf(running),
        }
      : null,
  };
}

function nameOf(model: JsonObject): string {
  return firstText(model, 'model', 'name');
}

/** A model that is to stay has a time that is centuries away. */
function untilOf(running: JsonObject): number | null {
  const until = Date.parse(firstText(running, 'expires_at'));
  return Number.isNaN(until) || until > Date.now() + 365 * 86_400_000 ? null : until;
}

/** Has the server take `model` out of memory. Throws `ApiError`. */
export async function unload(
  connection: Connection,
  model: string,
  network: Network,
  signal: AbortSignal,
): Promise<void> {
  const url = addressOf(connection.endpoint, '/api/generate');
  await sideRequest(connection, { url, body: { model, keep_alive: 0 }, ...access }, network, signal);
}

/**
 * Has the server download `model`, and tells how far it is. What has come stays there, so that a pull that `signal`
 * aborts, which ends it silently, goes on from there when it is asked for again. Throws `ApiError`.
 */
export async function* pull(
  { endpoint, key, keyOrigin, extras }: Connection,
  model: string,
  network: Network,
  signal: AbortSignal,
): AsyncGenerator<PullProgress> {
  const url = addressOf(endpoint, '/api/pull');
  const body = { model, stream: true };
  const call = { url, body, key, keyOrigin, extras: sentExtras(endpoint, extras), ...access };
  const files = new Map<string, { completed: number; total: number }>();
  let isDone = false;
  try {
    const response = await send(call, network, signal);
    for await (const lines of readLines(response.body))
      for (const line of lines) {
        const told = 'data' in line ? parseJson(line.data) : undefined;
        if (!isObject(told)) continue;
        if ('error' in told) throw new ApiError(failureFor(200, readErrorValue(told), null));
        const { digest, total } = told;
        if (typeof digest === 'string' && countIn(total) !== null)
          files.set(digest, { total: countIn(total) ?? 0, completed: countIn(told['completed']) ?? 0 });
        isDone = firstText(told, 'status') === 'success';
        yield { status: firstText(told, 'status'), ...sumOf([...files.values()]) };
      }
  } catch (error) {
    if (signal.aborted) return;
    throw error;
  }
  if (!isDone && !signal.aborted) throw new ApiError({ kind: 'cut-off' });
}

function sumOf(files: readonly { completed: number; total: number }[]): Pick<PullProgress, 'completed' | 'total'> {
  const sum = (of: 'completed' | 'total'): number => files.reduce((bytes, file) => bytes + file[of], 0);
  return { completed: sum('completed'), total: files.length === 0 ? null : sum('total') };
}
