import type { ParameterName } from '../../model/request/parameters';
import type { NotTaken, RequestProblem } from '../../model/request/request-problem';
import { requestStartWords as text } from '../en/chat/start-from-request';
import { parameterTexts } from '../en/inspector/parameters';
import { explain } from './explain';
import { isolated } from '../isolated';
import { series } from '../series';

/** The parameters that a request brings, and the fields of its own. */
export function broughtNames(names: readonly ParameterName[], extra: readonly string[]): string {
  return series([
    ...names.filter((name) => name !== 'extra').map((name) => parameterTexts.names[name]),
    ...extra.map((field) => text.extraField(isolated(field))),
  ]);
}

/** What of a request is not carried over. */
export function notTaken(one: NotTaken): string {
  const words = text.notTakenOf;
  switch (one.kind) {
    case 'option':
      return words.option(isolated(one.option));
    case 'header':
      return words.header(isolated(one.name));
    case 'basic':
      return words.basic;
    case 'developer':
      return words.developer(one.number);
    case 'message':
      return words.message(one.number, isolated(one.role));
    case 'part':
      return words.part(one.number, isolated(one.type));
    case 'tool-calls':
      return words.toolCalls(one.number);
    case 'field':
      return words.field(isolated(one.field));
    case 'foreign':
      return words.foreign(isolated(one.field));
  }
}

/** Why a text is no request. */
export function explainRequest(problem: RequestProblem): string {
  switch (problem.kind) {
    case 'from-file':
      return text.fromFile(isolated(problem.option));
    case 'from-shell':
      return text.fromShell(isolated(problem.said));
    case 'not-json':
      return text.notJson(isolated(problem.said));
    case 'url': {
      const { sentence, remedy } = explain(problem.failure);
      return `${sentence} ${remedy}`;
    }
    default:
      return text.problems[problem.kind];
  }
}
