/*
 * Removes, before anything else runs, what a content security policy cannot forbid. A script that ran here in spite of
 * the policy could still go to another address or open a window; links, images and forms cannot.
 */

for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection', 'RTCDataChannel']) {
  Reflect.deleteProperty(globalThis, name);
}

// An empty frame would bring a WebRTC of its own, so no script can create one. The frame of a preview comes from a template.
const framing = /^(?:\w+:)?(?:embed|fencedframe|frame|iframe|object)$/i;
for (const [method, place] of [
  ['createElement', 0],
  ['createElementNS', 1],
] as const) {
  const make = Reflect.get(Document.prototype, method) as (...args: unknown[]) => unknown;
  Reflect.set(Document.prototype, method, function (this: Document, ...args: unknown[]): unknown {
    if (framing.test(String(args[place]))) throw new DOMException('Scripts make no frames here.', 'NotSupportedError');
    return Reflect.apply(make, this, args);
  });
}
