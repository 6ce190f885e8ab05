/** A page: its commands (PDF 32000-1, 9.4), and objects beside it, such as the fields of a form. */
interface Page {
  content: string;
  annotations?: readonly string[];
  /** In degrees, as a viewer turns it. */
  rotate?: number;
}

/** A stream (PDF 32000-1, 7.3.8). */
export function stream(content: string, about = ''): string {
  return `<< /Length ${content.length} ${about} >>\nstream\n${content}\nendstream`;
}

/**
 * A PDF with these pages of 600 × 800 points, whose font F1 is Helvetica and F2 `font`. `catalog` is added to what the document says
 * of itself. `others`: objects that the font and the catalog may refer to, from number 4 on.
 */
export function pdfFile(
  pages: readonly Page[],
  catalog = '',
  { font = '<< >>', others = [] }: { font?: string; others?: readonly string[] } = {},
): Blob {
  const objects: string[] = [];
  const add = (body: string) => objects.push(body);
  add(`<< /Type /Catalog /Pages 2 0 R ${catalog} >>`);
  add('');
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  others.forEach(add);
  const kids = pages.map(({ content, annotations = [], rotate = 0 }) => {
    const contents = add(stream(content));
    const fields = annotations.map((annotation) => `${add(annotation)} 0 R`);
    return `${add(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Rotate ${rotate} /Resources << /Font << /F1 3 0 R /F2 ${font} >> >> /Contents ${contents} 0 R /Annots [${fields.join(' ')}] >>`)} 0 R`;
  });
  objects[1] = `<< /Type /Pages /Count ${pages.length} /Kids [${kids.join(' ')}] >>`;
  let file = '%PDF-1.7\n';
  const offsets = objects.map((body, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const xref = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  return new Blob([
    `${file}${xref}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF`,
  ]);
}

/** A command that writes `text` at a place in points from the lower left corner, 12 points high. */
export function write(text: string, x: number, y: number, height = 12): string {
  return `BT /F1 ${height} Tf ${x} ${y} Td (${text}) Tj ET\n`;
}

/** The same for the numbers of signs, written in hexadecimal digits, in the font F2. `matrix` turns it (PDF 32000-1, 9.4.2). */
export function writeCodes(codes: string, x: number, y: number, matrix = '1 0 0 1'): string {
  return `BT /F2 12 Tf ${matrix} ${x} ${y} Tm <${codes}> Tj ET\n`;
}
