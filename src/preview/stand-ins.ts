/*
 * What a sandboxed page lacks and pages often use, in a form that does no harm. Without it a to-do list would stop at its first line.
 */
import { inspect } from './console/inspect';
import type { Report } from './console/report';

/** Sets the stand-ins up in the frame's window. */
export function standIn(report: Report): void {
  for (const name of ['localStorage', 'sessionStorage'])
    Object.defineProperty(window, name, { value: new MemoryStorage(), configurable: true });
  const tell = (text: unknown): void => report.entry('alert', inspect(text ?? ''));
  window.alert = tell;
  window.confirm = (text) => {
    tell(text);
    return false;
  };
  window.prompt = (text) => {
    tell(text);
    return null;
  };
  HTMLFormElement.prototype.requestSubmit = function (this: HTMLFormElement, submitter?: HTMLElement | null) {
    submit(this, submitter ?? null);
  };
}

/**
 * Listens to what the reader does in the document: forms tell their own scripts, as a sandbox keeps even these from hearing of it,
 * and a link to elsewhere says where it would have led.
 */
export function listen(report: Report): void {
  addEventListener('click', (event) => {
    if (event.defaultPrevented || !(event.target instanceof Element)) return;
    const button = event.target.closest('button, input');
    if (isSubmit(button) && button.form) {
      event.preventDefault();
      submit(button.form, button);
    }
    const link = event.target.closest('a[href]');
    const address = link?.getAttribute('href') ?? '';
    if (link && !/^(?:#|javascript:)/i.test(address)) {
      event.preventDefault();
      report.blocked('navigation', address);
    }
  });
}

function isSubmit(element: Element | null): element is HTMLButtonElement | HTMLInputElement {
  return (
    (element instanceof HTMLButtonElement && element.type === 'submit') ||
    (element instanceof HTMLInputElement && /^(?:submit|image)$/.test(element.type))
  );
}

function submit(form: HTMLFormElement, submitter: HTMLElement | null): void {
  if (!form.noValidate && !form.reportValidity()) return;
  form.dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true, submitter }));
}

/** Storage that lasts as long as the preview. */
class MemoryStorage {
  readonly #items = new Map<string, string>();

  get length(): number {
    return this.#items.size;
  }
  key(index: number): string | null {
    return [...this.#items.keys()][index] ?? null;
  }
  getItem(key: unknown): string | null {
    return this.#items.get(String(key)) ?? null;
  }
  setItem(key: unknown, value: unknown): void {
    this.#items.set(String(key), String(value));
  }
  removeItem(key: unknown): void {
    this.#items.delete(String(key));
  }
  clear(): void {
    this.#items.clear();
  }
}
