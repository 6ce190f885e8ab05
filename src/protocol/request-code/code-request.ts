import { dialectNameOf, type DialectName } from '../../model/endpoint/endpoint';
import { wireRequest, type Access, type ChatRequest, type Dialect } from '../dialects/dialect';
import { presetOf } from '../endpoint/presets';

/** A request as code says it: what is sent, with an environment variable in the key's place. */
export interface CodeRequest {
  baseUrl: string;
  url: string;
  /** Beyond those of the key and of JSON. */
  headers: Readonly<Record<string, string>>;
  /** The JSON, exactly as it is sent. */
  json: string;
  /** The environment variable that holds the key; null where none is sent. */
  keyVariable: string | null;
  keyHeader: Access['keyHeader'];
  /** Which events its answer is made of. */
  dialect: DialectName;
}

/** `request` as it would be sent; `hasKey`: whether a key would go with it. */
export function codeRequest(dialect: Dialect, request: ChatRequest, hasKey: boolean): CodeRequest {
  const { url, headers, keyHeader, body } = wireRequest(dialect, request);
  const { id } = presetOf(request.endpoint);
  const provider = id === 'custom' ? '' : `${id.toUpperCase().replaceAll('-', '_')}_`;
  return {
    baseUrl: request.endpoint.baseUrl,
    url,
    headers,
    json: JSON.stringify(body),
    keyHeader,
    dialect: dialectNameOf(request.endpoint) ?? 'chat-completions',
    keyVariable: hasKey ? `${provider}API_KEY` : null,
  };
}
