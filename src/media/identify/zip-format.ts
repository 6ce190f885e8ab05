import type { FileFormat } from '../../model/attachment/file-format';
import type { ZipEntry } from '../../model/zip/zip-directory';

/** What a zip with these files is: a document, if it has the file that such a document must have. */
export function zipFormat(entries: readonly ZipEntry[], mimetype: string): FileFormat {
  if (mimetype.startsWith('application/epub+zip')) return 'epub';
  if (mimetype.startsWith('application/vnd.oasis.opendocument.text')) return 'odt';
  if (mimetype.startsWith('application/vnd.oasis.opendocument.spreadsheet')) return 'ods';
  if (mimetype.startsWith('application/vnd.oasis.opendocument.presentation')) return 'odp';
  const paths = new Set(entries.map(({ path }) => path.replace(/^\//, '')));
  if (!paths.has('[Content_Types].xml')) return paths.has('META-INF/container.xml') ? 'epub' : 'zip';
  if (paths.has('word/document.xml')) return 'docx';
  if (paths.has('xl/workbook.xml')) return 'xlsx';
  if (paths.has('ppt/presentation.xml')) return 'pptx';
  // The parts may have other names (Word calls it document2.xml): what their folder is called is left to tell.
  const folder = (name: string) => entries.some(({ path }) => path.startsWith(`${name}/`));
  if (folder('word')) return 'docx';
  if (folder('xl')) return 'xlsx';
  return folder('ppt') ? 'pptx' : 'zip';
}
