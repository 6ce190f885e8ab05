import { baseUrls } from '../../model/endpoint/base-urls';
import type { DialectName } from '../../model/endpoint/endpoint';

/** The API that is all there is at a base URL, by its address; null where the address does not tell. */
export function dialectAt(baseUrl: string): DialectName | null {
  const { hostname, pathname } = new URL(baseUrl);
  // Google's compatible interface lies below its own.
  const isGoogles = hostname === new URL(baseUrls.gemini).hostname && !/\/openai\/?$/.test(pathname);
  return isGoogles ? 'gemini' : null;
}
