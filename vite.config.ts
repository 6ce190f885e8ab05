import { availableParallelism } from 'node:os';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';
import { clientOnly } from './.config/vite/client-only.ts';
import { contentSecurityPolicy } from './.config/vite/content-security-policy.ts';
import { otherLicenses } from './.config/vite/licenses.ts';
import { manifests } from './.config/vite/manifests.ts';
import { offline } from './.config/vite/offline.ts';
import { previewFrame } from './.config/vite/preview-frame.ts';
import { scopeClass } from './.config/vite/scope-class.ts';
import { ofSvelte, sharedFiles } from './.config/vite/shared-files.ts';
import { singleFile } from './.config/vite/single-file.ts';

/**
 * Settings of tests against the production build. With `isolate: false` a worker and the browser it has started serve
 * many files.
 */
const overTheBuild = {
  environment: 'node',
  globalSetup: './tests/browser/harness/setup.ts',
  isolate: false,
};

/** One a core. Vitest's own choice leaves one core to itself, which is half of a machine that has two. */
const workers = Math.max(2, availableParallelism());

export default defineConfig(({ mode }) => ({
  // Relative, so that the build works under any path.
  base: './',
  plugins: [
    svelte({ configFile: false, compilerOptions: { runes: true, cssHash: scopeClass } }),
    clientOnly(),
    ...(mode === 'single-file'
      ? [singleFile()]
      : [contentSecurityPolicy(), otherLicenses(), previewFrame(), manifests(), offline()]),
  ],
  build: {
    target: ['chrome125', 'firefox128', 'safari18'],
    modulePreload: false,
    rolldownOptions: {
      treeshake: {
        // Svelte's base for custom elements, unused here, would stay in the build because loading it has side effects; and the page would
        // start with what only lazy parts need.
        moduleSideEffects: [
          { test: ofSvelte('client/dom/(?:blocks|elements)/.*', 'shared/clone'), sideEffects: false },
        ],
      },
      output: {
        codeSplitting: { groups: sharedFiles },
        // What is loaded first names a hundred lazy files, and no hash can be compressed: seven characters, the fewest that Rolldown
        // takes for so many, instead of Vite's eight.
        chunkFileNames: 'assets/[name]-[hash:7].js',
        entryFileNames: 'assets/[name]-[hash:7].js',
        assetFileNames: 'assets/[name]-[hash:7][extname]',
      },
      checks: { bundlerTimings: false },
    },
    license: { fileName: 'licenses.md' },
  },
  worker: { format: 'es' },
  // Storage belongs to an origin, port included, so a port of our own (TALL on a telephone's keys) keeps it apart from
  // other Vite projects.
  preview: { port: 8255 },
  test: {
    // Generous limits in ms that only catch tests that hang: two busy cores may be slow.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 30_000 } },
    reporters: ['default', './tests/setup/slowest-reporter.ts'],
    // What is logged goes straight out: caught, it is told on later, which fails the run where its worker has ended meanwhile.
    disableConsoleIntercept: true,
    maxWorkers: workers,
    projects: [
      {
        extends: true,
        plugins: [svelteTesting({ autoCleanup: false })],
        test: {
          name: 'unit',
          environment: './tests/setup/plain-node.ts',
          include: ['tests/unit/**/*.test.ts'],
          // Files of a worker share the modules that they have loaded, at half the work: what a test changes of them it restores.
          isolate: false,
        },
      },
      {
        extends: true,
        plugins: [svelteTesting()],
        test: {
          name: 'component',
          environment: 'jsdom',
          setupFiles: ['./tests/setup/like-a-page.ts', './tests/setup/waits.ts'],
          include: ['tests/component/**/*.test.ts'],
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          ...overTheBuild,
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          // After the others: browsers need the cores for themselves.
          sequence: { groupOrder: 1 },
          // Two files at a time leave the cores idle for two fifths of the time, in which a test waits for a browser.
          maxWorkers: workers + 1,
        },
      },
      {
        extends: true,
        test: {
          ...overTheBuild,
          name: 'bench',
          include: ['tests/bench/**/*.bench.ts'],
          fileParallelism: false,
          testTimeout: 1_800_000,
        },
      },
    ],
  },
}));
