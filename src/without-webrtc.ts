// A content security policy does not stop WebRTC, so the page gives it up before anything else runs.
for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection', 'RTCDataChannel']) {
  Reflect.deleteProperty(globalThis, name);
}
