import { ApiError } from '../../../model/failure';
import { normaliseBaseUrl } from '../../../protocol/endpoint/base-url';
import { checkKey } from '../../../protocol/endpoint/key';

/** The base URL that was typed, completed. Throws `ApiError` where it is none. */
export function readBaseUrl(typed: string): string {
  const normalised = normaliseBaseUrl(typed);
  if (normalised.failure) throw new ApiError(normalised.failure);
  return normalised.baseUrl;
}

/** The base URL that was typed, completed; null where it is none. */
export function baseUrlIn(typed: string): string | null {
  const normalised = normaliseBaseUrl(typed);
  return 'baseUrl' in normalised ? normalised.baseUrl : null;
}

/** The key that was typed; null where the field is empty. Throws `ApiError` where it is invalid. */
export function readKey(typed: string): string | null {
  if (typed.trim() === '') return null;
  const checked = checkKey(typed);
  if (checked.failure) throw new ApiError(checked.failure);
  return checked.key;
}
