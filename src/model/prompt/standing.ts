/** What a person has every chat told. Blank: nothing. */
export interface Standing {
  /** About the person. */
  about: string;
  /** How replies should be. */
  instructions: string;
}

/**
 * What requests begin with besides the chat's own prompt: `standing`, then what the chat's folders say. Empty where nothing is said.
 * The words around are sent to models in English, which all of them know best.
 */
export function standingText({ about, instructions }: Standing, ofFolders: readonly string[]): string {
  const rules = [instructions, ...ofFolders].map((one) => one.trim()).filter((one) => one !== '');
  return [
    ...(about.trim() === '' ? [] : [`About the person you are talking to:\n${about.trim()}`]),
    ...(rules.length === 0 ? [] : [`Standing instructions:\n${rules.join('\n\n')}`]),
  ].join('\n\n');
}

/**
 * A chat's own `prompt` below `standing`, as one message: templates of local models take no second one. The narrower comes last,
 * and is said to win, which small models do not take for granted.
 */
export function withStanding(prompt: string, standing: string): string {
  if (standing === '' || prompt === '') return standing + prompt;
  return `${standing}\n\nFor this chat, which takes precedence:\n${prompt}`;
}
