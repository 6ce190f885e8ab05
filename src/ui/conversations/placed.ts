/**
 * Tells the styles of an element of the list of chats in which row it begins, and how many rows it has.
 */
export function placed(at: number, rows = 1): (element: HTMLElement) => void {
  return ({ style }) => {
    style.setProperty('--at', String(at));
    style.setProperty('--rows', String(rows));
  };
}
