import { formFields, type Field } from './form-fields';

/** Of an annotation of pdf.js, what is read. */
export interface Annotation extends Field {
  annotationFlags?: number;
  contentsObj?: { str?: string };
  /** Who wrote it. */
  titleObj?: { str?: string };
}

/** The flag of what is not shown (PDF 32000-1, table 165). */
const hidden = 2;

/** What stands on a page and is no part of its own text: what was typed onto it, what is filled into its form, and comments. */
export function annotationText(annotations: readonly Annotation[]): string {
  const shown = annotations.filter(({ annotationFlags = 0 }) => (annotationFlags & hidden) === 0);
  const typed = shown.filter(({ subtype }) => subtype === 'FreeText').map(wordsOf);
  const comments = shown.filter(isComment).map((one) => `- ${one.titleObj?.str || '?'}: ${wordsOf(one)}`);
  return [...typed, formFields(shown), comments.length === 0 ? '' : `Comments:\n${comments.join('\n')}`]
    .filter((text) => text !== '')
    .join('\n\n');
}

/** Whether it is a note, or marks words and says something about them. */
function isComment(annotation: Annotation): boolean {
  const { subtype = '' } = annotation;
  return /^(?:Text|Highlight|Underline|StrikeOut|Squiggly|Caret|Stamp)$/.test(subtype) && wordsOf(annotation) !== '';
}

function wordsOf({ contentsObj }: Annotation): string {
  return (contentsObj?.str ?? '').replace(/\r\n?/g, '\n').trim();
}
