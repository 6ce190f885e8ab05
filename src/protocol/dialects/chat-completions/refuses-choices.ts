import type { Failure } from '../../../model/failure';

/** Whether a server says that it gives one choice a request. llama.cpp says so without a name for the field. */
export function refusesChoices(failure: Failure | null): boolean {
  if (failure?.kind !== 'bad-request') return false;
  const { parameter, said } = failure;
  return parameter === 'n' || /['"`]n['"`]|\bn\s*(?:[=>]|must|should|is)|only one (?:completion )?choice/i.test(said);
}
