/** `text` as HTML that shows every character as written. */
export function escapeAll(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${String(sign.charCodeAt(0))};`);
}

/** Like `escapeAll`, but HTML entities in `text` keep their meaning. */
export function escapeKeepingEntities(text: string): string {
  return text.replace(/[<>"]|&(?!#\d{1,7};|#x[a-f0-9]{1,6};|\w+;)/gi, (sign) => `&#${String(sign.charCodeAt(0))};`);
}
