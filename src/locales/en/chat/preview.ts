import { count } from '../../format';
import { translated } from '../../in-force.svelte';

/** By the directive that forbids it. */
const kinds: Readonly<Record<string, string>> = {
  'script-src': 'a script',
  'style-src': 'a style sheet',
  'img-src': 'a picture',
  'font-src': 'a font',
  'media-src': 'sound or video',
  'connect-src': 'data',
  'frame-src': 'a page',
  'child-src': 'a page',
  'object-src': 'an embedded object',
  'worker-src': 'a worker',
};

/** A code block that is shown or run. */
export const previewWords = translated('previewWords', {
  title: 'Preview',
  reload: 'Reload',
  runAgain: 'Run again',
  stop: 'Stop',
  fullScreen: 'Full screen',
  leaveFullScreen: 'Leave full screen',
  code: 'Code',
  previousVersion: 'Previous version of the preview',
  nextVersion: 'Next version of the preview',
  versionOf: (n: number, total: number) => `${count(n)} / ${count(total)}`,
  compare: 'Changes',
  changes: 'Changes since the previous version',
  added: 'added',
  removed: 'removed',
  console: 'Console',
  noOutput: 'Nothing was written to the console.',
  more: (n: number) => (n === 1 ? 'One more line isn’t shown.' : `${count(n)} more lines aren’t shown.`),
  errors: (n: number) => (n === 1 ? '1 error' : `${count(n)} errors`),
  line: (n: number) => `line ${count(n)}`,
  /** In place of the preview: why there is none. */
  ends: {
    stopped: 'Stopped.',
    left: 'The preview left its page, so Tally closed it.',
    flooding: 'The preview kept sending messages, so Tally closed it.',
    grabbing: 'The preview took the keyboard while you were writing elsewhere, so Tally closed it.',
    missing:
      'The page that previews run in isn’t responding. Reload Tally; if that doesn’t help, the server lacks preview.html or diagram.html, or forbids showing them in a frame.',
  },
  status: {
    running: 'Running…',
    done: 'Finished. Its timers end 10 seconds after the start.',
    timedOut: 'Stopped after 10 seconds, the longest that a script may run.',
    silent: 'The preview isn’t responding: it’s busy, or in a loop that never ends.',
  },
  loops:
    'A script that never ends can freeze some browsers. If this one does, close the tab and open Tally again; your chat is kept.',
  /** What a preview wanted from elsewhere. */
  blocked: {
    navigation: (address: string) => `Didn’t open ${address}: a preview can’t go anywhere.`,
    anyNavigation: (address: string) =>
      `Didn’t open ${address} for one of the previews on this page: a preview can’t go anywhere.`,
    /** `directive`: of the content security policy. */
    other: (directive: string, from: string) => `Blocked (${directive}): ${from}`,
    /** `what`: one of `kinds`. */
    load: (what: string) => `Didn’t load ${what}: previews can’t reach the network.`,
    loadFrom: (what: string, from: string) => `Didn’t load ${what} from ${from}: previews can’t reach the network.`,
    kinds,
  },
  alert: (text: string) => `Alert: ${text}`,
});
