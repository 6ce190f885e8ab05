import { ApiError } from '../../../../model/failure';
import { readErrorValue } from '../../../errors/error-body';
import { failureBesideSuccess, failureFor } from '../../../errors/failures';

/** Codes that blame the request: sent again, it would fail again. */
const blamesRequest = /^(?:invalid|image|unsupported|empty_image|failed_to_download|\w+_policy)/;

/** The error that `said` tells of: an `error` event, or a response that failed. */
export function errorIn(said: unknown): ApiError {
  const error = readErrorValue(said);
  const isOurs = error.names.some((name) => blamesRequest.test(name));
  return new ApiError(isOurs ? failureFor(400, error, null) : failureBesideSuccess(error));
}
