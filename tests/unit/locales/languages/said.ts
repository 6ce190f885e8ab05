/** Which arguments are shown, where a phrase is given these; `null`: it does not take such. */
export type Said = { given: string; shown: number[] | null };

type Phrase = (...args: unknown[]) => unknown;

const figures = [2345, 6789, 4321, 8765, 1987, 7654];
const names = ['⟦a⟧', '⟦b⟧', '⟦c⟧', '⟦d⟧', '⟦e⟧', '⟦f⟧'];

/** Arguments of phrases that take more than figures and names, by their path. */
const special: Readonly<Record<string, unknown[]>> = {
  'chat/hold.holdWords.over.title': [{ over: 2345, exact: true }],
  'chat/hold.holdWords.over.text': [{ contextWindow: 9000, reserved: 1200, over: 2345, exact: true }],
  'chat/hold.holdWords.budget.title': [{ limitUsd: 2345, period: 'month' }],
  'chat/hold.holdWords.budget.spent': [{ spentUsd: 2345, period: 'chat' }],
  'chat/hold.holdWords.cost': [{ purpose: 'summary', requestUsd: 2345, exact: true }],
  'chat/attaching/sent-media.sentMediaWords.leftOut': ['room'],
  'chat/attaching/sent-media.sentMediaWords.notSent': ['room'],
  'chat/attaching/sent-media.sentMediaWords.soFar': [{ requests: 2345, tokens: 6789, costUsd: 4321 }],
  'chat/attaching/edit-picture.editPictureWords.cropFrame': [{ x: 2345, y: 6789, width: 4321, height: 8765 }],
  'chat/attaching/edit-picture.editPictureWords.box': [2, { x: 2345, y: 6789, width: 4321, height: 8765 }],
  'chat/attaching/edit-picture.editPictureWords.mask.frame': [2, { x: 2345, y: 6789, width: 4321, height: 8765 }],
};

/** Calls a phrase with figures, names, ones and nothing, and tells which of these can be seen in what it says. */
export function shownArguments(path: string, phrase: Phrase): Said[] {
  const own = special[path];
  if (own) return [{ given: 'its own', shown: seen(say(phrase, own), figures.map(String)) }];
  return [
    { given: 'figures', shown: seen(say(phrase, figures), figures.map(String)) },
    { given: 'names', shown: seen(say(phrase, names), names) },
    { given: 'ones', shown: seen(say(phrase, [1, 1, 1, 1, 1, 1]), []) },
    { given: 'nothing', shown: seen(say(phrase, [null, null, null, null, null, null]), []) },
  ];
}

function say(phrase: Phrase, args: unknown[]): string | null {
  try {
    return JSON.stringify(phrase(...args.slice(0, Math.max(phrase.length, 4))));
  } catch {
    // It takes no such arguments: a figure where a name has to be, say.
    return null;
  }
}

function seen(said: string | null, marks: string[]): number[] | null {
  if (said === null) return null;
  // Without what stands between the digits of a number, and around a name.
  const plain = said.replace(/(?<=\d)[\s.,’'\u00a0\u202f](?=\d)/g, '').replace(/[\u2066-\u2069]/g, '');
  return marks.flatMap((mark, index) => (plain.includes(mark) ? [index] : []));
}
