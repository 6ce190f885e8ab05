import type { AudioProblem } from '../../model/audio/audio-problem';
import { audioWords as text } from '../en/chat/audio';
import { readAloudWords } from '../en/chat/read-aloud';
import { explain, type Explanation } from './explain';
import { explainMedia } from './attachments/media';
import { isolated } from '../isolated';

/** Why something was not recorded or transcribed, and what to do about it. */
export function explainAudio(problem: AudioProblem): Explanation {
  switch (problem.kind) {
    case 'no-such-path':
      return { ...text.noSuchPath(isolated(problem.path)), said: problem.said.trim() || null };
    case 'media':
      return { ...explainMedia(problem.problem), said: null };
    case 'failed':
      if (problem.failure.kind !== 'cut-off') return explain(problem.failure);
      return { ...(problem.isPart ? text.brokeOff : text.cutOff), said: null };
    default:
      return { ...text.plain[problem.kind], said: null };
  }
}

/** Why something was not read aloud. */
export function explainReading(problem: AudioProblem): Explanation {
  if (problem.kind === 'failed') return explain(problem.failure);
  return problem.kind === 'no-model' ? { ...readAloudWords.noModelToSpeak, said: null } : explainAudio(problem);
}
