/** The tags in what is typed into one field. Between them stands a comma: of Latin, Arabic, Chinese or Japanese. */
export function typedTags(typed: string): string[] {
  return typed.split(/[,،，、]/);
}
