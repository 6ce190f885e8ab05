import type { DialectName } from '../../../model/endpoint/endpoint';
import type { HostedTool } from '../../../model/request/hosted-tools';
import type { Expected } from '../../../model/request/json-schema';
import type { ParameterName, WordName } from '../../../model/request/parameters';
import { count } from '../../format';
import { translated } from '../../in-force.svelte';

const words: Record<WordName, Record<string, string>> = {
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
  voice: {
    alloy: 'Alloy',
    ash: 'Ash',
    ballad: 'Ballad',
    cedar: 'Cedar',
    coral: 'Coral',
    echo: 'Echo',
    marin: 'Marin',
    sage: 'Sage',
    shimmer: 'Shimmer',
    verse: 'Verse',
  },
};

const hostedMeanings: Record<HostedTool, string> = {
  'web-search': 'Finds pages and cites them.',
  'web-fetch': 'Reads the pages you give the addresses of.',
  'code-interpreter': 'Runs Python on the server.',
  'image-generation': 'Makes pictures.',
};

/** As of August 2026, beside the tokens of what is found, which the prompt has in it. */
const hostedPrices: Partial<Record<DialectName, Partial<Record<HostedTool, string>>>> = {
  'chat-completions': {
    'web-search': 'Only for models made for search. OpenAI: $10 to $25 per 1,000 replies.',
  },
  responses: {
    'web-search': 'OpenAI: $10 per 1,000 searches, plus the tokens of what’s found.',
    'code-interpreter': 'OpenAI: $0.03 per 20 minutes.',
    'image-generation': 'OpenAI: the tokens of its image model, by size and quality.',
  },
  'anthropic-messages': {
    'web-search': 'Anthropic: $10 per 1,000 searches, plus the tokens of what’s found.',
    'web-fetch': 'Anthropic: only the tokens of what’s read.',
  },
  gemini: {
    'web-search':
      'Google: $14 per 1,000 searches. Up to Gemini 2.5, $35 per 1,000 replies that searched. Some each month are free.',
    'web-fetch': 'Google: only the tokens of what’s read.',
    'code-interpreter': 'Google: only the tokens of the code and its output.',
  },
};

const otherwise: Partial<Record<ParameterName, string>> = {
  stop: 'Up to 4 sequences, none of them empty.',
  logitBias: 'Token IDs, each with a whole number from −100 to 100.',
  responseFormat: 'Text, a JSON object, or a JSON schema with its name.',
  extra: 'A JSON object, without the fields that Tally sets itself.',
};

const expected: Record<Expected, string> = {
  schema: 'a schema: an object, or true or false',
  schemas: 'a list of schemas, at least one',
  'named-schemas': 'an object of schemas by their names',
  type: '“object”, “array”, “string”, “number”, “integer”, “boolean” or “null”, or a list of these',
  list: 'a list',
  names: 'a list of names, each only once',
  'named-names': 'an object of lists of names',
  text: 'text',
  pattern: 'a regular expression',
  number: 'a number',
  positive: 'a number above 0',
  count: 'a whole number from 0',
  'yes-or-no': 'true or false',
};

/** The parameters of a request. */
export const parameterTexts = translated('parameterTexts', {
  once: 'Next request only',
  onceText: 'Used for the next request. Then the chat’s own parameters apply again.',
  reset: (n: number) => `Reset ${count(n)} ${n === 1 ? 'change' : 'changes'}`,
  /** The button that says in the header which are set. */
  chip: (notes: string) => `Parameters: ${notes}`,
  changed: (n: number) => `${count(n)} set`,
  modelsOwn: 'Default',
  groups: {
    sampling: 'Sampling',
    stop: 'Stop sequences and bias',
    format: 'Reply format',
    effort: 'Effort and service',
    hosted: 'The server’s tools',
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
    voice: 'Spoken answer',
    picture: 'Picture',
    hostedTools: 'The server’s tools',
    extra: 'Extra fields (JSON)',
  } satisfies Record<ParameterName, string>,
  explain: {
    temperature: 'Lower is steadier, higher more varied.',
    topP: 'Considers only the likeliest words, up to this share.',
    maxTokens: 'The reply stops here.',
    choices: 'Replies to choose from. Each one is billed.',
    presencePenalty: 'Above 0 avoids words already used; below 0 favours them.',
    frequencyPenalty: 'Above 0 avoids words used often; below 0 favours them.',
    seed: 'The same seed and request give the same reply, as far as the server can manage.',
    topK: 'Considers only this many of the likeliest words; 0 considers all.',
    minP: 'Considers only words at least this likely, relative to the likeliest.',
    topA: 'Like Min P, but relative to the square of the likeliest.',
    repetitionPenalty: 'Above 1 avoids repetition; below 1 favours it.',
    logprobs: 'Shows how likely each token was, with this many alternatives.',
    stop: 'The reply ends before any of these. One per line, up to 4; \\n stands for a line break.',
    logitBias: 'Makes a token likelier (up to 100) or rarer (down to −100).',
    responseFormat: 'Text by default. For a JSON object, the prompt must also contain the word “JSON”.',
    reasoningEffort: 'How long a reasoning model thinks. Most default to medium.',
    verbosity: 'How wordy the reply is. Default medium.',
    serviceTier: 'Faster for more, or slower for less. Default auto.',
    voice: 'The model speaks its answer with this voice, and you get its words, too. Audio costs more than text.',
    picture: 'How pictures are made.',
    hostedTools:
      'The server runs these while it answers, and bills them on top of the tokens. A reply’s cost includes them once it has ended.',
    extra: 'Sent as they are, such as “tools”. The parameters above override them.',
  } satisfies Record<ParameterName, string>,
  /** From where to where, and what holds where nothing is sent; both end with a full stop. */
  ranges: {
    between: (min: string, max: string) => `${min} to ${max}.`,
    betweenElse: (min: string, max: string, standard: string) => `${min} to ${max}, default ${standard}.`,
    from: (min: string) => `From ${min}.`,
    fromElse: (min: string, standard: string) => `From ${min}, default ${standard}.`,
    anyWhole: 'Any whole number.',
  },
  /** What a parameter has to be, where what was given cannot be sent. */
  hasToBe: {
    whole: 'A whole number.',
    wholeFrom: (min: string) => `A whole number from ${min}.`,
    wholeBetween: (min: string, max: string) => `A whole number from ${min} to ${max}.`,
    numberFrom: (min: string) => `A number from ${min}.`,
    numberBetween: (min: string, max: string) => `A number from ${min} to ${max}.`,
    oneOf: (words: string) => `One of ${words}.`,
    otherwise,
  },
  notTaken: 'This model accepts only its default temperature.',
  standardLimit: (n: number) => `From 1. Leave blank to allow all that the model can write, ${count(n)} tokens.`,
  raisedLimit: (n: number) => `Sent as ${count(n)}, the lowest limit that this interface takes.`,
  unsent: (names: string) => `Not sent, as this endpoint’s interface can’t carry it: ${names}.`,
  givesWay: 'Not sent: the model doesn’t take it while it thinks.',
  givingWay: (names: string) => `Not sent, as the model doesn’t take it while it thinks: ${names}.`,
  hosted: {
    'web-search': 'Web search',
    'web-fetch': 'Read web pages',
    'code-interpreter': 'Code interpreter',
    'image-generation': 'Image generation',
  } satisfies Record<HostedTool, string>,
  /** What it does, and what the vendor of the interface asks for it. */
  hostedMeanings,
  hostedPrices,
  someServers: 'This server isn’t known to support it.',
  none: 'Not sent',
  words,
  stop: { tooMany: (n: number) => `Up to 4 stop sequences can be sent. These are ${count(n)}, so none are sent.` },
  bias: {
    text: 'Text or #token',
    hint: 'In the middle of a sentence, a word’s token begins with a space. A number after # is a token ID.',
    biasOf: (token: string) => `Bias of ${token}`,
    add: 'Add',
    remove: (token: string) => `Remove ${token}`,
    token: (id: number) => `#${id}`,
    /** `tokens`: each in quotation marks. */
    several: (text: string, n: number, tokens: string) =>
      `“${text}” is ${count(n)} tokens: ${tokens}. A bias applies to one.`,
    useFirst: (token: string) => `Use the first, “${token}”`,
    noTokenizer: 'This model’s tokenizer isn’t public. Enter a token ID, such as #1234.',
    notLoaded: 'The tokenizer couldn’t be loaded. Try again, or enter a token ID, such as #1234.',
    already: (text: string) => `“${text}” already has a bias.`,
    otherTokenizer: 'Not sent: it was made for another model’s tokenizer. Remove it and type it again.',
  },
  format: {
    choices: { '': 'Default', text: 'Text', json_object: 'JSON object', json_schema: 'JSON schema' },
    name: 'Schema name',
    nameHint: 'Letters, digits, _ and -, up to 64.',
    schema: 'Schema',
    schemaHint: 'JSON Schema, draft 2020-12.',
    strict: 'Strict',
    strictHint: 'The reply follows the schema exactly. Not every schema can be strict.',
    notSent: 'It isn’t sent.',
    example:
      '{\n  "type": "object",\n  "properties": {\n    "answer": { "type": "string" }\n  },\n  "required": ["answer"],\n  "additionalProperties": false\n}',
  },
  /** Why a field of JSON cannot be sent. */
  problems: {
    notJson: (said: string) => `This isn’t valid JSON: ${said}.`,
    notObject: 'This must be a JSON object, in { }.',
    noKeyword: 'This is JSON but not a schema: it has no “type”, “properties”, “enum”, “anyOf” or “$ref”.',
    dangling: (place: string) => `“${place}” leads nowhere in this schema.`,
    /** `expected`: one of those below. */
    keyword: (place: string, expected: string) => `“${place}” must be ${expected}.`,
    expected,
    reserved: (field: string) => `Tally sets “${field}” itself. None of these fields are sent.`,
    reservedChoices: (field: string) => `Tally sets “${field}” itself: use Choices. None of these fields are sent.`,
    extraNotSent: 'It isn’t sent.',
  },
});
