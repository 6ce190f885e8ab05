const words = (list: string): string[] => list.split(' ');

/** Elements that may stand within a line of text. */
const phrase = words(
  'a b bdi br cite code del dfn em i img ins kbd mark q rp rt ruby s samp small span strong sub sup u var wbr',
);

/** Elements that hold blocks or parts of blocks. */
const flow = words(
  'blockquote caption dd details div dl dt h1 h2 h3 h4 h5 h6 hr li ol p pre summary table tbody td tfoot th thead tr ul',
);

/** Elements of the author's own that are drawn. An `img` becomes a link that names its host. */
export const drawnElements: ReadonlySet<string> = new Set([...phrase, ...flow]);
/** Those of `drawnElements` that stand within a line of text. */
export const phraseElements: ReadonlySet<string> = new Set(phrase);

/** Elements without an end tag. */
export const voidElements: ReadonlySet<string> = new Set(words('br hr img wbr'));

/** Elements whose end tag may be left out. */
export const endsByItself: ReadonlySet<string> = new Set(words('dd dt li p rp rt tbody td tfoot th thead tr'));

/** Blocks whose content is markdown, even without blank lines. */
export const containers: ReadonlySet<string> = new Set(words('details div'));

/** Blocks of markup that reach to their end tag, even across blank lines. */
export const markupBlocks: ReadonlySet<string> = new Set(words('blockquote dl ol pre table ul'));

/** Text that begins with one of these is the source of a web page and is shown as code. */
export const sourceElements: ReadonlySet<string> = new Set(
  words(
    'body button canvas form head html iframe link meta object script select style svg template textarea title video',
  ),
);
