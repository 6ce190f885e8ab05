import type { Token } from '../../context/tokens/tokenizer/byte-pairs';
import { dialectNameOf, type DialectName, type Endpoint } from '../../model/endpoint/endpoint';
import { learntOf } from '../../model/endpoint/learnt';
import { speaksInChats } from '../../model/audio/audio-models';
import { makesPictures } from '../../model/endpoint/picture-models';
import type { SourcedFacts } from '../../model/endpoint/model-facts';
import type { HostedTool } from '../../model/request/hosted-tools';
import type { ParameterName, Parameters } from '../../model/request/parameters';
import { parameterFieldsOf } from '../../protocol/dialects/parameter-fields';
import type { Services } from '../base/services';
import { encodingFor } from '../request/prepare/sent-parameters';

/** What the controls for parameters need to know of the model and its server. */
export interface ParameterTarget {
  /** Whether requests to the server can carry a parameter, as far as that is known. */
  isTaken(name: ParameterName, parameters?: Parameters): boolean;
  /** Those of `parameters` that are not sent, because the model takes none of them beside the effort that is set. */
  givingWay(parameters: Parameters): readonly ParameterName[];
  /** The limit of a reply, in tokens, that is sent where the person set none; null where none is sent. */
  standardLimit: number | null;
  /** The lowest limit of a reply that can be sent: a lower one is raised to it. */
  leastLimit: number;
  takesTemperature: boolean;
  /** The model, where it makes pictures; null for all others. */
  pictureModel: string | null;
  /** The tools of its own that the server can be offered to run, and the interface that offers them. */
  hostedTools: readonly HostedTool[];
  dialect: DialectName;
  /** The model's public tokenizer; null where there is none, undefined while the model is not known yet. */
  encoding: string | null | undefined;
  /**
   * The tokens of a text and the encoding that they belong to, once the model is known; null where its tokenizer is not
   * public. `tokens` is null where the tokenizer cannot be loaded.
   */
  encode(text: string): Promise<{ encoding: string; tokens: Token[] | null } | null>;
}

/** What requests for pictures carry. */
const ofPictures: readonly ParameterName[] = ['picture', 'choices', 'extra'];

/** What `model` at `endpoint` accepts, as far as `facts` are known; `findFacts` looks them up where they are null. */
export function parameterTarget(
  { counter }: Pick<Services, 'counter'>,
  endpoint: Endpoint | null,
  model: string,
  facts: SourcedFacts | null,
  findFacts: () => Promise<SourcedFacts> | null,
): ParameterTarget {
  const fields = parameterFieldsOf(endpoint ?? { baseUrl: '', presetId: 'custom' });
  const isForPictures = makesPictures(endpoint, model);
  const refuses = endpoint ? learntOf(endpoint, model).refuses : [];
  return {
    isTaken: (name, parameters) => {
      if (isForPictures) return ofPictures.includes(name);
      return fields.isTaken(name, parameters) && (name !== 'voice' || speaksInChats(model));
    },
    givingWay: (parameters) => fields.givingWay(parameters, { facts, refuses }),
    standardLimit: fields.standardLimit(facts),
    leastLimit: fields.leastLimit,
    pictureModel: isForPictures ? model : null,
    takesTemperature: (facts?.takesTemperature ?? true) && !refuses.includes('temperature'),
    hostedTools: fields.hostedTools,
    dialect: (endpoint && dialectNameOf(endpoint)) ?? 'chat-completions',
    encoding: facts ? encodingFor(facts) : undefined,
    async encode(text) {
      const known = facts ?? (await findFacts());
      const encoding = known && encodingFor(known);
      return encoding && { encoding, tokens: await (await counter()).encode(text, encoding) };
    },
  };
}
