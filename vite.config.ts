import { availableParallelism } from 'node:os';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';
import { contentSecurityPolicy } from './.config/vite/content-security-policy.ts';
import { otherLicenses } from './.config/vite/licenses.ts';
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

/**
 * All that the page starts with in one file, and what a first visit and a later one need besides in another each: left alone, what
 * lazy parts share becomes a dozen small ones. What two of the others share belongs into the first: else one of them loads the other.
 */
const firstLoads = [
  {
    name: 'app',
    test: /\/src\/(main|model\/id|state\/app\/clipboard)\.ts$|\/src\/ui\/parts\/(Button|Icon|Lazy)\.svelte$|\/node_modules\/(svelte\/|lucide\/dist\/esm\/icons\/chevron-right\.)/,
    priority: 2,
  },
  {
    name: 'chat',
    test: /\/src\/(ui\/frame\/Frame\.svelte|state\/app\/app\.svelte\.ts|chat-services\.ts)$/,
    priority: 1,
  },
  {
    name: 'welcome',
    test: /\/src\/(ui\/welcome\/Welcome\.svelte|state\/endpoints\/endpoint-form\.svelte\.ts)$/,
    priority: 1,
  },
  // Small, and together in one file, whose name is long for each of those that load it.
  {
    name: 'dialogs',
    test: /\/src\/ui\/parts\/(Dialog|DialogForm|MenuButton)\.svelte$/,
    priority: 1,
  },
  { name: 'fields', test: /\/src\/ui\/parts\/form\/(TextArea|Select)\.svelte$/, priority: 1 },
  { name: 'parameters', test: /\/src\/ui\/parameters\/(NumberField|WordField|ParameterChip)\.svelte$/, priority: 1 },
  { name: 'messages', test: /\/src\/(ui\/chat\/Messages\.svelte|storage\/checks\/message-shapes\.ts)$/, priority: 1 },
];

export default defineConfig(({ mode }) => ({
  // Relative, so that the build works under any path.
  base: './',
  plugins: [
    svelte({ configFile: false, compilerOptions: { runes: true } }),
    ...(mode === 'single-file' ? [singleFile()] : [contentSecurityPolicy(), otherLicenses()]),
  ],
  build: {
    target: ['chrome125', 'firefox128', 'safari18'],
    modulePreload: false,
    rolldownOptions: {
      treeshake: {
        // Svelte's base for custom elements, unused here, would stay in the build because loading it has side effects.
        moduleSideEffects: [
          { test: /\/svelte\/src\/internal\/client\/dom\/elements\/custom-element\.js$/, sideEffects: false },
        ],
      },
      output: {
        codeSplitting: { groups: firstLoads },
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
    // One a core. Vitest's own choice leaves one core to itself, which is half of a machine that has two.
    maxWorkers: Math.max(2, availableParallelism()),
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
