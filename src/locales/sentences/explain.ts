import type { Failure } from '../../model/failure';
import { failureWords as text } from '../en/failures';
import { extraPhrases, keyPhrases, urlPhrases } from '../en/invalid';
import { interfaceWords } from '../en/settings/interface';
import { isolated } from '../isolated';
import { unitWords } from '../en/units';
import { count } from '../format';
import { wait } from '../measures';

/** A failure in words that a person can act on. */
export interface Explanation {
  /** What happened. */
  sentence: string;
  /** What to do about it. */
  remedy: string;
  /** The server's own words, where there are any. */
  said: string | null;
}

type Phrase = readonly [sentence: string, remedy: string];

/**
 * Turns a failure into a sentence and its remedy. `isInForm`: it is told in the form of the endpoint, where what may be wrong is
 * entered. `isKept`: something of the reply had come, and stands above it.
 */
export function explain(failure: Failure, isInForm = false, isKept = false): Explanation {
  const { kind } = failure;
  const [sentence, general] = !isKept && isIn(text.empty, kind) ? text.empty[kind] : phrase(failure, isKept);
  const remedy = isInForm && isIn(text.inForm, kind) ? text.inForm[kind] : general;
  const said = 'said' in failure && failure.said.trim() !== '' ? failure.said : null;
  return { sentence, remedy, said };
}

function phrase(failure: Failure, isKept: boolean): Phrase {
  switch (failure.kind) {
    case 'invalid-url':
      return urlPhrases[failure.problem];
    case 'invalid-key':
      return keyPhrases[failure.problem];
    case 'invalid-extra':
      return extraPhrases[failure.problem](isolated(failure.name));
    case 'headers-refused':
      return text.headersRefused(isolated(failure.headers.join(', ')));
    case 'key-missing':
      return failure.extras
        ? text.extrasMissing(isolated(failure.extras.join(', ')), isolated(failure.origin))
        : text.keyMissing(isolated(failure.origin));
    case 'unknown-dialect':
      return text.unknownDialect(isolated(failure.dialect));
    case 'other-interface':
      return text.otherInterface(isolated(interfaceWords.names[failure.speaks]));
    case 'timeout':
      return text[failure.phase === 'connect' || !isKept ? 'noAnswer' : 'silent'](seconds(failure.afterMs));
    case 'rate-limited':
      return [text.rateLimited, whenToRetry(failure.retryAfterMs)];
    case 'server': {
      const { at, before, inReply, remedy, remedyInReply } = text.serverFailed;
      const sentence = failure.status >= 400 ? at(failure.status) : isKept ? inReply : before;
      return [sentence, isKept ? remedyInReply : remedy];
    }
    case 'context-too-long': {
      const { known, remedy, unknown } = text.tooLong;
      const { asked, limit } = failure;
      return [limit !== null && asked !== null ? known(asked, limit) : unknown, remedy];
    }
    case 'bad-request': {
      const { change, of, see, whole } = text.badRequest;
      const { parameter } = failure;
      // Beside its words, what of the content it is about says nothing of a parameter.
      if (parameter === null || failure.input) return [whole, see];
      return [of(isolated(parameter)), notSet.test(parameter) ? see : change];
    }
    case 'input-refused': {
      const { file, of, other } = text.inputRefused;
      return [of(text.inputs[failure.input]), failure.input === 'file' ? file : other];
    }
    case 'reply-too-long':
      return text.replyTooLong(failure.limit, isKept);
    case 'over-budget':
      return [text.overBudget[failure.period](failure.limitUsd), text.overBudget.remedy];
    case 'costly':
      return text.costly(failure.requestUsd, failure.limitUsd);
    default:
      return text.plain[failure.kind];
  }
}

function whenToRetry(afterMs: number | null): string {
  if (afterMs === null) return text.waitAMoment;
  return afterMs < 600_000 ? text.retryIn(seconds(afterMs)) : text.resetsAfter(wait(afterMs));
}

/** What a server may complain of that no control sets. */
const notSet = /^(?:stream(?:_options)?|model|messages|tools)\b/;

function seconds(ms: number): string {
  return isolated(unitWords.seconds(count(Math.ceil(ms / 1000))));
}

function isIn<Words extends object>(words: Words, kind: PropertyKey): kind is keyof Words {
  return Object.hasOwn(words, kind);
}
