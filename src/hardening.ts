/*
 * What a content security policy does not stop, taken away before anything else runs. Two things stay open to a script that runs
 * here although the policy lets none: it can go to another address, and open a window. Links, images and forms cannot.
 */

for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection', 'RTCDataChannel']) {
  Reflect.deleteProperty(globalThis, name);
}

// Each empty frame has a WebRTC of its own, and this page has no frames: none can be made.
const framing = /^(?:\w+:)?(?:embed|fencedframe|frame|iframe|object)$/i;
const { createElement, createElementNS } = Document.prototype;
Object.assign(Document.prototype, {
  createElement(this: Document, name: string, ...rest: unknown[]): unknown {
    refuseFrame(name);
    return Reflect.apply(createElement, this, [name, ...rest]);
  },
  createElementNS(this: Document, namespace: string | null, name: string, ...rest: unknown[]): unknown {
    refuseFrame(name);
    return Reflect.apply(createElementNS, this, [namespace, name, ...rest]);
  },
});

function refuseFrame(name: string): void {
  if (framing.test(name)) throw new DOMException('This page has no frames.', 'NotSupportedError');
}
