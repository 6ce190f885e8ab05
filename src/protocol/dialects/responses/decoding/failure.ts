import { ApiError } from '../../../../model/failure';
import { readErrorValue } from '../../../errors/error-body';
import { failureFor } from '../../../errors/failures';

/** Codes that blame the request: sent again, it would fail again. */
const blamesRequest = /^(?:invalid|image|unsupported|empty_image|failed_to_download|\w+_policy)/;

/** The error that `said` tells of: an `error` event, or a response that failed. */
export function errorIn(said: unknown): ApiError {
  const error = readErrorValue(said);
  return new ApiError(failureFor(error.names.some((name) => blamesRequest.test(name)) ? 400 : 200, error, null));
}
