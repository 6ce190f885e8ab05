/** Of an annotation of pdf.js, what its field says. */
export interface Field {
  subtype?: string;
  fieldName?: string;
  /** What the field is called for people. */
  alternativeText?: string;
  fieldType?: string;
  fieldValue?: unknown;
  checkBox?: boolean;
  radioButton?: boolean;
  /** The value of all radio buttons of a group if this one is chosen. */
  buttonValue?: string;
}

/** What is filled into the form of a page, a line a field: that is no part of the page's own text. */
export function formFields(annotations: readonly Field[]): string {
  return annotations.flatMap(fieldLine).join('\n');
}

function fieldLine({ subtype, fieldName, alternativeText, fieldType, fieldValue, ...button }: Field): string | [] {
  if (subtype !== 'Widget' || fieldType === 'Sig' || !fieldName) return [];
  const value = Array.isArray(fieldValue) ? fieldValue.join(', ') : fieldValue;
  if (typeof value !== 'string' || value.trim() === '') return [];
  if (button.checkBox && value === 'Off') return [];
  if (button.radioButton && button.buttonValue !== value) return [];
  return `${alternativeText || fieldName}: ${button.checkBox ? 'yes' : value}`;
}
