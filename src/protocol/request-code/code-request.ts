import { dialectNameOf, type DialectName } from '../../model/endpoint/endpoint';
import type { Extra } from '../../model/endpoint/extras';
import { wireRequest, type AccessHeaders, type ChatRequest, type Dialect } from '../dialects/dialect';
import { sentExtras, withQuery } from '../endpoint/extras';
import { presetOf } from '../endpoint/presets';
import { withHeaders } from '../transport/send';

/** A request as code says it: what is sent, with an environment variable in the key's place. */
export interface CodeRequest {
  baseUrl: string;
  url: string;
  /** Beyond those of the key and of JSON. */
  headers: Readonly<Record<string, string>>;
  /** Environment variables that hold the endpoint's own secrets, by the name of their header or query parameter. */
  secretHeaders: Readonly<Record<string, string>>;
  secretQuery: Readonly<Record<string, string>>;
  /** The JSON, exactly as it is sent. */
  json: string;
  /** The environment variable that holds the key; null where none is sent. */
  keyVariable: string | null;
  keyHeader: AccessHeaders['keyHeader'];
  /** Which events its answer is made of. */
  dialect: DialectName;
}

/** `request` as it would be sent; `hasKey`: whether a key would go with it. */
export function codeRequest(dialect: Dialect, request: ChatRequest, hasKey: boolean): CodeRequest {
  const { url, headers, keyHeader, body } = wireRequest(dialect, request);
  const { extras = [] } = request.endpoint;
  const sent = sentExtras(request.endpoint);
  const { id } = presetOf(request.endpoint);
  const keyVariable = `${id === 'custom' ? '' : `${id.toUpperCase().replaceAll('-', '_')}_`}API_KEY`;
  // Each secret has a variable of its own, also where two names differ in signs alone, or one is called like the key.
  const taken = new Set([keyVariable]);
  const secretHeaders = variablesOf(extras, 'header', taken);
  const all = withHeaders({ ...headers, [keyHeader]: '' }, { ...sent?.headers, ...secretHeaders });
  const isKeyReplaced = all[keyHeader] !== '';
  const plain = Object.entries(all).filter(([name, value]) => value !== '' && !Object.hasOwn(secretHeaders, name));
  return {
    baseUrl: request.endpoint.baseUrl,
    url: withQuery(url, sent?.query ?? []),
    headers: Object.fromEntries(plain),
    secretHeaders,
    secretQuery: variablesOf(extras, 'query', taken),
    json: JSON.stringify(body),
    keyHeader,
    dialect: dialectNameOf(request.endpoint) ?? 'chat-completions',
    keyVariable: hasKey && !isKeyReplaced ? keyVariable : null,
  };
}

/** `taken`: the variables that there are; those that are found here are added. */
function variablesOf(extras: readonly Extra[], place: Extra['place'], taken: Set<string>): Record<string, string> {
  const secrets = extras.filter((extra) => extra.place === place && extra.value === undefined);
  return Object.fromEntries(secrets.map(({ name }) => [name, freeVariable(variableOf(name), taken)]));
}

function freeVariable(wanted: string, taken: Set<string>): string {
  let free = wanted;
  for (let number = 2; taken.has(free); number += 1) free = `${wanted}_${number}`;
  taken.add(free);
  return free;
}

/** A name that shells and languages take: `X-Team key` is `X_TEAM_KEY`. */
function variableOf(name: string): string {
  return name
    .toUpperCase()
    .replace(/[^A-Z\d]+/g, '_')
    .replace(/^(?=\d|_|$)/, 'SECRET_');
}
