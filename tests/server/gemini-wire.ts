/** What a server that speaks Google's `generateContent` writes: the tests' own words for its wire format. */

/** Where replies of `model` are asked for, from the root. */
export function streamPath(model: string): string {
  return `/v1beta/models/${model}:streamGenerateContent?alt=sse`;
}

/** A piece of the answer, with what stands beside the candidates. */
export function chunk(parts: readonly object[], more: object = {}, beside: object = {}): object {
  return {
    candidates: [{ content: { parts, role: 'model' }, index: 0, ...more }],
    modelVersion: 'gemini-next',
    responseId: 'r1',
    ...beside,
  };
}

export function thought(text: string): object {
  return { text, thought: true };
}

/** Usage as each chunk has it. Thoughts are beside the candidates. */
export function usage(prompt: number, candidates: number, thoughts = 0, more: object = {}): { usageMetadata: object } {
  return {
    usageMetadata: {
      promptTokenCount: prompt,
      ...(candidates > 0 && { candidatesTokenCount: candidates }),
      ...(thoughts > 0 && { thoughtsTokenCount: thoughts }),
      totalTokenCount: prompt + candidates + thoughts,
      ...more,
    },
  };
}

/** An error as Google words it. */
export function error(code: number, status: string, message: string, ...details: object[]): object {
  return { error: { code, message, status, ...(details.length > 0 && { details }) } };
}

/** The chunks as a stream. */
export function asStream(chunks: readonly object[]): string {
  return chunks.map((one) => `data: ${JSON.stringify(one)}\r\n\r\n`).join('');
}
