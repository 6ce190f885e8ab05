import type { TemplateProblem } from '../../model/prompt/template';
import { promptWords } from '../en/settings/prompts';
import { isolated } from '../isolated';

/** Why a text is no template, in words to act on. */
export function explainTemplate({ kind, line, near }: TemplateProblem): string {
  return promptWords.templateProblems[kind](line, isolated(near));
}
