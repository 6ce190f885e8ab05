/** The number in a field, null where it is empty. What is no valid number is marked and taken back, and leaves it `before`. */
export function numberIn(input: HTMLInputElement, before: number | null): number | null {
  if (input.reportValidity()) return input.value === '' ? null : input.valueAsNumber;
  input.value = before === null ? '' : String(before);
  return before;
}
