/** An element of a form that is made of XML (XFA), as pdf.js puts it into HTML. */
interface FormNode {
  name?: string;
  value?: string | undefined;
  attributes?: {
    class?: readonly string[];
    type?: string;
    value?: string;
    textContent?: string;
    checked?: boolean;
    selected?: boolean;
  };
  children?: readonly (FormNode | null)[];
}

/** The words of a form's page with what is filled in: a line a paragraph, or a field with its caption. */
export function xfaText(page: FormNode | null): string {
  return textOf(page)
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?\n\s*/g, '\n')
    .trim();
}

function textOf(node: FormNode | null): string {
  if (!node) return '';
  const { name = '', value = '', attributes = {}, children = [] } = node;
  if (name === 'input' || name === 'textarea') return ` ${filledIn(attributes)} `;
  // Of a list, what is chosen in it.
  const shown = name === 'select' ? children.filter((child) => child?.attributes?.selected) : children;
  const text = value + shown.map(textOf).join('');
  return isLine(name, attributes.class) ? `\n${text}\n` : text;
}

function filledIn({ type, checked, value, textContent }: NonNullable<FormNode['attributes']>): string {
  if (type === 'checkbox' || type === 'radio') return checked ? '☑' : '☐';
  return value ?? textContent ?? '';
}

function isLine(name: string, classes: readonly string[] = []): boolean {
  return ['p', 'br', 'li', 'tr'].includes(name) || classes.includes('xfaField') || classes.includes('xfaDraw');
}
