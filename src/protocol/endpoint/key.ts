import type { Failure, KeyProblem } from '../../model/failure';

/** The key that a person pasted, fit for a request header: surrounding white space goes, anything else odd is refused. */
export function checkKey(typed: string): { key: string } | { failure: Failure } {
  const key = typed.trim();
  if (/[\r\n]/.test(key)) return refused('newline');
  if (/\s/.test(key)) return refused('spaces');
  if (/[^\x21-\x7e]/.test(key)) return refused('not-latin');
  return { key };
}

function refused(problem: KeyProblem): { failure: Failure } {
  return { failure: { kind: 'invalid-key', problem } };
}
