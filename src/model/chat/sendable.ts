import { readExtraFields } from '../request/extra-fields';
import { isSchema, isSchemaName } from '../request/json-schema';
import {
  isBias,
  isInRange,
  mostStops,
  parameterRanges,
  parameterWords,
  type NumberName,
  type ParameterName,
  type Parameters,
  type WordName,
} from '../request/parameters';

/** Whether a request may send `value` for `name`, by the rules of the control for it. */
export function isSendable<Name extends ParameterName>(name: Name, value: NonNullable<Parameters[Name]>): boolean {
  if (name in parameterRanges) return isInRange(name as NumberName, value as number);
  if (name in parameterWords) return parameterWords[name as WordName].includes(value as string);
  return rules[name]?.(value) ?? true;
}

const rules: { [Name in ParameterName]?: (value: NonNullable<Parameters[Name]>) => boolean } = {
  stop: (stops) => stops.length <= mostStops && !stops.includes(''),
  logitBias: (biases) => biases.every(({ token, bias }) => Number.isSafeInteger(token) && token >= 0 && isBias(bias)),
  responseFormat: (format) => format.type !== 'json_schema' || (isSchemaName(format.name) && isSchema(format.schema)),
  extra: (fields) => 'fields' in readExtraFields(JSON.stringify(fields)),
};
