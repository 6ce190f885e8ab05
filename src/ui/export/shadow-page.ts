/**
 * The element of a saved page within this one: the styles of neither reach the other. The page's policy forbids `<style>`, and
 * allows style sheets that are made.
 */
export function shadowPage(style: string): { host: HTMLElement; main: HTMLElement } {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  root.adoptedStyleSheets = [sheet];
  const main = root.appendChild(document.createElement('main'));
  return { host, main };
}
