/**
 * Whether an input method takes this key: to compose a word, or to pick one of its candidates. Safari ends the composition
 * before it tells of the Enter that picked; only its code, 229, still says so.
 */
export function isOfInputMethod(event: Partial<Pick<KeyboardEvent, 'isComposing' | 'keyCode'>>): boolean {
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  return event.isComposing === true || event.keyCode === 229;
}
