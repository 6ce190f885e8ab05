/**
 * The visible element of that role and accessible name (whole, case and all), or null. Runs in the page, so it may use
 * nothing from outside of itself. It knows the roles and the ways of naming that Tally uses; Chromium's tests use the
 * browser's own.
 */
export function locate(role: string, name: string): HTMLElement | null {
  const native: Record<string, string> = {
    article: 'article',
    button: 'button',
    checkbox: 'input[type=checkbox]',
    combobox: 'select',
    complementary: 'aside',
    dialog: 'dialog[open]',
    heading: 'h1, h2, h3, h4',
    link: 'a[href]',
    navigation: 'nav',
    radio: 'input[type=radio]',
    searchbox: 'input[type=search]',
    spinbutton: 'input[type=number]',
    textbox: 'textarea, input:not([type]), input[type=text], input[type=url], input[type=password]',
  };
  const implicit = native[role] ? `:is(${native[role]}):not([role]), ` : '';
  const candidates = [...document.querySelectorAll<HTMLElement>(`${implicit}[role=${role}]`)];
  const isShown = (element: HTMLElement) =>
    element.checkVisibility({ visibilityProperty: true }) && !element.closest('[inert], [aria-hidden=true]');
  const words = (element: Element | null): string => {
    if (!element) return '';
    const copy = element.cloneNode(true) as Element;
    for (const hidden of copy.querySelectorAll('[aria-hidden=true], [hidden], input, textarea, select'))
      hidden.remove();
    return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
  };
  const nameOf = (element: HTMLElement): string => {
    const ids = element.getAttribute('aria-labelledby')?.split(/\s+/);
    const labels = 'labels' in element ? [...((element.labels ?? []) as NodeListOf<HTMLLabelElement>)] : [];
    return (
      ids?.map((id) => words(document.getElementById(id))).join(' ') ||
      element.getAttribute('aria-label')?.trim() ||
      labels.map(words).join(' ') ||
      words(element) ||
      element.title ||
      element.getAttribute('placeholder') ||
      ''
    );
  };
  return candidates.find((element) => isShown(element) && nameOf(element) === name) ?? null;
}
