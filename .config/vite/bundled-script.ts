import { build } from 'vite';

/** One classic script of the module `entry` and all that it imports, for a place where no module can be loaded. */
export async function bundledScript(entry: string, define: Record<string, string> = {}): Promise<string> {
  const outputs = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define,
    build: {
      write: false,
      minify: true,
      target: ['chrome125', 'firefox128', 'safari18'],
      rolldownOptions: { input: entry, output: { format: 'iife' } },
      modulePreload: false,
    },
  });
  const [output] = Array.isArray(outputs) ? outputs : [outputs];
  const chunk = output && 'output' in output ? output.output[0] : null;
  if (!chunk) throw new Error(`${entry} gave no script`);
  return chunk.code;
}
