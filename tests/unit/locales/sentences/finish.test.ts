import { expect, test } from 'vitest';
import { explainFinish } from '../../../../src/locales/sentences/finish';

test.each([
  ['SAFETY', /^Cut off by Google’s safety filter\. Rephrase your message/],
  ['SAFETY: DANGEROUS_CONTENT HIGH', /^Cut off by Google’s safety filter\..* The server says: DANGEROUS_CONTENT HIGH$/],
  ['MALFORMED_FUNCTION_CALL: Malformed function call: f(', /^The model tried .* Malformed function call: f\($/],
  ['PROHIBITED_CONTENT', /prohibits this content/],
  ['RECITATION', /published text/],
  ['SOMETHING_NEW: why', /^The server ended the reply with “SOMETHING_NEW: why”\.$/],
  ['constructor', /^The server ended the reply with “constructor”\.$/],
])('the finish reason %s says what happened and what helps', (reason, words) => {
  expect(explainFinish(reason, null)).toMatch(words);
});
