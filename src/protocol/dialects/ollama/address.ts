import { besideApi } from '../../endpoint/base-url';
import type { Spoken } from '../dialect';

/** The address of `path`: the base URL may be that of the compatible interface, or name `/api` itself. */
export function addressOf({ baseUrl }: Pick<Spoken, 'baseUrl'>, path: string): string {
  return besideApi(baseUrl.replace(/\/api(?=\?|$)/, ''), path);
}
