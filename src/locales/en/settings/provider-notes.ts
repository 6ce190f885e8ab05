import { translated } from '../../in-force.svelte';

/** What to know of a kind of endpoint that is called from a page; a command may follow. */
export const providerNoteWords = translated('providerNoteWords', {
  'anthropic-organisation':
    'An organisation can forbid calls from a browser. Anthropic then says so, and you need a proxy of your own.',
  'only-trying-tells': 'It’s not known whether it accepts calls from a page. Test the connection.',
  'no-cors': 'This provider doesn’t accept calls from a page (no CORS). Enter the address of your own proxy.',
  azure:
    'Replace “your-resource” with the name of yours; models go by the names of your deployments. The older path …/openai/deployments/NAME?api-version=2024-10-21 also works. With an Entra ID token, leave the key blank and add an Authorization header.',
  vertex:
    'Replace “your-project” and the region. The key is an access token, which lasts an hour. It’s not known whether it accepts calls from a page: test the connection.',
  cloudflare: 'Replace “your-account” with your account ID. Test the connection to see if it accepts this page.',
  'ollama-origins': 'Ollama has to allow this page. Start it with:',
  'llama-cpp-key': 'Works as is. If you use --api-key, enter that key.',
  'lm-studio-cors': 'Turn on “Enable CORS” in LM Studio’s server settings, or start it with:',
  'vllm-origins': 'Works as is. By default, vLLM allows every page (--allowed-origins \'["*"]\').',
  'jan-server': 'Start the local API server in Jan’s settings, turn on CORS there, and enter its API key.',
});
