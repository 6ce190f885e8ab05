/** What asks a model to write one answer from several. */
export const mergeInstruction =
  'Several answers to the message above follow. Write one answer from them: keep what is right and useful in each, settle where they disagree, and leave out what is wrong or said twice. Write only that answer.';

/** What stands below the person's message in the request for a merged answer. */
export function mergeText(instruction: string, answers: readonly string[]): string {
  const marked = answers.map((answer, index) => `<answer number="${index + 1}">\n${answer}\n</answer>`);
  return [instruction, ...marked].join('\n\n');
}
