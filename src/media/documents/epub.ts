import { MediaError } from '../archive/unpack';
import { type DocumentText, picturesLeftOut } from './document';
import { blocks } from './write-markdown';
import { at, descendants, textIn } from './markup';
import { DocumentPackage, resolvePath } from './package';

/** An EPUB book as Markdown, its chapters in the order of reading (EPUB 3.3, 5.7: the spine). */
export async function readEpub(file: Blob): Promise<DocumentText> {
  const book = await DocumentPackage.open(file, 'epub');
  const container = await book.required('META-INF/container.xml');
  const packagePath = descendants(container, 'rootfile')[0]?.attributes['full-path'];
  if (packagePath === undefined) throw book.broken();
  const root = at(await book.required(packagePath), 'package');
  if (!root) throw book.broken();
  const items = new Map(
    descendants(root, 'item').map(({ attributes: { id = '', href = '', 'media-type': type = '' } }) => [
      id,
      { path: resolvePath(packagePath, decodePath(href)), type },
    ]),
  );
  const encrypted = await encryptedPaths(book);
  const texts: string[] = [];
  let pictures = 0;
  for (const { attributes } of descendants(root, 'itemref')) {
    const item = items.get(attributes['idref'] ?? '');
    if (!item || !/html|xml/.test(item.type)) continue;
    if (encrypted.has(item.path)) throw new MediaError({ kind: 'encrypted', format: 'epub' });
    const chapter = await book.page(item.path);
    if (!chapter) continue;
    texts.push(chapter.text);
    pictures += chapter.pictures;
  }
  const title = textIn(descendants(root, 'title')[0]).trim();
  const creators = descendants(root, 'creator').map((creator) => textIn(creator).trim());
  const about = [title, creators.join(', ')].filter(Boolean).join(', by ');
  return { text: blocks([about, ...texts]), language: 'markdown', pages: null, notes: picturesLeftOut(pictures) };
}

/** The paths of encrypted files. Shops encrypt chapters (DRM); fonts that are only scrambled are listed, too, but have no text. */
async function encryptedPaths(book: DocumentPackage): Promise<ReadonlySet<string>> {
  const list = await book.part('META-INF/encryption.xml');
  const references = list ? descendants(list, 'CipherReference') : [];
  return new Set(references.map(({ attributes }) => decodePath(attributes['URI'] ?? '')));
}

function decodePath(href: string): string {
  try {
    return decodeURIComponent(href.split('#')[0]!);
  } catch {
    return href;
  }
}
