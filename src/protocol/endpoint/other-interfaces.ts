import { demoPresetId, dialectNameOf, type DialectName } from '../../model/endpoint/endpoint';
import { ApiError } from '../../model/failure';
import { isObject } from '../../model/json';
import { parseJson } from '../../model/parse-json';
import { compatibleAccess } from '../dialects/compatible-access';
import type { AccessHeaders } from '../dialects/dialect';
import { dialectOf } from '../dialects/dialect-of';
import { addressOf } from '../dialects/ollama/address';
import type { Network } from '../transport/network';
import { sideRequest, type Connection } from '../transport/side-request';
import { below } from './base-url';
import { presetOf } from './presets';

/** How long (ms) each server may take to say whether it has an interface. */
const longestWait = 8000;

/**
 * The interfaces that an endpoint of chat completions has besides, as far as it can be asked without being billed; none
 * where its answers do not tell. Never rejects.
 */
export async function otherInterfaces(
  connection: Connection,
  network: Network,
  signal: AbortSignal,
): Promise<DialectName[]> {
  const { endpoint } = connection;
  if (endpoint.presetId === demoPresetId || dialectNameOf(endpoint) !== 'chat-completions') return [];
  const askBy =
    (access: AccessHeaders): AskFor =>
    (url, body) =>
      sideRequest(connection, { url, body, ...access }, network, signal, longestWait);
  const ask = askBy(compatibleAccess(endpoint, 'reply'));
  const [own, ...found] = await Promise.all([
    ownInterface(endpoint, askBy),
    hasResponses(endpoint.baseUrl, ask),
    isOllama(endpoint.baseUrl, ask),
  ]);
  return [...(own ? [own] : []), ...(['responses', 'ollama'] as const).filter((_, index) => found[index])];
}

type AskFor = (url: string, body: object | null) => Promise<string>;

/** The interface of the vendor's own, as the preset names it, where the models are listed by that with the same key. */
async function ownInterface(
  endpoint: Connection['endpoint'],
  askBy: (access: AccessHeaders) => AskFor,
): Promise<DialectName | null> {
  const { dialect: name } = presetOf(endpoint);
  // Ollama is known by its answer, whatever the endpoint was made from.
  if (name === undefined || name === 'ollama') return null;
  const own = { ...endpoint, dialect: name };
  try {
    const dialect = await dialectOf(own);
    const ask = askBy(dialect.access(own, 'other'));
    const models = await dialect.models(own, (url, body) => ask(url, body ?? null));
    return models.length > 0 ? name : null;
  } catch {
    return null;
  }
}

/**
 * A request without a model and an input is refused by whoever knows the path, before a model is asked. Servers without
 * it say 404, or answer anything to anybody.
 */
async function hasResponses(baseUrl: string, ask: AskFor): Promise<boolean> {
  try {
    await ask(below(baseUrl, '/responses'), {});
    return false;
  } catch (error) {
    if (!(error instanceof ApiError) || !('status' in error.failure)) return false;
    const { status } = error.failure;
    const said = 'said' in error.failure ? error.failure.said : '';
    return (
      (status === 400 || status === 422) && !/unknown (?:url|path|route|endpoint|request url)|not found/i.test(said)
    );
  }
}

/** Its port tells where asking is worth it: elsewhere, the question would only be one more 404. */
async function isOllama(baseUrl: string, ask: AskFor): Promise<boolean> {
  if (new URL(baseUrl).port !== '11434') return false;
  const version = await ask(addressOf({ baseUrl }, '/api/version'), null).then(parseJson, () => undefined);
  return isObject(version) && typeof version['version'] === 'string';
}
