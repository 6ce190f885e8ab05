import type { PageLook } from '../../state/export/form';
import { revealInvisible } from '../chat/blocks/invisible-signs';

/** How pages look that are saved from this one. */
export function pageLook(): Omit<PageLook, 'media'> {
  const { lang, dir } = document.documentElement;
  return { language: lang || 'en', direction: dir === 'rtl' ? 'rtl' : 'ltr', finish };
}

/** Draws the formulas in `nodes` and shows their invisible signs. What draws formulas is loaded where there are some. */
async function finish(nodes: DocumentFragment): Promise<void> {
  revealInvisible(nodes);
  const places = nodes.querySelectorAll('data');
  if (places.length === 0) return;
  const { formulaIn, treeOf } = await import('../chat/blocks/formulas/formula-tree');
  for (const place of places) {
    const formula = formulaIn(place.textContent ?? '');
    if (!formula) continue;
    try {
      const math = treeOf(formula).toNode();
      math.setAttribute('data-tex', formula.tex);
      place.replaceChildren(math);
      if (formula.isDisplay) place.className = 'display';
    } catch {
      // What Temml cannot read stays as written.
    }
  }
}
