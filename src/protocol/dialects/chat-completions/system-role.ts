import type { Role } from '../../../model/chat/message';
import type { Endpoint } from '../../../model/endpoint/endpoint';
import { isOpenAiReasoning } from '../../../model/endpoint/openai-models';
import { presetOf } from '../../endpoint/presets';

/** What instructions are called on the wire: OpenAI asks for `developer` from o1 on, which other servers refuse. */
export function systemRole(
  endpoint: Pick<Endpoint, 'baseUrl' | 'presetId'>,
  model: string,
): Extract<Role, 'system'> | 'developer' {
  const isOpenAi = ['openai', 'azure'].includes(presetOf(endpoint).id);
  return isOpenAi && isOpenAiReasoning(model) ? 'developer' : 'system';
}
