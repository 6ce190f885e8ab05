/**
 * The rules of the house, folder by folder: who may import whom, and where side effects have their address. Every restriction
 * of a file is put together here, because of two configurations of one rule ESLint keeps only the last.
 */

const layers = [
  'model',
  'protocol',
  'context',
  'markdown',
  'storage',
  'media',
  'preview',
  'offline',
  'state',
  'locales',
  'ui',
];

/** What each place in `src` may import from the layers. */
const mayImport = {
  model: [],
  protocol: ['model'],
  context: ['model'],
  markdown: ['model'],
  // An export may hold HTML, which `media` reads.
  storage: ['model', 'media'],
  media: ['model'],
  preview: ['model'],
  offline: ['model'],
  state: ['model', 'protocol', 'context', 'markdown', 'storage', 'media'],
  locales: ['model'],
  ui: ['state', 'model', 'locales'],
};

/** Libraries with side effects, or whose use is one layer's craft; and who may use them. */
const libraries = {
  'dompurify|highlight\\.js': ['markdown'],
  marked: ['markdown', 'preview'],
  'idb-keyval': ['storage'],
  'eventsource-parser': ['protocol'],
  'gpt-tokenizer': ['context'],
  'htmlparser2|ignore|pdfjs-dist': ['media'],
};

const browserStorage = ['indexedDB', 'localStorage', 'sessionStorage', 'caches'];
const otherNetwork = ['XMLHttpRequest', 'WebSocket', 'WebSocketStream', 'WebTransport', 'EventSource', 'importScripts'];
const globalObjects = ['window', 'globalThis', 'self'];

const allFiles = (folder) => [`src/${folder}/**/*.ts`, `src/${folder}/**/*.svelte`];

/** The import rule for a place in `src`: a layer's name, or `top` for the files beside the layers. */
function imports(place, { mayImportUi = false } = {}) {
  const up = place === 'top' ? '\\./' : '(\\.\\./)+';
  const allowed = place === 'top' ? layers.filter((layer) => layer !== 'ui' || mayImportUi) : mayImport[place];
  const forbidden = layers.filter((layer) => layer !== place && !allowed.includes(layer));
  const patterns = [
    { regex: '^(\\.\\./)+(App\\.svelte|main)', message: 'The frame is not imported from inside.' },
    ...Object.entries(libraries)
      .filter(([, owners]) => !owners.includes(place))
      .map(([library, owners]) => ({
        regex: `^(${library})(/|$)`,
        message: `Only ${owners.join(' and ')} uses this library.`,
      })),
    ...forbidden.map((layer) => ({
      regex: `^${up}${layer}(/|$)`,
      message: `${place} may not import ${layer}: see the layers of the house in README.md.`,
      // A component names the type of what it shows; making it is not its business.
      allowTypeImports: place === 'ui' && layer === 'markdown',
    })),
  ];
  if (place === 'model') patterns.push({ regex: '^(?!\\.{1,2}/)', message: 'model imports nothing from outside.' });
  return {
    '@typescript-eslint/no-restricted-imports': ['error', { patterns }],
    'house/lazy-imports': ['error', patterns.map(({ regex, message }) => ({ regex, message }))],
  };
}

/** Forbids global names, and the same as properties of the global object. */
function noGlobals(names) {
  const message = 'This side effect has its address in another folder.';
  return {
    'no-restricted-globals': ['error', ...names.map((name) => ({ name, message }))],
    'no-restricted-properties': [
      'error',
      ...globalObjects.flatMap((object) => names.map((property) => ({ object, property, message }))),
      { object: 'navigator', property: 'sendBeacon', message },
      { object: 'document', property: 'write', message },
      { object: 'document', property: 'writeln', message },
      { object: 'document', property: 'cookie', message },
    ],
  };
}

function globalsFor(place) {
  return noGlobals([
    ...otherNetwork,
    ...(place === 'protocol' || place === 'offline' ? [] : ['fetch']),
    // What is kept there is the app itself.
    ...(place === 'storage' ? [] : browserStorage.filter((name) => place !== 'offline' || name !== 'caches')),
  ]);
}

const htmlFromText =
  '/^(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|parseHTMLUnsafe|createContextualFragment|srcdoc)$/';

export const houseRules = [
  {
    files: ['src/**/*.ts', 'src/**/*.svelte'],
    rules: {
      ...imports('top'),
      ...globalsFor('top'),
      'no-console': 'error',
      'no-eval': 'error',
      'svelte/no-at-html-tags': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector: `MemberExpression[property.name=${htmlFromText}]`,
          message: 'Text becomes HTML in Html.svelte only.',
        },
        {
          selector: `MemberExpression[property.value=${htmlFromText}]`,
          message: 'Text becomes HTML in Html.svelte only.',
        },
        {
          selector: `MemberExpression[property.name='isComposing']`,
          message: 'It misses the Enter that picks a candidate in Safari: ask isOfInputMethod.',
        },
      ],
    },
  },
  { files: ['src/App.svelte'], rules: imports('top', { mayImportUi: true }) },
  ...layers.map((layer) => ({ files: allFiles(layer), rules: { ...imports(layer), ...globalsFor(layer) } })),
  {
    // A worker loaded from a file is not under the page's policy, so nothing limits where it could send data.
    files: ['src/**/*.worker.ts'],
    rules: noGlobals([...otherNetwork, 'fetch', ...browserStorage]),
  },
  {
    // Writes the document of its own frame, from which nothing leads to the page.
    files: ['src/preview/page.ts', 'src/preview/safety/ways-out.ts'],
    rules: { 'no-restricted-properties': 'off', '@typescript-eslint/no-deprecated': 'off' },
  },
  {
    // A page that was not loaded securely has no other way to the clipboard.
    files: ['src/state/base/copy-by-event.ts'],
    rules: { '@typescript-eslint/no-deprecated': 'off' },
  },
  { files: ['src/model/commands/input-method.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    // What Mermaid has drawn is already a text of markup.
    files: ['src/preview/diagram.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['src/ui/chat/blocks/Html.svelte'],
    rules: { 'svelte/no-at-html-tags': 'off', 'no-restricted-syntax': 'off' },
  },
];
