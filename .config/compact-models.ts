/*
 * Writes src/context/models/catalogue.json, the models, windows and prices that Tally carries, from a larger list of that kind:
 *
 *     node .config/run-typescript.js .config/compact-models.ts path/to/models.json
 *     npx prettier --write src/context/models/catalogue.json
 *
 * What is there by default is left out, as are models that do not chat.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import type { CatalogueData, CatalogueModel } from '../src/context/models/catalogue.ts';
import type { InputKind, Price } from '../src/model/endpoint/model-facts.ts';

interface SourceModel {
  context?: number;
  output?: number;
  cost?: Price;
  reasoning?: boolean;
  temperature?: boolean;
  input?: InputKind[];
  released: string;
}

interface Source {
  date: string;
  providers: Record<string, { models: Record<string, SourceModel> }>;
}

/** Names of models that make or take something else than chat. */
const noChat = /embed|-image|whisper|-tts|-ocr/;

function priceOf(cost: SourceModel['cost']): Price | null {
  if (!cost) return null;
  const { reasoning, ...price } = cost;
  return reasoning === undefined || reasoning === cost.output ? price : { ...price, reasoning };
}

function compact(provider: string, name: string, model: SourceModel): CatalogueModel {
  const price = priceOf(model.cost);
  return {
    ...(model.context ? { contextWindow: model.context } : {}),
    ...(model.output ? { maxOutput: model.output } : {}),
    ...(price ? { price } : {}),
    ...(model.reasoning ? { reasoning: true } : {}),
    ...(model.temperature === false ? { takesTemperature: false } : {}),
    ...(model.input ? { input: model.input } : {}),
    // Only OpenAI's snapshots are named after their day (see `inCatalogue`).
    ...(provider === 'openai' && !name.endsWith(model.released) ? { released: model.released } : {}),
  };
}

const path = process.argv.at(-1);
if (!path?.endsWith('.json')) throw new Error('Which list of models? Its path is the only argument.');
const source = JSON.parse(readFileSync(path, 'utf8')) as Source;
const catalogue: CatalogueData = { date: source.date, providers: {} };
for (const [provider, { models }] of Object.entries(source.providers)) {
  const chatting = Object.entries(models).filter(([name, { context }]) => context !== undefined && !noChat.test(name));
  catalogue.providers[provider] = Object.fromEntries(
    chatting.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, model]) => [name, compact(provider, name, model)]),
  );
}
writeFileSync('src/context/models/catalogue.json', `${JSON.stringify(catalogue)}\n`);
