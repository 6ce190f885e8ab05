import { dialectNameOf, type DialectName } from '../../model/endpoint/endpoint';
import type { ModelFacts } from '../../model/endpoint/model-facts';
import type { JsonObject } from '../../model/json';
import type { HostedTool } from '../../model/request/hosted-tools';
import type { MeantParameter } from '../../model/request/meant-parameter';
import type { ParameterName, Parameters } from '../../model/request/parameters';
import * as messages from './anthropic-messages/parameters';
import * as chat from './chat-completions/wire-parameters';
import * as responses from './responses/parameters';
import type { ChatRequest, Spoken } from './dialect';
import { offeredBy } from './tools/hosted-tools';
import * as gemini from './gemini/parameters';
import * as ollama from './ollama/parameters';

/** How an interface says parameters: what the controls for them have to know, at once. */
interface ParameterFields {
  /** Whether requests can carry a parameter, with the value that it has in `parameters`. */
  isTaken(name: ParameterName, parameters?: Parameters): boolean;
  /**
   * Those of `parameters` that requests leave out, because the model takes none of them beside the effort or thinking
   * that is set.
   */
  givingWay(parameters: Parameters, known: Pick<ChatRequest, 'facts' | 'refuses'>): readonly ParameterName[];
  /** The tokens that a reply is limited to where the person says nothing; null where requests then say nothing, too. */
  standardLimit(facts: Pick<ModelFacts, 'maxOutput'> | null): number | null;
  /** The lowest limit of a reply that requests can carry, in tokens: a lower one is raised to it. */
  leastLimit: number;
  /** The tools that its server can run itself, and that a request can offer. */
  hostedTools: readonly HostedTool[];
  /** Fields that have a control of their own. */
  controlled: ReadonlySet<string>;
  /** The parameters that fields say, as far as they can be shown by their controls; all others are `extra` fields. */
  read(fields: JsonObject): Parameters;
  /** The parameter that a server means by `field`, or the person's own extra field; null where it is neither. */
  parameterOf(field: string, parameters: Parameters): MeantParameter | null;
}

const dialects: Record<DialectName, (endpoint: Spoken) => ParameterFields> = {
  'chat-completions': (endpoint) => ({
    isTaken: (name) => chat.isTaken(name, endpoint),
    givingWay: () => [],
    standardLimit: () => null,
    leastLimit: 1,
    hostedTools: chat.hostedToolsAt(endpoint),
    controlled: chat.controlledFields,
    read: (fields) => chat.readParameters(fields, endpoint),
    parameterOf: (field, parameters) => chat.parameterOf(field, parameters, endpoint),
  }),
  responses: () => ({
    isTaken: responses.isTaken,
    givingWay: () => [],
    standardLimit: () => null,
    leastLimit: responses.leastLimit,
    hostedTools: offeredBy(responses.wireTools),
    controlled: responses.controlledFields,
    read: responses.readParameters,
    parameterOf: responses.parameterOf,
  }),
  'anthropic-messages': () => ({
    isTaken: messages.isTaken,
    givingWay: messages.givingWay,
    standardLimit: messages.standardLimit,
    leastLimit: 1,
    hostedTools: offeredBy(messages.wireTools),
    controlled: messages.controlledFields,
    read: messages.readParameters,
    parameterOf: messages.parameterOf,
  }),
  ollama: () => ({
    isTaken: ollama.isTaken,
    givingWay: () => [],
    standardLimit: () => null,
    leastLimit: 1,
    hostedTools: [],
    // Nearly all are within `options`, beside others that have no control.
    controlled: new Set(['think', 'format']),
    read: ollama.readParameters,
    parameterOf: ollama.parameterOf,
  }),
  gemini: () => ({
    isTaken: gemini.isTaken,
    givingWay: () => [],
    standardLimit: () => null,
    leastLimit: 1,
    hostedTools: offeredBy(gemini.wireTools),
    // All fields with a control are within `generationConfig`, beside others that have none.
    controlled: new Set(),
    read: gemini.readParameters,
    parameterOf: gemini.parameterOf,
  }),
};

/** The fields of the interface through which `endpoint` is called. */
export function parameterFieldsOf(endpoint: Spoken): ParameterFields {
  const fields = dialects[dialectNameOf(endpoint) ?? 'chat-completions'](endpoint);
  const { hostedTools } = fields;
  return {
    ...fields,
    isTaken: (name, parameters) =>
      name === 'hostedTools'
        ? hostedTools.length > 0 && (parameters?.hostedTools ?? []).every((one) => hostedTools.includes(one))
        : fields.isTaken(name, parameters),
  };
}
