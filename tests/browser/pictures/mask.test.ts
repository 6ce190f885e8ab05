import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { json } from '../../server/behaviours';
import { png } from '../../server/png';
import { button, reload, replied, send, test } from '../harness/app';

/** The alpha of points of a PNG, as a browser decodes it. */
function alphas(page: Page, file: Buffer, points: readonly (readonly [number, number])[]): Promise<number[]> {
  return page.evaluate(
    async ([base64, at]) => {
      const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const context = canvas.getContext('2d')!;
      context.drawImage(bitmap, 0, 0);
      const { width, height } = canvas;
      return [width, height, ...at.map(([x, y]) => context.getImageData(x, y, 1, 1).data[3]!)];
    },
    [file.toString('base64'), points] as const,
  );
}

/** The mask in a form, byte for byte. */
function maskIn(form: Buffer): Buffer {
  const head = form.indexOf('name="mask"');
  const start = form.indexOf('\r\n\r\n', head) + 4;
  return form.subarray(start, form.indexOf('\r\n--', start));
}

test('a mask is painted and framed, is kept over a reload, and is sent as a PNG of the picture’s size', async ({
  chat,
  server,
}) => {
  const chooseModel = async (): Promise<void> => {
    const model = chat.getByRole('combobox', { name: 'Model', exact: true });
    await model.fill('gpt-image-1');
    await model.press('Enter');
  };
  await chooseModel();
  const field = chat.locator('input[type=file][aria-label=Files]');
  await field.waitFor({ state: 'attached' });
  await field.setInputFiles([{ name: 'room.png', mimeType: 'image/png', buffer: png(300, 200) }]);
  const items = chat.getByRole('list', { name: 'Attachments', exact: true }).getByRole('listitem');
  const dialog = chat.getByRole('dialog', { name: 'Mask for room.png', exact: true });
  const open = async (): Promise<void> => {
    await button(items, 'Open room.png').click();
    await button(chat, 'Mask').click();
    await dialog.getByRole('group', { name: 'Picture', exact: true }).waitFor();
  };
  await open();
  const picture = dialog.getByRole('group', { name: 'Picture', exact: true });
  const box = (await picture.boundingBox())!;
  const at = (x: number, y: number) => [box.x + (x / 300) * box.width, box.y + (y / 200) * box.height] as const;
  await dialog.getByRole('slider', { name: 'Brush size (pixels)', exact: true }).fill('20');
  await chat.mouse.move(...at(50, 50));
  await chat.mouse.down();
  await chat.mouse.move(...at(150, 50), { steps: 4 });
  await chat.mouse.up();
  await expect.poll(() => picture.locator('g.marked path').count()).toBe(1);
  await button(dialog, 'Clear').click();
  await expect.poll(() => picture.locator('g.marked path').count()).toBe(0);
  await button(dialog, 'Undo').click();
  await expect.poll(() => picture.locator('g.marked path').count()).toBe(1);
  await dialog.getByRole('radio', { name: 'Rectangle', exact: true }).check();
  await button(dialog, 'Add rectangle').click();
  for (const [name, value] of [
    ['Left', '200'],
    ['Top', '120'],
    ['Width', '60'],
    ['Height', '40'],
  ] as const) {
    const number = dialog.getByRole('spinbutton', { name, exact: true });
    await number.fill(value);
    await number.press('Tab');
  }
  await button(dialog, 'Apply').click();
  await items.getByText('Only the masked part may change.').waitFor();
  await reload(chat);
  // A new chat begins with the endpoint's own model.
  await items.getByText('The mask isn’t sent: this model doesn’t edit pictures.').waitFor();
  await chooseModel();
  await items.getByText('Only the masked part may change.').waitFor();
  await open();
  await picture.locator('image').waitFor();
  await button(dialog, 'Cancel').click();

  const answer = { data: [{ b64_json: png(300, 200).toString('base64') }] };
  server.nextAt('/v1/images/edits', json(answer));
  await send(chat, 'A red lamp');
  await replied(chat);
  const sent = server.requests.find(({ path }) => path === '/v1/images/edits')!;
  const mask = maskIn(sent.bytes);
  const points = [
    [100, 50],
    [100, 90],
    [230, 140],
    [280, 140],
  ] as const;
  expect(await alphas(chat, mask, points)).toEqual([300, 200, 0, 255, 0, 255]);
});
