import type { Failure, KeyProblem } from '../../model/failure';
import type { OrFailure } from '../../model/result';

/** What is pasted before a key: the header that carries it, its scheme, or the variable that holds it. */
const before =
  /^(?:(?:export\s+|set\s+|\$env:)?[a-z_][\w-]*\s*=\s*|(?:[\w-]*authorization|[\w-]*api-key)\s*:\s*|bearer\s+)/i;

/**
 * The key that a person pasted, fit for a request header: white space and quotes around it go, as do the name of a
 * variable and `Bearer` before it; anything else odd is refused.
 */
export function checkKey(typed: string): OrFailure<{ key: string }> {
  let key = unquoted(typed);
  while (before.test(key) && !isWhole(key)) key = unquoted(key.replace(before, ''));
  if (/[\r\n]/.test(key)) return refused('newline');
  if (/\s/.test(key)) return refused('spaces');
  if (/[^\x21-\x7e]/.test(key)) return refused('not-latin');
  return { key };
}

function unquoted(text: string): string {
  const [, , inner] = /^(["'`])(.*)\1[;,]?$/s.exec(text.trim()) ?? [];
  return (inner ?? text).trim();
}

/** Whether a text is a whole key. A key in base64 may end in `=`, which also follows the name of a variable. */
function isWhole(key: string): boolean {
  return /^[\w-]+={1,2}$/.test(key);
}

function refused(problem: KeyProblem): { failure: Failure } {
  return { failure: { kind: 'invalid-key', problem } };
}
