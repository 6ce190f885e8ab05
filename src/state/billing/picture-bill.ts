import { makesPictures } from '../../model/endpoint/picture-models';
import { expectedPicturesCost, pictureUsageCost } from '../../model/usage/picture-price';
import type { Billed } from '../../model/usage/usage';
import type { ChatRequest } from '../../protocol/dialects/dialect';

/**
 * `billed` with the price of a request for pictures, where no price of the model's tokens is known: by the tokens that
 * the server counted, else by what pictures of the size and quality that were asked for usually cost: all that `came`,
 * and where the answer is not whole (`isWhole`), at least as many as were asked for, because the server makes them
 * whether or not somebody waits.
 */
export function withPicturePrice(
  billed: Billed,
  { endpoint, model, parameters }: Pick<ChatRequest, 'endpoint' | 'model' | 'parameters'>,
  { came, isWhole }: { came: number; isWhole: boolean },
): Billed {
  if (billed.costUsd !== null || !makesPictures(endpoint, model)) return billed;
  const pictures = isWhole ? came : Math.max(came, parameters.choices ?? 1);
  const costUsd = billed.exact
    ? pictureUsageCost(model, billed)
    : expectedPicturesCost(model, parameters.picture, pictures);
  return { ...billed, costUsd };
}
