import type { AudioChoices } from '../../model/audio/audio-choices';
import { chatGroups, chatSorts } from '../../model/chat/list/choices';
import type { Endpoint, ListedModel } from '../../model/endpoint/endpoint';
import type { Extra } from '../../model/endpoint/extras';
import { countingWays, refusables, type Learnt } from '../../model/endpoint/learnt';
import type { ModelFacts, Price, Rates, Tier } from '../../model/endpoint/model-facts';
import { languages } from '../../model/language';
import type { Strategy } from '../../model/request/strategy';
import type { MeaningSettings } from '../../model/meaning/meaning';
import type { Standing } from '../../model/prompt/standing';
import type { SettingValues } from '../../model/settings';
import { titleTimes, type TitleSettings } from '../../model/chat/title/title-settings';
import type { BudgetLimits } from '../../model/usage/budget';
import {
  isId,
  listOf,
  notNegative,
  number,
  oneOf,
  orAbsent,
  orNull,
  shape,
  text,
  yesOrNo,
  type Check,
  type Fields,
} from './shape';

const rates: Fields<Rates> = {
  input: notNegative,
  output: notNegative,
  cachedInput: orAbsent(notNegative),
  cacheWrite: orAbsent(notNegative),
  inputAudio: orAbsent(notNegative),
  reasoning: orAbsent(notNegative),
  outputAudio: orAbsent(notNegative),
};
export const price = shape<Price>({ ...rates, tiers: orAbsent(listOf(shape<Tier>({ ...rates, above: notNegative }))) });

const wholeTurns: Check = (turns) => Number.isInteger(turns) && Number(turns) > 0;
export const mediaTurns = orNull(wholeTurns);
export const strategy: Check = (value) =>
  shape<{ kind: unknown }>({ kind: oneOf('ask', 'drop-oldest', 'summarise') })(value) ||
  shape<Strategy & { kind: 'last-turns' }>({
    kind: oneOf('last-turns'),
    turns: wholeTurns,
  })(value);

export const isEndpoint = shape<Endpoint>({
  id: isId,
  name: text,
  // A host goes into the page's policy as it is: nothing in it may mean more than a host there.
  baseUrl: (value) => typeof value === 'string' && /^(https?:\/\/[a-z\d._-]+(:\d+)?(\/|$)|demo:$)/i.test(value),
  presetId: text,
  dialect: orAbsent(text),
  extras: orAbsent(listOf(shape<Extra>({ place: oneOf('header', 'query'), name: text, value: orAbsent(text) }))),
  keptFor: orAbsent(text),
  defaultModel: text,
  models: listOf(
    shape<ListedModel>({
      id: text,
      name: orAbsent(text),
      facts: shape<Partial<ModelFacts>>({
        contextWindow: orAbsent(orNull(number)),
        maxOutput: orAbsent(orNull(number)),
        price: orAbsent(orNull(price)),
        reasoning: orAbsent(yesOrNo),
        takesTemperature: orAbsent(yesOrNo),
        input: orAbsent(listOf(text)),
        thinking: orAbsent(listOf(text)),
        efforts: orAbsent(listOf(text)),
      }),
    }),
  ),
  learnt: orAbsent(
    (value) =>
      shape({})(value) &&
      Object.values(value).every(
        shape<Learnt>({
          refuses: listOf(oneOf(...refusables)),
          contextWindow: orAbsent(notNegative),
          mostPictures: orAbsent(notNegative),
          countsBy: orAbsent(oneOf(...countingWays)),
        }),
      ),
  ),
  audio: orAbsent(
    shape<AudioChoices>({
      transcriptionModel: orAbsent(text),
      language: orAbsent(text),
      readsBy: orAbsent(oneOf('endpoint', 'device')),
      speechModel: orAbsent(text),
      voice: orAbsent(text),
      speed: orAbsent(notNegative),
      instructions: orAbsent(text),
      deviceVoice: orAbsent(text),
    }),
  ),
  createdAt: number,
});

const limit = orNull((value) => typeof value === 'number' && value >= 0 && value < Infinity);

const chords: Check = (value) =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every(text);

/** What each setting may be. */
export const settingChecks: Fields<SettingValues> = {
  theme: oneOf('system', 'light', 'dark'),
  density: oneOf('comfortable', 'compact'),
  language: orNull(oneOf(...languages)),
  reading: listOf(text),
  chatSort: oneOf(...chatSorts),
  chatGroup: oneOf(...chatGroups),
  searchOrder: orAbsent(oneOf('newest', 'rank')),
  strategy,
  mediaTurns,
  budget: shape<BudgetLimits>({
    monthSoftUsd: limit,
    monthHardUsd: limit,
    chatSoftUsd: limit,
    chatHardUsd: limit,
    askAboveUsd: limit,
  }),
  meaning: orAbsent(
    shape<MeaningSettings>({ isOn: yesOrNo, endpointId: text, model: text, usdPerMillion: limit, budgetUsd: limit }),
  ),
  standing: orAbsent(shape<Standing>({ about: text, instructions: text })),
  titles: orAbsent(
    orNull(shape<TitleSettings>({ when: oneOf(...titleTimes), by: orNull(shape({ endpointId: isId, model: text })) })),
  ),
  defaultEndpointId: orNull(isId),
  defaultPromptId: orNull(isId),
  putAwayPrompts: listOf(isId),
  shortcuts: orAbsent(chords),
  recentCommands: orAbsent(listOf(text)),
  quietWaiting: orAbsent(listOf(text)),
  lastConversationId: orNull(isId),
  binEmptiedAt: (value) => typeof value === 'number' && value >= 0,
  connectTimeoutMs: (value) => typeof value === 'number' && value > 0,
  silenceTimeoutMs: (value) => typeof value === 'number' && value > 0,
};
