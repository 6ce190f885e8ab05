/** `text` as HTML that shows it sign by sign. */
export function escapeAll(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${String(sign.charCodeAt(0))};`);
}

/** As `escapeAll`, but entities in it stand for their signs. */
export function escapeKeepingEntities(text: string): string {
  return text.replace(/[<>"]|&(?!#\d{1,7};|#x[a-f0-9]{1,6};|\w+;)/gi, (sign) => `&#${String(sign.charCodeAt(0))};`);
}
