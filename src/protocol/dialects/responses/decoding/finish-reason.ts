import { isObject, type JsonObject } from '../../../../model/json';
import { firstText } from '../../../json';

const reasons: Record<string, string> = { max_output_tokens: 'length', max_tokens: 'length' };

/**
 * Why `response` ended, by the name that finish reasons have here; one without such a name stays as it came. Null where
 * the server does not say. `callsTools`: it calls tools of the request.
 */
export function finishReasonOf(response: JsonObject, callsTools: boolean): string | null {
  const { incomplete_details: details } = response;
  const status = firstText(response, 'status');
  if (status === 'completed') return callsTools ? 'tool_calls' : 'stop';
  const reason = isObject(details) ? firstText(details, 'reason') : '';
  if (reason === '') return status === 'in_progress' ? null : status || null;
  return Object.hasOwn(reasons, reason) ? reasons[reason]! : reason;
}
