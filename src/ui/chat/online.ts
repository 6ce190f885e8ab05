import { createSubscriber } from 'svelte/reactivity';

const subscribe = createSubscriber((update) => {
  for (const event of ['online', 'offline']) addEventListener(event, update);
  return () => {
    for (const event of ['online', 'offline']) removeEventListener(event, update);
  };
});

/**
 * Whether the browser has a network. Svelte has it too, but in one file with all else that it can watch of a window, which is half
 * a kilobyte of what the page starts with.
 */
export const online = {
  get current(): boolean {
    subscribe();
    return navigator.onLine;
  },
};
