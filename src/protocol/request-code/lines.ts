/** The lines of a piece of code, each ended. */
export function lines(...all: string[]): string {
  return `${all.join('\n')}\n`;
}
