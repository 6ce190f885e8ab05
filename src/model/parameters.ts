/** What a person changed of a request's parameters; what is absent is the model's own and is not sent. */
export interface Parameters {
  temperature?: number;
  topP?: number;
  /** The most tokens that the reply may have. */
  maxTokens?: number;
}

export type ParameterName = keyof Parameters;

/** Range and step of each parameter, from the chat completions schema; `maxTokens` has no upper bound of its own. */
export const parameterRanges: Record<ParameterName, { min: number; max: number; step: number; whole: boolean }> = {
  temperature: { min: 0, max: 2, step: 0.1, whole: false },
  topP: { min: 0, max: 1, step: 0.05, whole: false },
  maxTokens: { min: 1, max: Number.MAX_SAFE_INTEGER, step: 1, whole: true },
};

/** Whether `value` may be sent as `name`. */
export function isInRange(name: ParameterName, value: number): boolean {
  const { min, max, whole } = parameterRanges[name];
  return Number.isFinite(value) && value >= min && value <= max && (!whole || Number.isInteger(value));
}
