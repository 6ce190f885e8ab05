import type { ServerError } from './error-body';

const number = '(\\d[\\d,]*)';

/** How servers name their window: OpenAI, vLLM, xAI, Mistral, llama.cpp, Gemini, Anthropic, Cohere, Qwen. */
const windowWords = [
  // Anthropic, of prompt and limit together: "context limit: 199758 + 20000 > 200000".
  `context limit: \\d+ \\+ \\d+ > ${number}`,
  `maximum (?:context|prompt) length (?:is|of) ${number}`,
  `${number} maximum context length`,
  // Not by how much: "exceeded max context length by 1119046 tokens".
  `context (?:size|window|length|limit)(?! by )[^\\d]{0,20}${number}`,
  `number of tokens allowed \\(?${number}`,
  `> ${number}(?: tokens)? maximum`,
  `limit for this model is ${number} tokens`,
  // TGI.
  `max_new_tokens.? must be <= ${number}`,
  `range of input length should be \\[\\d+, ?${number}\\]`,
];

/** How they name what was asked for. */
const askedWords = [
  `request(?:ed)? (?:about )?\\(?${number} tokens`,
  `(?:resulted in|contains|has) ${number}(?: input)? tokens`,
  `too long: ${number} tokens`,
  `token count \\(?${number}`,
];

const aboutContext =
  /context[_ ](?:length|window|size|limit)|maximum prompt length|(?:prompt|input)(?: is)? too long|length of all messages is too long|too many (?:input )?tokens(?!,? please wait)|max_(?:new_tokens.? must be <=|(?:completion_)?tokens must be at least 1, got -)|(?:input )?token count .*exceeds|exceeds? the maximum number of tokens|range of input length should be/i;

/** Whether an error's words are about a request that does not fit the model's window. */
export function isAboutContext(words: string): boolean {
  return aboutContext.test(words);
}

/** The two numbers of a request that does not fit, in tokens, from the error's fields or its words. */
export function contextNumbers(error: ServerError): { limit: number | null; asked: number | null } {
  const limit = error.window ?? find(windowWords, error.message);
  const asked = error.asked ?? find(askedWords, error.message);
  // Where prompt and wanted reply together are too long, the words may name the prompt alone: that would only confuse.
  return { limit, asked: asked !== null && limit !== null && asked <= limit ? null : asked };
}

function find(patterns: string[], words: string): number | null {
  for (const pattern of patterns) {
    const found = new RegExp(pattern, 'i').exec(words)?.[1];
    if (found !== undefined) return Number(found.replaceAll(',', ''));
  }
  return null;
}
