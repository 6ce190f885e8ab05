/*
 * What a content security policy does not stop, taken away before anything else runs. Two things stay open to a script that runs
 * here although the policy lets none: it can go to another address, and open a window. Links, images and forms cannot.
 */

for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection', 'RTCDataChannel']) {
  Reflect.deleteProperty(globalThis, name);
}

// Each empty frame has a WebRTC of its own, and this page has no frames: none can be made.
const framing = /^(?:\w+:)?(?:embed|fencedframe|frame|iframe|object)$/i;
for (const [method, place] of [
  ['createElement', 0],
  ['createElementNS', 1],
] as const) {
  const make = Reflect.get(Document.prototype, method) as (...args: unknown[]) => unknown;
  Reflect.set(Document.prototype, method, function (this: Document, ...args: unknown[]): unknown {
    if (framing.test(String(args[place]))) throw new DOMException('This page has no frames.', 'NotSupportedError');
    return Reflect.apply(make, this, args);
  });
}
