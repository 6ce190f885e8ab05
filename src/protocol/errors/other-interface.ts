import { dialectNameOf, type DialectName, type Endpoint } from '../../model/endpoint/endpoint';
import type { Failure } from '../../model/failure';

/** What only answers of one interface have, in the order in which they are told apart: an item of Responses is a `message`, too. */
const signs: readonly [DialectName, RegExp][] = [
  ['responses', /"type":\s*"response\.\w|"object":\s*"response"/],
  ['chat-completions', /"choices":\s*\[|"object":\s*"chat\.completion/],
  ['gemini', /"(?:candidates|promptFeedback|usageMetadata)":\s*[[{]/],
  ['ollama', /"done":\s*(?:true|false)/],
  ['anthropic-messages', /"type":\s*"(?:message|message_start|message_delta|content_block_\w+)"/],
];

/** `failure`; where what was no answer is one of another interface than the endpoint's, the failure that names that. */
export function asOtherInterface(failure: Failure, endpoint: Pick<Endpoint, 'dialect'>): Failure {
  const { kind } = failure;
  if ((kind !== 'bad-response' && kind !== 'wrong-path') || failure.status !== 200) return failure;
  const said = failure.said.trim();
  if (!/^[{[]/.test(said)) return failure;
  const [speaks] = signs.find(([, sign]) => sign.test(said)) ?? [];
  if (speaks === undefined || speaks === dialectNameOf(endpoint)) return failure;
  return { kind: 'other-interface', speaks, status: failure.status, said };
}
