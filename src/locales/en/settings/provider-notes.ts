/** What to know of a kind of endpoint that is called from a page of `origin`, and the command that helps. */
export const providerNotes = (origin: string) => ({
  'anthropic-organisation': note(
    'An organisation can forbid calls from a browser. Anthropic then says so, and you need a proxy of your own.',
  ),
  'only-trying-tells': note('It’s not known whether it accepts calls from a page. Test the connection.'),
  'no-cors': note('This provider doesn’t accept calls from a page (no CORS). Enter the address of your own proxy.'),
  azure: note(
    'Replace “your-resource” with the name of yours; models go by the names of your deployments. The older path …/openai/deployments/NAME?api-version=2024-10-21 works, too. With an Entra ID token, leave the key blank and add the header Authorization.',
  ),
  vertex: note(
    'Replace “your-project” and the region. The key is an access token, which lasts an hour. It’s not known whether it accepts calls from a page: test the connection.',
    'gcloud auth print-access-token',
  ),
  cloudflare: note('Replace “your-account” with your account ID. Test the connection to see if it accepts this page.'),
  'ollama-origins': note('Ollama has to allow this page. Start it with:', `OLLAMA_ORIGINS=${origin} ollama serve`),
  'llama-cpp-key': note('Works as is. If you use --api-key, enter that key.', 'llama-server -m model.gguf'),
  'lm-studio-cors': note(
    'Turn on “Enable CORS” in LM Studio’s server settings, or start it with:',
    'lms server start --cors',
  ),
  'vllm-origins': note('Works as is. By default, vLLM allows every page (--allowed-origins \'["*"]\').'),
  'jan-server': note('Start the local API server in Jan’s settings, turn on CORS there, and enter its API key.'),
});

function note(text: string, command: string | null = null): { text: string; command: string | null } {
  return { text, command };
}
