import type { Failure, UrlProblem } from '../../model/failure';
import { addressSpaceOf } from './address-space';

/**
 * The base URL that a person meant: http or https, without trailing slashes, query, fragment, or a pasted `/chat/completions`
 * or `/models`. A missing scheme becomes https, or http for this machine and private addresses. The path is kept as typed:
 * whether it should end in `/v1` is for the connection test to find out.
 */
export function normaliseBaseUrl(typed: string): { baseUrl: string } | { failure: Failure } {
  const text = typed.trim();
  if (text === '') return refused('empty');
  const url = parse(text);
  if (url === 'scheme') return refused('scheme');
  if (url === null) return refused('not-a-url');
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return refused('scheme');
  if (url.username !== '' || url.password !== '') return refused('credentials');
  // The page is pinned to the origins of its endpoints: what a policy's source list cannot say must not become one.
  if (url.hostname.startsWith('[')) return refused('ipv6');
  if (!/^[a-z\d._-]+$/i.test(url.hostname)) return refused('not-a-url');
  const path = url.pathname.replace(/\/+$/, '').replace(/\/+(?:chat\/completions|models)$/i, '');
  return { baseUrl: url.origin + path.replace(/\/+$/, '') };
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
  return https && addressSpaceOf(https.hostname) !== null ? toUrl(`http://${bare}`) : https;
}

function toUrl(text: string): URL | null {
  // Chromium takes a host with spaces in it.
  return !/\s/.test(text) && URL.canParse(text) ? new URL(text) : null;
}

function refused(problem: UrlProblem): { failure: Failure } {
  return { failure: { kind: 'invalid-url', problem } };
}
