import type { Page } from 'playwright-core';

/** A text of the interface in a language that is accented and 40 % longer, made from English for tests of what does not fit. */
export function pseudo(text: string): string {
  const plain = 'aceinosuyACEINOSUY';
  const accented = 'āçēīñōšūÿĀÇĒĪÑŌŠŪŸ';
  if (Array.from(accented).some((letter) => text.includes(letter))) return text;
  return text.replace(/[A-Za-z’]{2,}/g, (word) => {
    const letters = Array.from(word, (letter) => accented[plain.indexOf(letter)] ?? letter).join('');
    return letters + 'ōēī'.repeat(word.length).slice(0, Math.round(word.length * 0.4));
  });
}

/**
 * Has the page say all that can be seen of it in that language, from its next load on. What only screen readers are told (`aria-label`)
 * stays in English.
 */
export async function speakPseudo(page: Page): Promise<void> {
  await page.addInitScript({ content: `(${translatePage.toString()})(${pseudo.toString()})` });
}

/** Runs in the page. */
function translatePage(say: (text: string) => string): void {
  const translate = (root: Node): void => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node: Node | null = root; node; node = walker.nextNode()) {
      if (node instanceof HTMLElement && node.hasAttribute('placeholder'))
        node.setAttribute('placeholder', say(node.getAttribute('placeholder') ?? ''));
      if (!(node instanceof Text) || node.parentElement?.closest('pre, code, style, script, textarea')) continue;
      const said = say(node.data);
      if (said !== node.data) node.data = said;
    }
  };
  const observer = new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes) {
      if (target instanceof Text) translate(target);
      addedNodes.forEach(translate);
    }
  });
  observer.observe(document, { subtree: true, childList: true, characterData: true });
}
