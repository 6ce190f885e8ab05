import type { Counting } from '../../../context/plan/count-parts';
import { scaleOf } from '../../../context/tokens/calibration';
import { countBy } from '../../../context/tokens/count-by';
import { imageDetail } from '../../../context/tokens/media-tokens';
import { instructionsOf } from '../../../context/tokens/tool-tokens';
import type { Conversation } from '../../../model/chat/conversation';
import type { Endpoint } from '../../../model/endpoint/endpoint';
import type { SourcedFacts } from '../../../model/endpoint/model-facts';
import { isCalibration } from '../../../storage/checks/shapes';
import { keyOf } from '../../../storage/keyspace/key-map';
import type { Stores } from '../../stores';
import { targetOf } from './server-counts';

/** How the requests of a conversation are counted at an endpoint: as the model's facts say, corrected by what its replies have taught. */
export async function countingFor(
  { services, storageStatus }: Pick<Stores, 'services' | 'storageStatus'>,
  endpoint: Pick<Endpoint, 'id' | 'dialect'>,
  asked: Pick<Conversation, 'model' | 'parameters'>,
  facts: SourcedFacts,
): Promise<Counting> {
  const by = countBy(facts);
  const { model, parameters } = asked;
  const { records } = services.storage;
  const stored = await storageStatus.read(() => records.get(keyOf.calibration(endpoint.id, model)));
  const calibration = isCalibration(stored) ? stored : null;
  const mediaBy = { model, learnt: calibration?.media ?? [], detail: imageDetail(parameters) };
  const counting = { instructions: instructionsOf(parameters), to: targetOf(endpoint, asked), mediaBy };
  return { by: by.exact ? by : { ...by, scale: scaleOf(calibration) }, ...counting };
}
