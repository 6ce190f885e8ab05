import { getTokenizer } from '@anthropic-ai/tokenizer';
import llama3 from 'llama3-tokenizer-js';
import mistral from 'mistral-tokenizer-js';
import type { CountedMessage } from '../../../src/context/tokens/overhead';

/** A server of a model whose tokenizer is not public to Tally: it bills by its own tokenizer and chat template. */
interface Family {
  prompt: (messages: readonly CountedMessage[]) => number;
  /** A completion's text, with the token that ends it where such servers bill that. */
  completion: (text: string) => number;
}

/** The same chats are counted again and again: each text is counted once. */
function once(count: (text: string) => number): (text: string) => number {
  const counts = new Map<string, number>();
  return (text) => {
    const tokens = counts.get(text) ?? count(text);
    counts.set(text, tokens);
    return tokens;
  };
}

const llamaTokens = once((text) => llama3.encode(text, { bos: false, eos: false }).length);
const mistralTokens = once((text) => mistral.encode(text, false, false).length);
// As the package's own `countTokens` does, which builds all of the tokenizer for each text.
const claudeTokenizer = getTokenizer();
const claude = once((text) => claudeTokenizer.encode(text.normalize('NFKC'), 'all').length);

/** Llama 3.1's template tells the model dates that nobody wrote. */
const dates = 'Cutting Knowledge Date: December 2023\nToday Date: 26 Jul 2024\n\n';
/** `<|start_header_id|>`, the role, `<|end_header_id|>`. */
const header = 3;

export const families: Record<'Llama 3.1' | 'Mistral' | 'Claude', Family> = {
  'Llama 3.1': {
    prompt: (messages) =>
      messages.reduce(
        (sum, { role, content }) => sum + header + llamaTokens(`\n\n${role === 'system' ? dates : ''}${content}`) + 1,
        1 + header + llamaTokens('\n\n'),
      ),
    completion: (text) => llamaTokens(text) + 1,
  },
  Mistral: {
    // The system prompt has no place of its own: it stands before the first question.
    prompt: ([system, ...messages]) =>
      messages.reduce((sum, { role, content }, index) => {
        if (role === 'assistant') return sum + mistralTokens(content) + 1;
        return sum + mistralTokens(`[INST] ${index === 0 ? `${system?.content ?? ''}\n\n` : ''}${content} [/INST]`);
      }, 1),
    completion: (text) => mistralTokens(text) + 1,
  },
  Claude: {
    prompt: (messages) =>
      claude(
        messages
          .map(({ role, content }) =>
            role === 'system' ? content : `\n\n${role === 'user' ? 'Human' : 'Assistant'}: ${content}`,
          )
          .join('') + '\n\nAssistant:',
      ),
    completion: claude,
  },
};
