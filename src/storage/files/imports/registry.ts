import { chatgpt } from './formats/chatgpt/chatgpt';
import { claude } from './formats/claude/claude';
import { claudeMemory } from './formats/claude/memory';
import { claudeProjects } from './formats/claude/projects';
import { betterChatgpt } from './formats/clients/better-chatgpt';
import { bigAgi } from './formats/clients/big-agi';
import { chatbotUi } from './formats/clients/chatbot-ui';
import { chatgptWeb } from './formats/clients/chatgpt-web';
import { hollama } from './formats/clients/hollama';
import { librechat } from './formats/clients/librechat';
import { llamaCpp } from './formats/clients/llama-cpp';
import { nextchat } from './formats/clients/nextchat';
import { typingmind } from './formats/clients/typingmind';
import { fineTuning, preference } from './formats/datasets/fine-tuning';
import { messages } from './formats/datasets/messages';
import { sharegpt } from './formats/datasets/sharegpt';
import { chatbox } from './formats/desktop/chatbox';
import { cherryStudio } from './formats/desktop/cherry-studio';
import { jan } from './formats/desktop/jan';
import { openWebui } from './formats/open-webui/open-webui';
import { geminiTakeout } from './formats/services/gemini-takeout';
import { leChat } from './formats/services/le-chat';
import { tally } from './formats/tally/tally';
import type { ImportFormat, Sample } from './imported';

/**
 * All formats, in the order in which they are tried: one that asks for less stands behind those that it would take for its own.
 *
 * @internal Exported for tests.
 */
export const formats: readonly ImportFormat[] = [
  tally,
  chatgpt,
  claude,
  claudeProjects,
  claudeMemory,
  geminiTakeout,
  openWebui,
  llamaCpp,
  leChat,
  hollama,
  betterChatgpt,
  chatbotUi,
  sharegpt,
  librechat,
  nextchat,
  chatbox,
  typingmind,
  bigAgi,
  chatgptWeb,
  cherryStudio,
  jan,
  preference,
  fineTuning,
  messages,
];

/** The format of a file that begins like this; null where none is known. `path` is where it lies in the export. */
export function recognised(sample: Sample, path: string): ImportFormat | null {
  return formats.find((format) => format.recognises(sample, path)) ?? null;
}
