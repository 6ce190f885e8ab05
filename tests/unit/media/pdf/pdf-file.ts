/** A page: its commands (PDF 32000-1, 9.4), and objects beside it, such as the fields of a form. */
interface Page {
  content: string;
  annotations?: readonly string[];
}

/** A PDF with these pages of 600 × 800 points, whose font F1 is Helvetica. `catalog` is added to what the document says of itself. */
export function pdfFile(pages: readonly Page[], catalog = ''): Blob {
  const objects: string[] = [];
  const add = (body: string) => objects.push(body);
  add(`<< /Type /Catalog /Pages 2 0 R ${catalog} >>`);
  add('');
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  const kids = pages.map(({ content, annotations = [] }) => {
    const stream = add(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
    const fields = annotations.map((annotation) => `${add(annotation)} 0 R`);
    return `${add(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Resources << /Font << /F1 3 0 R >> >> /Contents ${stream} 0 R /Annots [${fields.join(' ')}] >>`)} 0 R`;
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
