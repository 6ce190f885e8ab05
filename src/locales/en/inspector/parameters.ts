import type { ExtraProblem } from '../../../model/request/extra-fields';
import type { JsonProblem } from '../../../model/json';
import type { Expected, SchemaProblem } from '../../../model/request/json-schema';
import {
  parameterRanges,
  parameterWords,
  type NumberName,
  type ParameterName,
  type WordName,
} from '../../../model/request/parameters';
import { count, signed } from '../../format';

/** The parameters of a request. */
export const parameterTexts = {
  title: 'Parameters',
  once: 'Only for the next request',
  onceText: 'These go with the next request alone; then the chat’s own hold again.',
  reset: 'Reset all',
  removeRefused: 'Remove it and retry',
  changed: (n: number) => `${count(n)} set`,
  modelsOwn: 'model’s own',
  groups: {
    sampling: 'Sampling',
    stop: 'Stopping and bias',
    format: 'Format of the reply',
    effort: 'Effort and service',
    extra: 'Extra fields',
  },
  names: {
    temperature: 'Temperature',
    topP: 'Top P',
    maxTokens: 'Max tokens',
    choices: 'Choices',
    presencePenalty: 'Presence penalty',
    frequencyPenalty: 'Frequency penalty',
    seed: 'Seed',
    topK: 'Top K',
    minP: 'Min P',
    topA: 'Top A',
    repetitionPenalty: 'Repetition penalty',
    logprobs: 'Log probabilities',
    stop: 'Stop sequences',
    logitBias: 'Logit bias',
    responseFormat: 'Response format',
    reasoningEffort: 'Reasoning effort',
    verbosity: 'Verbosity',
    serviceTier: 'Service tier',
    extra: 'Extra fields (JSON)',
  } satisfies Record<ParameterName, string>,
  explain: {
    temperature: 'Low is steady, high is wild.',
    topP: 'Only the likeliest words that make up this share.',
    maxTokens: 'The reply is cut there.',
    choices: 'Replies to choose from; each is billed.',
    presencePenalty: 'Above 0: less of what was said at all. Below: more.',
    frequencyPenalty: 'Above 0: less of what was said often. Below: more.',
    seed: 'The same seed and request give the same reply, as far as the server can.',
    topK: 'Only so many of the likeliest words; 0 is all.',
    minP: 'Only words at least this likely, next to the likeliest.',
    topA: 'Like Min P, with the square of the likeliest.',
    repetitionPenalty: 'Above 1: less of what was said. Below: more.',
    logprobs: 'How likely each token was, with so many alternatives.',
    stop: 'The reply ends before any of these. One a line, at most 4; \\n stands for a line break.',
    logitBias: 'Makes a token likelier (to 100) or rarer (to −100).',
    responseFormat: 'How the reply is written, default text. JSON object also wants the word “JSON” in the prompt.',
    reasoningEffort: 'How long a reasoning model thinks; most begin at medium.',
    verbosity: 'How wordy the reply is, default medium.',
    serviceTier: 'Quicker and dearer, or slower and cheaper; default auto.',
    extra: 'Sent as they are, “tools” for instance. What is set above goes first.',
  } satisfies Record<ParameterName, string>,
  /** From where to where, and what holds where nothing is sent. */
  range: (name: NumberName): string => {
    const { min, max, standard } = parameterRanges[name];
    const from =
      max !== Infinity ? `${signed(min)} to ${count(max)}` : min === -Infinity ? 'Any whole number' : `From ${min}`;
    return `${from}${standard === null ? '' : `, default ${standard}`}.`;
  },
  outOfRange: (name: NumberName): string => {
    const { min, max, whole } = parameterRanges[name];
    const kind = whole ? 'A whole number' : 'A number';
    if (min === -Infinity) return `${kind}.`;
    return max === Infinity ? `${kind} from ${min}.` : `${kind} from ${signed(min)} to ${max}.`;
  },
  /** What each has to be, where what was given cannot be sent. */
  hasToBe: (name: ParameterName): string => {
    if (name in parameterRanges) return parameterTexts.outOfRange(name as NumberName);
    if (name in parameterWords) return `One of ${parameterWords[name as WordName].join(', ')}.`;
    return otherwise[name] ?? '';
  },
  notTaken: 'This model takes only its own temperature.',
  someServers: 'This server is not known to take it.',
  none: 'not sent',
  words: {
    reasoningEffort: {
      none: 'None',
      minimal: 'Minimal',
      low: 'Low',
      medium: 'Medium',
      high: 'High',
      xhigh: 'Extra high',
      max: 'Max',
    },
    verbosity: { low: 'Low', medium: 'Medium', high: 'High' },
    serviceTier: { auto: 'Auto', default: 'Default', flex: 'Flex', scale: 'Scale', priority: 'Priority', fast: 'Fast' },
  } satisfies Record<WordName, Record<string, string>> as Record<WordName, Record<string, string>>,
  stop: { tooMany: (n: number) => `At most 4 stop sequences can be sent; these are ${count(n)}. None is sent.` },
  bias: {
    text: 'Text or #token',
    hint: 'A word in the middle of a sentence begins with a space. With # before it, a number is a token’s id.',
    bias: 'Bias',
    biasOf: (token: string) => `Bias of ${token}`,
    add: 'Add',
    remove: (token: string) => `Remove ${token}`,
    token: (id: number) => `#${id}`,
    outOfRange: 'A whole number from −100 to 100.',
    several: (text: string, tokens: readonly string[]) =>
      `“${text}” is ${count(tokens.length)} tokens: ${tokens.map((token) => `“${token}”`).join(' ')}. A bias is of one.`,
    useFirst: (token: string) => `Use the first, “${token}”`,
    noTokenizer: 'The tokenizer of this model is not public: type a token’s id, such as #1234.',
    notLoaded: 'The tokenizer could not be loaded. Try again, or type a token’s id, such as #1234.',
    already: (text: string) => `“${text}” has a bias already.`,
    otherTokenizer: 'Made for another model’s tokenizer: not sent. Remove it and type it again.',
  },
  format: {
    choices: { '': 'not sent', text: 'Text', json_object: 'JSON object', json_schema: 'JSON schema' } as const,
    name: 'Schema name',
    nameHint: 'Letters, digits, _ and -; at most 64.',
    schema: 'Schema',
    schemaHint: 'JSON Schema, draft 2020-12.',
    strict: 'Strict',
    strictHint: 'The reply keeps to the schema exactly; not every schema can be.',
    notSent: 'Nothing of it is sent.',
    example:
      '{\n  "type": "object",\n  "properties": {\n    "answer": { "type": "string" }\n  },\n  "required": ["answer"],\n  "additionalProperties": false\n}',
  },
  schemaProblem: (problem: SchemaProblem): string => {
    if (problem.kind === 'no-keyword')
      return 'This is JSON, but no schema: it has no “type”, “properties”, “enum”, “anyOf” or “$ref”.';
    return problem.kind === 'keyword'
      ? `“${problem.place}” has to be ${expected[problem.expected]}.`
      : jsonProblem(problem);
  },
  extraProblem: (problem: ExtraProblem): string =>
    problem.kind === 'reserved'
      ? `“${problem.field}” is set by Tally itself${problem.field === 'n' ? ': use Choices' : ''}. None of these fields is sent.`
      : `${jsonProblem(problem)} None of it is sent.`,
};

const otherwise: Partial<Record<ParameterName, string>> = {
  stop: 'At most 4 sequences, none of them empty.',
  logitBias: 'Token ids, each with a whole number from −100 to 100.',
  responseFormat: 'Text, a JSON object, or a JSON schema with its name.',
  extra: 'A JSON object, without what Tally sets itself.',
};

function jsonProblem(problem: JsonProblem): string {
  return problem.kind === 'not-json' ? `This is not JSON: ${problem.said}.` : 'This has to be a JSON object, in { }.';
}

const expected: Record<Expected, string> = {
  schema: 'a schema: an object, or true or false',
  schemas: 'a list of schemas, at least one',
  'named-schemas': 'an object of schemas by their names',
  type: '“object”, “array”, “string”, “number”, “integer”, “boolean” or “null”, or a list of these',
  list: 'a list',
  names: 'a list of different names',
  'named-names': 'an object of lists of names',
  text: 'a text',
  pattern: 'a regular expression',
  number: 'a number',
  positive: 'a number above 0',
  count: 'a whole number from 0',
  'yes-or-no': 'true or false',
};
