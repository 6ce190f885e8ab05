import { messageCount } from '../../model/chat/message';
import type { TranscriptWords } from '../../model/export/transcript-words';
import { transcriptWords as text } from '../en/export/transcript';
import { tokens, usd } from '../format';
import { dateTime } from '../measures';
import { isolated } from '../isolated';
import { series } from '../series';

/** The words around those of a chat in a file, in the language in force now; `several` names a file of more than one chat. */
export function transcriptTexts(): TranscriptWords & { several: string } {
  const { untitled, several, roles, note, reasoning, sources, call, result, status, branch } = text;
  return {
    ...{ untitled, several, roles, note, reasoning, sources, call, result, status, branch },
    attached: ({ type, name, mediaType }) =>
      series([name, mediaType].filter((part) => part !== '').map(isolated)) || text.kinds[type],
    figures: (message) => {
      const count = message.reply && messageCount(message);
      const cost = message.reply?.costUsd ?? null;
      return joined([
        dateTime(message.createdAt),
        count && text.tokens(tokens(count.tokens, count.exact)),
        cost !== null && usd(cost, message.reply?.usage !== null),
      ]);
    },
    chatFigures: ({ createdAt, model, totals }) => {
      const total = totals.promptTokens + totals.completionTokens;
      return joined([
        dateTime(createdAt),
        isolated(model),
        total !== 0 && text.tokens(tokens(total, totals.exact)),
        totals.costUsd > 0 && usd(totals.costUsd),
      ]);
    },
  };
}

function joined(facts: readonly (string | false | null)[]): string {
  return facts.filter(Boolean).join(' · ');
}
