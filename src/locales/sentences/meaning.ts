import type { MeaningProblem } from '../../model/meaning/meaning';
import { meaningWords } from '../en/meaning';

/** A problem of search by meaning that is no failure of a request, in a sentence and what to do. */
export function explainMeaning(problem: Exclude<MeaningProblem, { kind: 'failure' }>): string {
  const text = meaningWords.problems;
  switch (problem.kind) {
    case 'other-dimension':
      return text.otherDimension(problem.is, problem.was);
    case 'no-vectors':
      return text.noVectors;
    case 'budget':
      return text.budget(problem.limitUsd);
    case 'month-limit':
      return text.monthLimit(problem.limitUsd);
  }
}
