import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { json } from '../../server/behaviours';
import { png, seenThroughPng } from '../../server/png';
import { pdfFile, writeCodes } from '../../unit/media/pdf/pdf-file';
import { findings } from '../harness/accessible';
import { button, composer, replied } from '../harness/app';
import { test } from '../harness/visit';

/** Exif that turns a photo by a quarter and says where it was taken: two entries of a directory (tags 0x0112 and 0x8825). */
const exif = Buffer.from(
  '\xff\xe1\0\x2eExif\0\0MM\0*\0\0\0\x08\0\x02\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\x88\x25\0\x04\0\0\0\x01\0\0\0\0\0\0\0\0',
  'latin1',
);

/** A photo of these pixels as the page draws it, with the metadata of a camera. */
async function photo(page: Page, width: number, height: number): Promise<Buffer> {
  const base64 = await page.evaluate(
    async ([across, down]) => {
      const canvas = new OffscreenCanvas(across, down);
      const context = canvas.getContext('2d')!;
      context.fillStyle = 'red';
      context.fillRect(0, 0, across / 2, down);
      const blob = await canvas.convertToBlob({ type: 'image/jpeg' });
      return btoa(Array.from(new Uint8Array(await blob.arrayBuffer()), (byte) => String.fromCharCode(byte)).join(''));
    },
    [width, height] as const,
  );
  const bytes = Buffer.from(base64, 'base64');
  return Buffer.concat([bytes.subarray(0, 2), exif, bytes.subarray(2)]);
}

async function attach(page: Page, ...files: [name: string, buffer: Buffer][]): Promise<void> {
  const field = page.locator('input[type=file][aria-label=Files]');
  await field.waitFor({ state: 'attached' });
  await field.setInputFiles(files.map(([name, buffer]) => ({ name, buffer, mimeType: '' })));
}

const items = (page: Page) =>
  page.getByRole('list', { name: 'Attachments', exact: true }).first().getByRole('listitem');

test('a photo is sent upright, smaller, and without the place where it was taken', async ({ chat, server }) => {
  await attach(chat, ['photo.jpg', await photo(chat, 4000, 3000)]);
  await expect.poll(() => items(chat).count()).toBe(1);
  await composer(chat).fill('What is it?');
  await button(chat, 'Send').click();
  await replied(chat);
  const [message] = server.chats[0]!['messages'] as { content: { image_url: { url: string } }[] }[];
  const { url } = message!.content[0]!.image_url;
  expect(url).toMatch(/^data:image\/jpeg;base64,/);
  expect(Buffer.from(url.slice(url.indexOf(',') + 1), 'base64').includes('Exif')).toBe(false);
  const seen = await chat.evaluate(async (address) => {
    const image = new Image();
    image.src = address;
    await image.decode();
    const context = new OffscreenCanvas(1, 2).getContext('2d')!;
    context.drawImage(image, 0, 0, 1, 2);
    const [redAbove, , , , redBelow] = context.getImageData(0, 0, 1, 2).data;
    return { width: image.naturalWidth, height: image.naturalHeight, redAbove, redBelow };
  }, url);
  expect(seen).toMatchObject({ width: 1385, height: 1847 });
  // Turned to the right, what was left is above.
  expect(seen.redAbove).toBeGreaterThan(200);
  expect(seen.redBelow).toBeLessThan(60);
});

/** How large the picture is that a request carries, and what colour it has in its corner and in its middle. */
async function sentPicture(page: Page, messages: unknown) {
  const [message] = messages as { content: { image_url: { url: string } }[] }[];
  const { url } = message!.content[0]!.image_url;
  return page.evaluate(async (address) => {
    const image = new Image();
    image.src = address;
    await image.decode();
    const { naturalWidth: width, naturalHeight: height } = image;
    const context = new OffscreenCanvas(width, height).getContext('2d')!;
    context.drawImage(image, 0, 0);
    const colour = (x: number, y: number) => [...context.getImageData(x, y, 1, 1).data];
    return { width, height, corner: colour(1, 1), middle: colour(width >> 1, height >> 1) };
  }, url);
}

const black = [0, 0, 0, 255];
const white = [255, 255, 255, 255];
/** A square in the middle of a picture that is seen through beside it. */
const logo = (shade: number) =>
  seenThroughPng(100, 100, (x, y) =>
    Math.abs(x - 50) < 20 && Math.abs(y - 50) < 20 ? [shade, shade, shade, 255] : [0, 0, 0, 0],
  );

// NousResearch/hermes-agent#64548: servers that forget transparency show models the colours that are hidden behind it. ollama#13113:
// they fail at pictures that are smaller than a patch of the model.
test('a picture is sent so that every server sees it: on a plain ground, and not too small', async ({
  chat,
  server,
}) => {
  for (const [picture, seen] of [
    [logo(0), { width: 100, height: 100, corner: white, middle: black }],
    [logo(255), { width: 100, height: 100, corner: black, middle: white }],
    [png(16, 16, () => [0, 0, 0]), { width: 32, height: 32, corner: black, middle: black }],
  ] as const) {
    await button(chat, 'New chat').click();
    await attach(chat, ['logo.png', picture]);
    await composer(chat).fill('What is it?');
    await button(chat, 'Send').click();
    await replied(chat);
    expect(await sentPicture(chat, server.chats.at(-1)!['messages'])).toEqual(seen);
  }
});

test('a picture that is to be changed keeps what is transparent in it', async ({ chat, server }) => {
  const model = chat.getByRole('combobox', { name: 'Model', exact: true });
  await model.fill('gpt-image-1');
  await model.press('Enter');
  const made = png(64, 48).toString('base64');
  server.nextAt('/v1/images/edits', json({ created: 1, data: [{ b64_json: made }] }));
  await attach(chat, ['logo.png', logo(0)]);
  await composer(chat).fill('Make it blue');
  await button(chat, 'Send').click();
  await replied(chat);
  // As it is: a PNG whose type of colour is 6, and not one made anew.
  const { bytes } = server.requests.find(({ path }) => path === '/v1/images/edits')!;
  expect(bytes.includes('name="image"; filename="logo.png"')).toBe(true);
  expect(bytes.includes(logo(0).subarray(0, 33))).toBe(true);
});

// firecrawl/pdf-inspector#400, SylphxAI/pdf-reader-mcp#250: the tables of these encodings come with the page.
test('a PDF of East Asia is read that names an encoding and has no table of it', async ({ chat, server }) => {
  const font =
    '<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /GBK-EUC-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 >>] >>';
  const file = pdfFile([{ content: writeCodes('d6d0cec4b1a8b8e6', 50, 700) }], '', { font });
  await attach(chat, ['report.pdf', Buffer.from(await file.arrayBuffer())]);
  await composer(chat).fill('Sum up');
  await button(chat, 'Send').click();
  await replied(chat);
  const [message] = server.chats.at(-1)!['messages'] as { content: string }[];
  expect(message!.content).toContain('中文报告');
});

test('documents are sent as their text, and a photo that cannot be decoded is named', async ({ chat, server }) => {
  const fixture = (name: string): [string, Buffer] => [name, readFileSync(`tests/fixtures/media/${name}`)];
  const heic = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1');
  const windows = Buffer.from('It\x92s 5 \x80', 'latin1');
  await attach(chat, fixture('report.docx'), fixture('stock.xlsx'), ['photo.heic', heic], ['old.txt', windows]);
  await chat.getByRole('alert').getByText('This browser can’t decode a HEIC photo.').waitFor();
  await expect.poll(() => items(chat).count()).toBe(3);
  await composer(chat).fill('Sum up');
  await button(chat, 'Send').click();
  await replied(chat);
  const [message] = server.chats[0]!['messages'] as { content: string }[];
  expect(message!.content).toContain('| Apple | 120 | red \\| green<br>sweet |');
  expect(message!.content).toContain('"Nails ""small""",2024-02-29,0.1');
  expect(message!.content).toContain('It’s 5 €');
});

test('a photo is cropped and covered before it is sent: what was there is nowhere in the request', async ({
  chat,
  server,
}) => {
  await attach(chat, ['photo.jpg', await photo(chat, 3000, 4000)]);
  await button(items(chat).first(), 'Open photo.jpg').click();
  await button(chat, 'Crop, cover or resize').click();
  const dialog = chat.getByRole('dialog', { name: 'Edit photo.jpg', exact: true });
  // The upright photo is 4,000 × 3,000, red above. By numbers, it is cut to a square that is half red.
  const field = (name: string) => dialog.getByRole('spinbutton', { name, exact: true });
  await field('Width').fill('2000');
  await field('Height').fill('2000');
  await field('Top').fill('500');
  await field('Left').fill('1000');
  await field('Left').press('Tab');
  await button(dialog, 'Crop: 2,000 × 2,000 at 1,000, 500').waitFor();
  // By pointer, a box of black is drawn over its upper left quarter, and made a bit wider by a key.
  await dialog.getByRole('radio', { name: 'Cover', exact: true }).check();
  const picture = dialog.getByRole('img');
  await picture.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await picture.boundingBox())!;
  await chat.mouse.move(x + width / 4 - 6, y + height / 6 - 6);
  await chat.mouse.down();
  await chat.mouse.move(x + width / 2, y + height / 2, { steps: 3 });
  await chat.mouse.up();
  const box = dialog.getByRole('button', { name: /^Box 1:/ });
  await box.waitFor();
  const drawn = await box.getAttribute('aria-label');
  await box.focus();
  await chat.keyboard.press('Shift+ArrowRight');
  await expect.poll(() => box.getAttribute('aria-label')).not.toBe(drawn);
  expect(await findings(chat)).toEqual([]);
  // A second box is one too many.
  await button(dialog, 'Add box').click();
  await dialog.getByRole('button', { name: /^Box 2:/ }).waitFor();
  await button(dialog, 'Undo').click();
  await expect.poll(() => dialog.getByRole('button', { name: /^Box 2:/ }).count()).toBe(0);
  await dialog.getByRole('radio', { name: 'Full size', exact: true }).check();
  await button(dialog, 'Apply').click();
  await dialog.waitFor({ state: 'detached' });
  await composer(chat).fill('What is it?');
  await button(chat, 'Send').click();
  await replied(chat);
  const [message] = server.chats[0]!['messages'] as { content: { image_url: { url: string } }[] }[];
  const { url } = message!.content[0]!.image_url;
  expect(Buffer.from(url.slice(url.indexOf(',') + 1), 'base64').includes('Exif')).toBe(false);
  const seen = await chat.evaluate(async (address) => {
    const image = new Image();
    image.src = address;
    await image.decode();
    const context = new OffscreenCanvas(image.naturalWidth, image.naturalHeight).getContext('2d')!;
    context.drawImage(image, 0, 0);
    const redAt = (across: number, down: number) => context.getImageData(across, down, 1, 1).data[0]!;
    return [
      image.naturalWidth,
      image.naturalHeight,
      redAt(500, 500),
      redAt(1010, 990),
      redAt(1500, 500),
      redAt(1500, 1500),
    ];
  }, url);
  const [across, down, covered, coveredByKey, red, black] = seen;
  expect([across, down]).toEqual([2000, 2000]);
  expect([covered!, coveredByKey!, black!].every((value) => value < 30)).toBe(true);
  expect(red).toBeGreaterThan(200);
});

test('an SVG can go as a picture, whose scripts are dead and which loads nothing', async ({ chat, server }) => {
  const asked: string[] = [];
  chat.on('request', (request) => asked.push(request.url()));
  const svg = `<svg viewBox="0 0 20 10" onload="document.title='ran'"><script>document.title='ran'</script>
    <image href="${server.url}/stolen.png" width="5" height="5"/><rect width="20" height="10" fill="red"/></svg>`;
  await attach(chat, ['a.svg', Buffer.from(svg)]);
  const form = chat.getByRole('combobox', { name: /^Send a\./ });
  await expect.poll(() => form.inputValue()).toBe('text');
  await form.selectOption('as picture');
  const picture = items(chat).locator('img');
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(2000);
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalHeight)).toBe(1000);
  const red = await picture.evaluate((image: HTMLImageElement) => {
    const context = new OffscreenCanvas(1, 1).getContext('2d')!;
    context.drawImage(image, 0, 0, 1, 1);
    return [...context.getImageData(0, 0, 1, 1).data];
  });
  expect(red).toEqual([255, 0, 0, 255]);
  expect(asked.filter((url) => url.includes('stolen'))).toEqual([]);
  expect(await chat.title()).not.toBe('ran');
  await form.selectOption('as text');
  await expect.poll(() => picture.count()).toBe(0);
  await expect.poll(() => form.inputValue()).toBe('text');
  // The next new chat would have it.
  await button(items(chat).first(), 'Remove').click();
  await expect.poll(() => items(chat).count()).toBe(0);
});

test('a PDF goes as its text, or its pages as pictures, without being asked for again', async ({ chat, server }) => {
  await attach(chat, ['report.pdf', readFileSync('tests/fixtures/media/report.pdf')]);
  const form = chat.getByRole('combobox', { name: 'Send report.pdf as', exact: true });
  await expect.poll(() => form.inputValue()).toBe('text');
  await form.selectOption('as picture');
  const page = items(chat).locator('img');
  await expect.poll(() => page.evaluate((image: HTMLImageElement) => image.naturalHeight)).toBe(1902);
  await button(chat, 'Send').click();
  await replied(chat);
  const [message] = server.chats[0]!['messages'] as { content: { image_url: { url: string } }[] }[];
  // What the page says is drawn: letters make some of its upper left black.
  const dark = await chat.evaluate(async (address) => {
    const image = new Image();
    image.src = address;
    await image.decode();
    const context = new OffscreenCanvas(image.naturalWidth, image.naturalHeight).getContext('2d')!;
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(100, 100, 600, 300);
    return data.filter((value, at) => at % 4 === 0 && value < 60).length;
  }, message!.content[0]!.image_url.url);
  expect(dark).toBeGreaterThan(500);
});
