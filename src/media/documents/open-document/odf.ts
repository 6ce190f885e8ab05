import type { TextNote } from '../../../model/attachment/media-reader';
import { MediaError } from '../../archive/unpack';
import { type DocumentText, picturesLeftOut } from '../document';
import { blocks, csv, heading } from '../write-markdown';
import { at, childrenOf, descendants, type Element } from '../markup';
import { odfBlocks, type OdfWalk, tableTexts } from './odf-text';
import { DocumentPackage } from '../package';
import { TableRoom } from '../table-room';

type OdfFormat = 'odt' | 'ods' | 'odp';

/** An OpenDocument file (LibreOffice's): text and slides as Markdown, a spreadsheet as one CSV a sheet. */
export async function readOdf(file: Blob, format: OdfFormat): Promise<DocumentText> {
  const open = await DocumentPackage.open(file, format);
  const manifest = await open.part('META-INF/manifest.xml');
  if (manifest && descendants(manifest, 'encryption-data').length > 0)
    throw new MediaError({ kind: 'encrypted', format });
  const content = await open.required('content.xml');
  const body = at(content, 'document-content', 'body')?.children.find((child) => typeof child !== 'string');
  if (!body) throw open.broken();
  const walk: OdfWalk = { pictures: 0, notes: [], lists: listKinds(content), room: new TableRoom(), cut: [] };
  if (format === 'ods') return { ...spreadsheet(body, content, walk), language: 'csv', pages: null };
  const slides = format === 'odp' ? childrenOf(body, 'page') : [];
  const text =
    format === 'odp' ? blocks(slides.map((page, index) => slide(page, index + 1, walk))) : odfBlocks(body, walk);
  return {
    text: blocks([text, walk.notes.join('\n')]),
    language: 'markdown',
    pages: format === 'odp' ? slides.length : null,
    notes: [...walk.cut, ...picturesLeftOut(walk.pictures)],
  };
}

/** The names of list styles whose first level counts. */
function listKinds(content: Element): ReadonlySet<string> {
  const counting = descendants(content, 'list-style').filter(({ children }) => {
    const first = children.find((child) => typeof child !== 'string');
    return typeof first === 'object' && first.name === 'list-level-style-number';
  });
  return new Set(counting.map(({ attributes }) => attributes['name'] ?? ''));
}

function slide(page: Element, number: number, walk: OdfWalk): string {
  const isNotes = (child: Element | string) => typeof child !== 'string' && child.name === 'notes';
  const shown = { ...page, children: page.children.filter((child) => !isNotes(child)) };
  const titleFrame = childrenOf(shown, 'frame').find(({ attributes }) => attributes['class'] === 'title');
  const title = titleFrame ? odfBlocks(titleFrame, walk) : '';
  const rest = { ...shown, children: shown.children.filter((child) => child !== titleFrame) };
  const notes = childrenOf(page, 'notes').map((part) => odfBlocks(part, walk));
  const said = blocks(notes);
  return blocks([
    heading(2, `Slide ${number}${title === '' ? '' : `: ${title}`}`),
    odfBlocks(rest, walk),
    said === '' ? '' : `Notes: ${said}`,
  ]);
}

function spreadsheet(body: Element, content: Element, walk: OdfWalk): { text: string; notes: TextNote[] } {
  const hiddenStyles = new Set(
    descendants(content, 'style')
      .filter((style) => at(style, 'table-properties')?.attributes['display'] === 'false')
      .map(({ attributes }) => attributes['name'] ?? ''),
  );
  const hidden: string[] = [];
  const sheets = childrenOf(body, 'table').map((sheet) => {
    const { name = '' } = sheet.attributes;
    const isHidden = hiddenStyles.has(sheet.attributes['style-name'] ?? '');
    if (isHidden) hidden.push(name);
    return blocks([heading(2, isHidden ? `${name} (hidden)` : name), csv(tableTexts(sheet, walk))]);
  });
  const notes: TextNote[] = hidden.length > 0 ? [{ kind: 'hidden-sheets', names: hidden }] : [];
  return { text: blocks(sheets), notes: [...walk.cut, ...notes] };
}
