import type { DialectName } from '../../model/endpoint/endpoint';
import type { JsonProblem } from '../../model/json';
import type { ExtraFieldsProblem } from '../../model/request/extra-fields';
import type { HostedTool } from '../../model/request/hosted-tools';
import type { SchemaProblem } from '../../model/request/json-schema';
import {
  parameterRanges,
  parameterWords,
  type NumberName,
  type ParameterName,
  type WordName,
} from '../../model/request/parameters';
import { parameterTexts } from '../en/inspector/parameters';
import { count, signed } from '../format';
import { isolated } from '../isolated';
import { series } from '../series';

/** From where to where a parameter goes, and what holds where nothing is sent. */
export function rangeOf(name: NumberName): string {
  const { min, max, standard } = parameterRanges[name];
  const text = parameterTexts.ranges;
  if (max !== Infinity)
    return standard === null
      ? text.between(signed(min), count(max))
      : text.betweenElse(signed(min), count(max), String(standard));
  if (min === -Infinity) return text.anyWhole;
  return standard === null ? text.from(String(min)) : text.fromElse(String(min), String(standard));
}

/** What a parameter has to be, where what was given cannot be sent. */
export function hasToBe(name: ParameterName): string {
  const text = parameterTexts.hasToBe;
  if (isNumber(name)) {
    const { min, max, whole } = parameterRanges[name];
    if (min === -Infinity) return text.whole;
    if (max === Infinity) return text[whole ? 'wholeFrom' : 'numberFrom'](String(min));
    return text[whole ? 'wholeBetween' : 'numberBetween'](signed(min), String(max));
  }
  if (name in parameterWords) return text.oneOf(series(parameterWords[name as WordName].map(isolated)));
  return text.otherwise[name] ?? '';
}

function isNumber(name: ParameterName): name is NumberName {
  return name in parameterRanges;
}

/** What one of the server's tools does, and what the vendor of the interface asks for it. */
export function hostedHelp(tool: HostedTool, dialect: DialectName): string {
  const { hostedMeanings, hostedPrices } = parameterTexts;
  return [hostedMeanings[tool], hostedPrices[dialect]?.[tool]].filter(Boolean).join(' ');
}

/** Why a text is no schema that can be sent. */
export function explainSchema(problem: SchemaProblem): string {
  const text = parameterTexts.problems;
  switch (problem.kind) {
    case 'no-keyword':
      return text.noKeyword;
    case 'dangling':
      return text.dangling(isolated(problem.place));
    case 'keyword':
      return text.keyword(isolated(problem.place), text.expected[problem.expected]);
    default:
      return explainJson(problem);
  }
}

/** Why a text cannot be sent as further fields. */
export function explainExtra(problem: ExtraFieldsProblem): string {
  const text = parameterTexts.problems;
  if (problem.kind !== 'reserved') return `${explainJson(problem)} ${text.extraNotSent}`;
  return text[problem.field === 'n' ? 'reservedChoices' : 'reserved'](isolated(problem.field));
}

function explainJson(problem: JsonProblem): string {
  const text = parameterTexts.problems;
  return problem.kind === 'not-json' ? text.notJson(isolated(problem.said)) : text.notObject;
}
