import { join } from 'node:path';
import globals from 'globals';
import svelte from 'eslint-plugin-svelte';
import ts from 'typescript-eslint';
import { folderSize } from './eslint-folder-size.js';
import { houseRules } from './eslint-house-rules.js';
import { lazyImports } from './eslint-lazy-imports.js';
import { noImportCircle } from './eslint-no-import-circle.js';

export default ts.config(
  { ignores: ['dist', 'coverage', 'test-results', 'tests/fixtures'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  ...ts.configs.strictTypeChecked,
  ...svelte.configs.recommended,
  {
    languageOptions: {
      globals: { ...globals.browser, ...globals.node },
      parserOptions: {
        projectService: true,
        tsconfigRootDir: join(import.meta.dirname, '..'),
        extraFileExtensions: ['.svelte'],
      },
    },
    rules: {
      // Data from the network and the database may differ from its type, so checks that look unnecessary are needed.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      // With `noUncheckedIndexedAccess`, the alternative in a tight loop is a branch that is never taken.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // The in-memory version of an asynchronous interface has nothing to await.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Spreading a string is meant to give its code points.
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      // Maps in state are replaced as a whole, and the others are local.
      'svelte/prefer-svelte-reactivity': 'off',
      // Hash links are this app's whole routing.
      'svelte/no-navigation-without-resolve': 'off',
    },
  },
  { files: ['**/*.svelte', '**/*.svelte.ts'], languageOptions: { parserOptions: { parser: ts.parser } } },
  {
    // ESLint sees no types across components; svelte-check does.
    files: ['**/*.svelte'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: ['src/**/*.ts', 'src/**/*.svelte', 'tests/**/*.ts'],
    plugins: {
      house: {
        rules: { 'no-import-circle': noImportCircle, 'folder-size': folderSize, 'lazy-imports': lazyImports },
      },
    },
    rules: { 'house/no-import-circle': 'error', 'house/folder-size': 'error' },
  },
  {
    // Comments and blank lines count, too: the limit is on what a reader reads in one go.
    files: ['src/**/*.ts', 'src/**/*.svelte'],
    rules: { 'max-lines': ['error', 300] },
  },
  { files: ['**/*.{js,mjs}'], ...ts.configs.disableTypeChecked },
  ...houseRules,
);
