import { inlineKey } from './tab-keys';

/**
 * Makes the buttons of a row one Tab stop: arrow keys, Home and End go from one to the next, as in the ARIA pattern of
 * a toolbar.
 */
export function toolbar(row: HTMLElement): () => void {
  const buttons = (): HTMLButtonElement[] => [
    ...row.querySelectorAll<HTMLButtonElement>(':scope > button, :scope > .more > button'),
  ];
  const choose = (chosen: HTMLButtonElement | undefined): void => {
    for (const button of buttons()) button.tabIndex = button === chosen ? 0 : -1;
  };
  const pressed = (event: KeyboardEvent): void => {
    const all = buttons();
    const index = all.indexOf(event.target as HTMLButtonElement);
    if (index === -1) return;
    const to = new Map([
      ['ArrowRight', index + 1],
      ['ArrowLeft', index - 1],
      ['Home', 0],
      ['End', -1],
    ]).get(inlineKey(event.key));
    if (to === undefined) return;
    event.preventDefault();
    all.at(to % all.length)?.focus();
  };
  const focused = ({ target }: FocusEvent): void => {
    if (buttons().includes(target as HTMLButtonElement)) choose(target as HTMLButtonElement);
  };
  const observer = new MutationObserver(() => {
    const all = buttons();
    choose(all.find((button) => button === document.activeElement) ?? all[0]);
  });
  choose(buttons()[0]);
  observer.observe(row, { childList: true });
  row.addEventListener('keydown', pressed);
  row.addEventListener('focusin', focused);
  return () => observer.disconnect();
}
