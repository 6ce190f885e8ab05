/** Signs that HTML writes by a name of their own. */
const entities: Readonly<Record<string, string>> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": 'apos' };

/**
 * Matches `secret` however a server may write it, all of it: as it is, or with any of its signs escaped as in JSON, in a
 * URL (also encoded twice; what is left alone differs from one encoder to the other) or in HTML.
 */
export function spellingsOf(secret: string): RegExp {
  return new RegExp([...secret].map(spellingOf).join(''), 'g');
}

function spellingOf(sign: string): string {
  if (/[a-z\d]/i.test(sign)) return sign;
  const plain = literal(sign);
  const bytes = [...new TextEncoder().encode(sign)].map((byte) => `%(?:25)*${hex(byte, 2)}`);
  const units = Array.from(sign.split(''), (unit) => String.raw`\\+u${hex(unit.charCodeAt(0), 4)}`);
  const code = sign.codePointAt(0)!;
  const forms = [
    literal(JSON.stringify(sign).slice(1, -1)),
    plain,
    bytes.join(''),
    units.join(''),
    `&#(?:0*${code}|[xX]0*${hex(code, 1)});`,
    ...(entities[sign] === undefined ? [] : [`&${entities[sign]};`]),
    // In the query of a form, a space is a plus.
    ...(sign === ' ' ? [String.raw`\+`] : []),
  ];
  return `(?:${forms.join('|')})`;
}

function literal(text: string): string {
  return text.replace(/[^a-z\d]/gi, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** A pattern of a number in hexadecimal digits, large or small. */
function hex(number: number, length: number): string {
  const digits = number.toString(16).padStart(length, '0');
  return digits.replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);
}
