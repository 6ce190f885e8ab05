import { IDBKeyRange } from 'fake-indexeddb';
import { beforeEach } from 'vitest';

// Files of a worker share one document. What a test leaves in it, a later one would find by its role or its id.
beforeEach(() => {
  document.body.replaceChildren();
  // A listener on the window outlives its test, too: it would take back a press of another file, with no sign of where it is from.
  if (!document.body.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true })))
    throw new Error('An earlier test has left what takes back presses');
});

// What a page has that jsdom has not.

// A screen with media queries: as on a wide one with a mouse, none for less holds.
globalThis.matchMedia = (media) => Object.assign(new EventTarget(), { media, matches: false }) as MediaQueryList;

globalThis.ResizeObserver = class {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
};

// Tests make their own databases, which look for this one here.
globalThis.IDBKeyRange = IDBKeyRange;

// jsdom's own is another one than that of Node, which makes all bytes here.
globalThis.Uint8Array = structuredClone(new Uint8Array()).constructor as Uint8ArrayConstructor;

// A file can only be read as a whole there.
Blob.prototype.stream = function () {
  return new ReadableStream({
    start: async (controller) => {
      controller.enqueue(new Uint8Array(await this.arrayBuffer()));
      controller.close();
    },
  });
};

HTMLDialogElement.prototype.showModal = function () {
  this.open = true;
};
HTMLDialogElement.prototype.close = function () {
  this.open = false;
};
HTMLElement.prototype.showPopover = () => undefined;
HTMLElement.prototype.hidePopover = () => undefined;
Element.prototype.scrollIntoView = () => undefined;
Element.prototype.scrollTo = () => undefined;

// For the style of an element, jsdom goes through a whole style sheet, and a query by role asks for that of all elements. Here is no
// other style sheet, so that elements of a kind look alike unless they have a style of their own.
const computeStyle = globalThis.getComputedStyle.bind(globalThis);
const displays = new Map<string, string>();

function displayOf(element: Element): string {
  if (element.hasAttribute('style')) return computeStyle(element).display;
  const deciding = ['hidden', 'open', 'type', 'popover'].map((name) => element.getAttribute(name));
  const kind = [element.namespaceURI, element.localName, ...deciding].join();
  const display = displays.get(kind) ?? computeStyle(element).display;
  displays.set(kind, display);
  return display;
}

/** A property that elements inherit, and that no style sheet sets. */
function inherited(element: Element, property: string, usual: string): string {
  return element.closest(`[style*="${property}"]`) ? computeStyle(element).getPropertyValue(property) : usual;
}

function propertyOf(element: Element, property: string): string {
  if (property === 'display') return displayOf(element);
  if (property === 'visibility') return inherited(element, property, 'visible');
  if (property === 'pointer-events') return inherited(element, property, 'auto');
  return computeStyle(element).getPropertyValue(property);
}

globalThis.getComputedStyle = (element, pseudo) =>
  pseudo
    ? computeStyle(element, pseudo)
    : new Proxy({} as CSSStyleDeclaration, {
        get(_, name) {
          if (name === 'getPropertyValue') return (property: string) => propertyOf(element, property);
          if (name === 'display' || name === 'visibility') return propertyOf(element, name);
          if (name === 'pointerEvents') return propertyOf(element, 'pointer-events');
          return Reflect.get(computeStyle(element), name) as unknown;
        },
      });
