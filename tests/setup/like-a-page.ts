import { IDBKeyRange } from 'fake-indexeddb';

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
