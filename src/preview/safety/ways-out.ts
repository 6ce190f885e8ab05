/*
 * Closes the ways out of the frame that its policy leaves open. The policy forbids every request, the sandbox windows, forms and the
 * page around; left are WebRTC, which no policy covers, and what a document within this one, or its own history, would allow.
 */
import { inertName, wholeTags, withoutFrames } from './without-frames';

/** As it was before any code could replace it. */
const asText = String;
const { apply, defineProperty, deleteProperty, get, getOwnPropertyDescriptor, set } = Reflect;

/** To be called before any code of the preview runs. `scope`: the frame's window. */
export function closeWaysOut(scope: Window & typeof globalThis): void {
  const gone = ['RTCPeerConnection', 'webkitRTCPeerConnection', 'RTCDataChannel', 'XSLTProcessor', 'navigation'];
  for (const name of gone) deleteProperty(scope, name);
  // With it an XML document could begin with a frame, and hand it over.
  deleteProperty(scope.DOMImplementation.prototype, 'createDocument');
  // With a sanitizer of their own, which allows frames and links, they ask no policy.
  deleteProperty(scope.Element.prototype, 'setHTML');
  if (scope.ShadowRoot) deleteProperty(scope.ShadowRoot.prototype, 'setHTML');
  deleteProperty(scope.Document, 'parseHTML');
  // A frame's steps back can be those of the page around it.
  for (const name of ['back', 'forward', 'go'] as const) set(scope.History.prototype, name, () => undefined);
  closeElements(scope.Document.prototype);
  closeCustomElements(scope.CustomElementRegistry?.prototype);
  closeWriting(scope.Document.prototype);
  const { trustedTypes } = scope as { trustedTypes?: TrustedTypes };
  if (!trustedTypes) {
    closeSinks(scope);
    return;
  }
  trustedTypes.createPolicy('default', policy);
  // The frame's policy allows no other; a library that makes one of its own gets back its own functions.
  set(Object.getPrototypeOf(trustedTypes) as object, 'createPolicy', (_name: string, rules: unknown) => rules);
}

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: Record<string, (text: string, type: string, sink: string) => string | null>,
  ): unknown;
}

/** The browser itself asks it about every text that is to become markup, whichever way. */
const policy = {
  createHTML: (html: string, _type: string, sink: string) =>
    sink === 'HTMLIFrameElement srcdoc' ? '' : withoutFrames(html),
  createScript: (script: string) => script,
  createScriptURL: (url: string) => url,
};

function closeElements(prototype: Document): void {
  for (const [name, place] of [
    ['createElement', 0],
    ['createElementNS', 1],
  ] as const) {
    const make = get(prototype, name) as (...args: unknown[]) => unknown;
    set(prototype, name, function (this: Document, ...args: unknown[]): unknown {
      // Turned into text once: an object could say another name the second time.
      const asked = asText(args[place]);
      const wanted = inertName(asked) ?? asked;
      return apply(make, this, place === 0 ? [wanted, args[1]] : [args[0], wanted, args[2]]);
    });
  }
}

/** A custom element that extends a forbidden one could be made by `new`, without its name. */
function closeCustomElements(prototype: CustomElementRegistry | undefined): void {
  const define: unknown = prototype && get(prototype, 'define');
  if (!prototype || typeof define !== 'function') return;
  set(prototype, 'define', function (this: unknown, name: unknown, make: unknown, options?: { extends?: unknown }) {
    const extended = options?.extends;
    if (extended === undefined) return apply(define, this, [name, make]) as unknown;
    const asked = asText(extended);
    return apply(define, this, [name, make, { extends: inertName(asked) ?? asked }]) as unknown;
  });
}

function closeWriting(prototype: Document): void {
  const write: unknown = get(prototype, 'write');
  if (typeof write !== 'function') return;
  const whole = wholeTags();
  const closed = (end: string) =>
    function (this: Document, ...texts: unknown[]): void {
      let text = '';
      for (let index = 0; index < texts.length; index += 1) text += asText(texts[index]);
      apply(write, this, [withoutFrames(whole(text + end))]);
    };
  set(prototype, 'write', closed(''));
  set(prototype, 'writeln', closed('\n'));
}

/** For browsers without Trusted Types: every method and property that makes markup of a text, as far as there is one. */
function closeSinks(scope: Window & typeof globalThis): void {
  const { Element, Range, DOMParser, Document, HTMLIFrameElement } = scope;
  const methods: [object | undefined, string, number][] = [
    [Element.prototype, 'insertAdjacentHTML', 1],
    [Element.prototype, 'setHTMLUnsafe', 0],
    [scope.ShadowRoot?.prototype, 'setHTMLUnsafe', 0],
    [Range?.prototype, 'createContextualFragment', 0],
    [DOMParser?.prototype, 'parseFromString', 0],
    [Document, 'parseHTMLUnsafe', 0],
    [Document.prototype, 'execCommand', 2],
  ];
  for (const [object, name, place] of methods) {
    const original: unknown = object && get(object, name);
    if (!object || typeof original !== 'function') continue;
    set(object, name, function (this: unknown, ...args: unknown[]): unknown {
      if (place < args.length) args[place] = withoutFrames(asText(args[place]));
      return apply(original, this, args) as unknown;
    });
  }
  const properties: [object | undefined, string][] = [
    [Element.prototype, 'innerHTML'],
    [Element.prototype, 'outerHTML'],
    [scope.ShadowRoot?.prototype, 'innerHTML'],
  ];
  for (const [object, name] of properties) {
    const { get: read, set: write } = (object && getOwnPropertyDescriptor(object, name)) ?? {};
    if (!object || !read || !write) continue;
    defineProperty(object, name, {
      get: read,
      set(this: unknown, html: unknown) {
        apply(write, this, [html === null ? '' : withoutFrames(asText(html))]);
      },
      configurable: false,
    });
  }
  deleteProperty(HTMLIFrameElement.prototype, 'srcdoc');
}
