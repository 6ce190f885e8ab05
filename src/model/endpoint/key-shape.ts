/** How keys begin that only one provider gives, and the preset of that; null: of a provider that no page can chat with. */
const prefixes: readonly (readonly [string, string | null])[] = [
  ['sk-ant-', 'anthropic'],
  ['sk-or-', 'openrouter'],
  ['sk-proj-', 'openai'],
  ['sk-svcacct-', 'openai'],
  ['sk-None-', 'openai'],
  ['AIza', 'gemini'],
  // All that Google gives since May 2026.
  ['AQ.', 'gemini'],
  ['gsk_', 'groq'],
  ['xai-', 'xai'],
  ['nvapi-', 'nvidia'],
  ['pplx-', 'perplexity'],
  ['csk-', 'cerebras'],
  ['hf_', 'huggingface'],
  ['github_pat_', 'github'],
  ['ghp_', 'github'],
  ['fw_', 'fireworks'],
  ['fpk_', 'fireworks'],
  ['tgp_v1_', 'together'],
  ['vck_', 'vercel'],
  ['ABSK', 'bedrock'],
  ['r8_', null],
];

/**
 * The presets of the providers whose keys look like this one: one where that is sure, several where it is not, none where the
 * shape says nothing. `isForeign`: it is of a provider whose interface is not that of a chat. Nothing is sent anywhere for it.
 */
export interface KeyOwners {
  presetIds: readonly string[];
  isForeign: boolean;
}

/** Who may have given a key, by its shape alone. */
export function ownersOf(key: string): KeyOwners {
  const typed = key.trim();
  const known = prefixes.find(([prefix]) => typed.startsWith(prefix));
  if (known) return { presetIds: known[1] === null ? [] : [known[1]], isForeign: known[1] === null };
  return { presetIds: typed.startsWith('sk-') ? ownersOfPlain(typed) : [], isForeign: false };
}

/** Of a key that begins with "sk-" and no more, as those of many do. */
function ownersOfPlain(key: string): readonly string[] {
  // OpenAI's have its name in Base64 in the middle.
  if (key.includes('T3BlbkFJ')) return ['openai'];
  if (/^sk-[0-9a-f]{32}$/.test(key)) return ['deepseek', 'alibaba'];
  if (/^sk-[A-Za-z0-9]{48}$/.test(key)) return ['moonshot', 'siliconflow', 'openai'];
  return ['openai', 'deepseek', 'moonshot', 'alibaba', 'siliconflow'];
}

/**
 * A key as it was pasted, without what was copied with it: a variable's name, quotation marks, "Bearer", a comma or semicolon
 * behind it. A colon right in the midst of it is its own: it stands between an id and a secret.
 */
export function tidiedKey(pasted: string): string {
  const bare = pasted
    .trim()
    .replace(
      /^(?:export\s+|set\s+|\$env:)?["']?[A-Za-z_][A-Za-z0-9_]*(?:["']?\s*=\s*|["']?:\s+|["']?:(?=["']))(?=["'\w])/i,
      '',
    )
    .replace(/^["'`]?(?:Authorization:\s*)?(?:Bearer\s+)?/i, '')
    .replace(/["'`]?\s*[,;]?$/, '');
  return bare === '' ? pasted.trim() : bare;
}
