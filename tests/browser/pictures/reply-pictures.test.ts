import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { ControlledReply } from '../../server/controlled';
import { noisyPng, png } from '../../server/png';
import { deltaChunk, doneEvent, finishChunk } from '../../server/wire';
import { button, messages, reload, replied, reply, send } from '../harness/app';
import { test } from '../harness/visit';

/** A piece of an answer that brings pictures, as OpenRouter and LiteLLM send them. */
function imagesChunk(...pictures: Buffer[]): string {
  const images = pictures.map((picture, index) => ({
    type: 'image_url',
    index,
    image_url: { url: `data:image/png;base64,${picture.toString('base64')}` },
  }));
  return deltaChunk({ images });
}

const square = (red: number) => png(64, 48, () => [red, 80, 120]);

/** The widths of the pictures that are drawn; 0 for those that are not. */
function widths(within: Locator): Promise<number[]> {
  return within
    .locator('figure img')
    .evaluateAll((all) => all.map((image) => (image as HTMLImageElement).naturalWidth));
}

async function drawn(page: Page, expected: number[]): Promise<void> {
  await expect.poll(() => widths(reply(page))).toEqual(expected);
}

test('pictures are shown as they come, are there after a reload, and go along with the next request', async ({
  chat,
  server,
}) => {
  const controlled = new ControlledReply();
  server.next(controlled.behaviour);
  await send(chat, 'Draw two squares');
  await controlled.started;
  controlled.say('Here:');
  controlled.write(imagesChunk(square(200)));
  await drawn(chat, [64]);
  // Some servers repeat a picture with the next piece.
  controlled.write(imagesChunk(square(200), square(10)));
  await drawn(chat, [64, 64]);
  controlled.finish();
  expect(await replied(chat)).toBe('Here:');
  await reload(chat);
  await drawn(chat, [64, 64]);

  const [download] = await Promise.all([
    chat.waitForEvent('download'),
    button(reply(chat).locator('figure').first(), 'Save').click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^picture-[\da-f]{8}\.png$/);
  await reply(chat).locator('figure button').first().click();
  await expect.poll(() => chat.getByRole('dialog').locator('img').count()).toBe(1);
  await chat.keyboard.press('Escape');

  await send(chat, 'Now blue');
  await expect.poll(() => messages(chat, 'assistant').count()).toBe(2);
  await replied(chat);
  const sent = server.chats[1]!['messages'] as { role: string; content: string | { type: string; text?: string }[] }[];
  expect(sent[1]).toMatchObject({ role: 'assistant', content: 'Here:' });
  expect(sent[2]?.content).toMatchObject([
    { type: 'image_url', image_url: { url: `data:image/png;base64,${square(200).toString('base64')}` } },
    { type: 'image_url' },
    { type: 'text' },
  ]);
});

test('a picture of 20 MB in one event is kept, and so is what had come before a reply was stopped', async ({
  chat,
  server,
}) => {
  const controlled = new ControlledReply();
  server.next(controlled.behaviour);
  await send(chat, 'Draw noise');
  await controlled.started;
  const event = imagesChunk(noisyPng(2600, 2600));
  for (let at = 0; at < event.length; at += 50_000) controlled.write(event.slice(at, at + 50_000));
  await drawn(chat, [2600]);
  await button(chat, 'Stop').click();
  await replied(chat, 'stopped');
  await reload(chat);
  await drawn(chat, [2600]);
});

test('what is no picture is a file, one that was cut says so, and one on another host is not loaded', async ({
  chat,
  server,
}) => {
  const many = Array.from({ length: 40 }, (_, index) => square(index));
  const cut = square(40).subarray(0, 60);
  const page = Buffer.from('<!doctype html><title>504 Gateway Time-out</title>');
  const elsewhere = deltaChunk({ images: [{ type: 'image_url', image_url: { url: 'https://pictures.test/a.png' } }] });
  server.next(async (exchange) => {
    exchange.head(200, { 'Content-Type': 'text/event-stream' });
    exchange.say(imagesChunk(...many, cut) + imagesChunk(page) + elsewhere + finishChunk('stop') + doneEvent);
    exchange.end();
  });
  const asked: string[] = [];
  chat.on('request', (request) => asked.push(request.url()));
  await send(chat, 'Draw many');
  await replied(chat);
  await expect.poll(() => reply(chat).locator('figure').count()).toBe(41);
  await reply(chat).locator('figure').last().getByText('Unfinished: the picture didn’t arrive whole.').waitFor();
  expect(await reply(chat).getByText('Unfinished').count()).toBe(1);
  await reply(chat).getByRole('list', { name: 'Attachments', exact: true }).getByRole('listitem').waitFor();
  await reply(chat).getByText('pictures.test').waitFor();
  expect(asked.filter((url) => url.startsWith('https:'))).toEqual([]);
});
