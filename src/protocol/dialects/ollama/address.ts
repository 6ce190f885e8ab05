import { besideApi } from '../../endpoint/base-url';
import type { Spoken } from '../dialect';

/** `/api`, also with what was pasted behind it, at the end of a base URL. */
const api = /\/api(?:\/(?:chat|generate|tags))?\/?(?=\?|$)/;

/** The address of `path`: the base URL may be that of the compatible interface, or name `/api` or a path below it. */
export function addressOf({ baseUrl }: Pick<Spoken, 'baseUrl'>, path: string): string {
  return besideApi(baseUrl.replace(api, ''), path);
}
