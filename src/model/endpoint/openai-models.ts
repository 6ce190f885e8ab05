/** Names by which routers and servers offer OpenAI's models, in front of the model's own. */
const prefix = /^(?:openrouter\/)?(?:openai|azure|accounts\/fireworks\/models)\//;

/** The o-series, gpt-5 and later, and the models that are made of them. */
const reasoning = /^(?:o\d+|gpt-(?:[5-9]|1\d)(?:\.\d+)?|codex-mini)(?:$|-)/;

/**
 * A model's name without what fine-tuning (`ft:gpt-4o:acme::id`), a router (`openai/gpt-4o:online`) or Ollama
 * (`gpt-oss:20b`) adds to it.
 */
export function bareName(model: string): string {
  const name = model.toLowerCase().replace(prefix, '').replace(/^ft:/, '');
  return name.split(':', 1)[0] ?? name;
}

/**
 * Whether that is the name of a model that thinks before it answers and that OpenAI alone serves: gpt-oss is not among
 * them.
 */
export function isOpenAiReasoning(model: string): boolean {
  return reasoning.test(bareName(model));
}
