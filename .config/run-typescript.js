// Runs a TypeScript file, which Node 20 cannot by itself: `node .config/run-typescript.js FILE [ARGUMENTS]`.
import { resolve } from 'node:path';
import process from 'node:process';
import { runnerImport } from 'vite';

const [file = ''] = process.argv.splice(2, 1);
await runnerImport(resolve(file), { configFile: false, logLevel: 'error' });
