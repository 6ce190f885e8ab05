import type { Failure, UrlProblem } from '../../model/failure';
import { addressSpaceOf } from './address-space';
import type { OrFailure } from '../../model/result';

/** What follows a base URL in the address of a request, and may be pasted with it. */
const pastedPath = /\/+(?:chat\/completions|messages|responses|models|images\/generations|images\/edits)$/i;
/** What follows a base URL of Gemini's own interface: it names model and method in the path, and the form of the answer behind it. */
const pastedMethod = /\/+(?:models|tunedModels)\/[^/:]+:\w+$/i;
/** Query parameters by which keys are given: they belong in their own field. */
const keyParameter = /(?:^|[-_])(?:key|token|secret|sig|signature|password|code)$|apikey|accesstoken/i;

/**
 * The base URL that a person meant: http or https, without trailing slashes, fragment, or a pasted `/chat/completions`
 * or the like. Its query stays (Azure needs `api-version`). A missing scheme becomes https, or http for this machine
 * and local networks. The path is kept as typed: whether it should end in `/v1` is for the connection test to find out.
 */
export function normaliseBaseUrl(typed: string): OrFailure<{ baseUrl: string }> {
  const text = typed.trim();
  if (text === '') return refused('empty');
  const url = parse(text);
  if (url === 'scheme') return refused('scheme');
  if (url === null) return refused('not-a-url');
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return refused('scheme');
  if (url.username !== '' || url.password !== '') return refused('credentials');
  // The page's content security policy lists the origins of its endpoints, and it cannot contain IPv6 addresses.
  if (url.hostname.startsWith('[')) return refused('ipv6');
  if (!/^[a-z\d._-]+$/i.test(url.hostname)) return refused('not-a-url');
  if ([...url.searchParams.keys()].some((name) => keyParameter.test(name))) return refused('key-in-query');
  if (pastedMethod.test(url.pathname)) url.searchParams.delete('alt');
  const path = url.pathname.replace(/\/+$/, '').replace(pastedMethod, '').replace(pastedPath, '').replace(/\/+$/, '');
  return { baseUrl: url.search === '' ? url.origin + path : `${url.origin}${path || '/'}${url.search}` };
}

/** The address of `path` below a base URL, whose query stays at the end. */
export function below(baseUrl: string, path: string): string {
  const { address, query } = parted(baseUrl);
  return address + path + query;
}

/** Whether the path of a base URL ends with `path`. */
export function endsIn(baseUrl: string, path: string): boolean {
  return parted(baseUrl).address.endsWith(path);
}

/** The address of `path` beside the API's own `/v1`, where servers keep what is not OpenAI's. */
export function besideApi(baseUrl: string, path: string): string {
  const { address, query } = parted(baseUrl);
  return address.replace(/\/v1$/, '') + path + query;
}

function parted(baseUrl: string): { address: string; query: string } {
  const [address = '', query = ''] = baseUrl.split(/(?=\?)/, 2);
  return { address: address.replace(/\/$/, ''), query };
}

function parse(text: string): URL | 'scheme' | null {
  const hasAuthority = /^[a-z][a-z\d+.-]*:\/\//i.test(text) || /^https?:/i.test(text);
  if (hasAuthority) return toUrl(text);
  const bare = text.replace(/^\/+/, '');
  const beforePath = /^[^/?#]*/.exec(bare)?.[0] ?? '';
  // `localhost:8080` reads like a scheme, and so does the name in `name:password@host`.
  const startsWithHost = beforePath.includes('@') || /^(?:\[[^\]]*\]|[^:]*)(?::\d+)?$/.test(beforePath);
  if (!startsWithHost) return /^[a-z][a-z\d+.-]*:/i.test(bare) ? 'scheme' : null;
  const https = toUrl(`https://${bare}`);
  return https && isLocalName(https.hostname) ? toUrl(`http://${bare}`) : https;
}

/** Hosts that nobody can get a certificate for: no public name server knows them. */
export function isLocalName(hostname: string): boolean {
  return (
    addressSpaceOf(hostname) !== null ||
    hostname === '0.0.0.0' ||
    !hostname.includes('.') ||
    /\.(?:local|localhost|lan|internal|home\.arpa)$/i.test(hostname)
  );
}

function toUrl(text: string): URL | null {
  // Chromium takes a host with spaces in it.
  return !/\s/.test(text) && URL.canParse(text) ? new URL(text) : null;
}

function refused(problem: UrlProblem): { failure: Failure } {
  return { failure: { kind: 'invalid-url', problem } };
}
