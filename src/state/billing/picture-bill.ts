import { makesPictures } from '../../model/endpoint/picture-models';
import { expectedPicturesCost, pictureUsageCost } from '../../model/usage/picture-price';
import type { Billed } from '../../model/usage/usage';
import type { ChatRequest } from '../../protocol/dialects/dialect';

/**
 * `billed` with the price of a request for pictures, where no price of the model's tokens is known: by the tokens that
 * the server counted, else by what `pictures` of the size and quality that were asked for usually cost.
 */
export function withPicturePrice(
  billed: Billed,
  { endpoint, model, parameters }: Pick<ChatRequest, 'endpoint' | 'model' | 'parameters'>,
  pictures: number,
): Billed {
  if (billed.costUsd !== null || !makesPictures(endpoint, model)) return billed;
  const costUsd = billed.exact
    ? pictureUsageCost(model, billed)
    : expectedPicturesCost(model, parameters.picture, pictures);
  return { ...billed, costUsd };
}
