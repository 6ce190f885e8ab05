import type { Role } from '../../../model/chat/message';
import type { Endpoint } from '../../../model/endpoint/endpoint';
import { isOpenAiReasoning } from '../../../model/endpoint/openai-models';
import { endsIn } from '../../endpoint/base-url';
import { presetOf } from '../../endpoint/presets';

/**
 * What instructions are called on the wire: OpenAI asks for `developer` from o1 on. Other servers refuse it, among them gateways to
 * OpenAI and Azure's older interface, whose addresses have a version of their own; there, OpenAI's models take `system` as the same.
 */
export function systemRole(
  { baseUrl }: Pick<Endpoint, 'baseUrl'>,
  model: string,
): Extract<Role, 'system'> | 'developer' {
  const { id } = presetOf({ baseUrl, presetId: 'custom' });
  const isOpenAi = id === 'openai' || (id === 'azure' && endsIn(baseUrl, '/openai/v1'));
  return isOpenAi && isOpenAiReasoning(model) ? 'developer' : 'system';
}
