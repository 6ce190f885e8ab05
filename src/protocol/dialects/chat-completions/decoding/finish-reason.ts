/**
 * What servers say instead of OpenAI's names, without the signs between the words: TGI, DeepInfra, Cohere, Bedrock,
 * Mistral, MiniMax, Zhipu (`sensitive`, `network_error`), DeepSeek (`insufficient_system_resource`), vLLM and SGLang
 * (`abort`: the server gave the request up).
 */
const words: Readonly<Record<string, string>> = {
  stop: 'stop eos eostoken eosfound endturn stopsequence stoptoken complete completed normal',
  length:
    'length lengthlimit tokenlimit maxtokens maxoutput maxoutputtokens maxnewtokens maxcompletiontokens maxlength ' +
    'modellength modelcontextwindowexceeded errorlimit',
  content_filter: 'contentfilter contentfiltered safety sensitive refusal guardrailintervened errortoxic',
  tool_calls: 'toolcalls toolcall tooluse functioncall',
  error: 'error networkerror insufficientsystemresource abort aborted cancelled timeout timelimit',
};
const names = new Map(
  Object.entries(words).flatMap(([name, said]) => said.split(' ').map((word) => [word, name] as const)),
);

/** Gemini's own reason stands behind one of OpenAI's: `function_call_filter: MALFORMED_FUNCTION_CALL`. */
const withOwn = /^(?:content|function_call)_filter: *(\w+)$/;

/**
 * A finish reason by OpenAI's name for it; `error` where the server broke off. Servers pass on their model's own words
 * (`eos`, `STOP`, `FINISH_REASON_MAX_TOKENS`). One that has no such name stays as it came.
 */
export function finishReason(said: string): string {
  const own = withOwn.exec(said)?.[1] ?? said;
  const word = own
    .toLowerCase()
    .replace(/^finish_reason_/, '')
    .replace(/[_-]/g, '');
  return names.get(word) ?? own;
}
