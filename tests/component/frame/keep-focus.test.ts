import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { keepFocus } from '../../../src/ui/frame/keep-focus';
import { composerId } from '../../../src/ui/parts/focus';

let chat: HTMLElement;
let composer: HTMLTextAreaElement;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  chat = document.createElement('main');
  composer = document.createElement('textarea');
  composer.id = composerId;
  // In the imitated DOM, what is inert can have the focus.
  composer.focus = () => {
    if (!chat.hasAttribute('inert')) HTMLElement.prototype.focus.call(composer);
  };
  chat.append(composer);
  document.body.append(chat);
  const end = keepFocus(() => false);
  onTestFinished(() => {
    end();
    chat.remove();
    vi.useRealTimers();
  });
});

async function makeInert(isInert: boolean): Promise<void> {
  chat.toggleAttribute('inert', isInert);
  if (isInert) composer.blur();
  await vi.runAllTimersAsync();
}

// A chat that is asked for by a command is loaded, and cannot be: until then, the one on show is inert.
test('the composer has the focus again that it lost while its chat was inert', async () => {
  composer.focus();
  await makeInert(true);
  expect(document.activeElement).toBe(document.body);
  await makeInert(false);
  expect(document.activeElement).toBe(composer);
});

test('where what had the focus goes while the chat is inert, the composer has it as soon as it can', async () => {
  const command = document.createElement('input');
  document.body.append(command);
  command.focus();
  command.remove();
  await makeInert(true);
  expect(document.activeElement).toBe(document.body);
  await makeInert(false);
  expect(document.activeElement).toBe(composer);
});

test('a focus that has moved on stays where it is', async () => {
  const search = document.createElement('input');
  document.body.append(search);
  onTestFinished(() => search.remove());
  composer.focus();
  await makeInert(true);
  search.focus();
  await makeInert(false);
  expect(document.activeElement).toBe(search);
});

test('where what had the focus goes in a drawer that lies over the chat, the way out of the drawer has it', async () => {
  const drawer = document.createElement('div');
  drawer.className = 'drawer open';
  drawer.innerHTML = '<div class="close"><button>Close</button></div><ul><li><button>Actions</button></li></ul>';
  document.body.append(drawer);
  onTestFinished(() => drawer.remove());
  await makeInert(true);
  const [close, actions] = drawer.querySelectorAll('button');
  actions!.focus();
  drawer.querySelector('li')!.remove();
  await vi.runAllTimersAsync();
  expect(document.activeElement).toBe(close);
});
