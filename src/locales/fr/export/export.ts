import type {
  exportWords as EnglishExport,
  fineTuningWords as EnglishFineTuning,
  uploadWords as EnglishUpload,
} from '../../en/export/export';
import { count } from '../../format';

const chats = (n: number): string => (n === 1 ? '1 chat' : `${count(n)} chats`);
const examples = (n: number): string => (n === 1 ? '1 exemple' : `${count(n)} exemples`);

export const exportWords: typeof EnglishExport = {
  title: 'Exporter',
  section: 'Exporter des chats',
  sectionText:
    'Enregistre des chats pour les lire, les partager ou les utiliser dans une autre application. Une sauvegarde contient tout.',
  format: 'Format',
  formats: {
    markdown: { label: 'Markdown', hint: 'À modifier, à publier ou à garder avec vos notes.' },
    html: { label: 'HTML', hint: 'Une page qui s’ouvre partout, avec le code en couleur et les formules.' },
    json: { label: 'JSON', hint: 'Le chat entier avec toutes ses branches. Tally peut le réimporter.' },
    text: { label: 'Texte brut', hint: 'Les mots seuls, sans mise en forme.' },
    'fine-tuning': { label: 'JSONL de fine-tuning', hint: 'Des exemples pour entraîner un modèle, un par ligne.' },
    sharegpt: { label: 'ShareGPT', hint: 'Des conversations comme les lisent les outils d’entraînement libres.' },
  },
  include: 'Contenu',
  versions: 'Versions',
  versionsOf: { shown: 'Branche actuelle', all: 'Toutes les branches' },
  media: 'Images et fichiers',
  places: {
    people: { inside: 'Images dans le fichier', beside: 'Dans un dossier à côté (zip)', named: 'Noms seuls' },
    page: { inside: 'Dans le fichier', beside: 'Dans un dossier à côté (zip)', named: 'Noms seuls' },
    text: { inside: 'Textes dans le fichier', beside: 'Dans un dossier à côté (zip)', named: 'Noms seuls' },
    tally: { inside: 'Dans le fichier', beside: 'À côté, dans un zip', named: 'Non inclus' },
  },
  files: 'Fichiers',
  filesOf: { each: 'Un par chat (zip)', one: 'Tous les chats dans un fichier' },
  systemPrompt: 'Prompts système',
  reasoning: 'Raisonnement',
  figures: 'Dates, modèles et coûts',
  messages: 'Choisir les messages',
  allMessages: 'Tous les messages',
  chosenMessages: (n, of) => `${count(n)} sur ${count(of)}`,
  messageOf: (n, speaker, words) => `${count(n)}. ${speaker} : ${words}`,
  print: 'Imprimer ou enregistrer en PDF',
  problems: {
    'not-read': 'Un chat n’a pas pu être lu, donc rien n’a été enregistré. Rechargez la page et réessayez.',
    'too-large':
      'Le zip dépasserait 4 Go ou 65 535 fichiers. Choisissez moins de chats, ou écartez images et fichiers.',
  },
  chats: {
    label: 'Chats',
    which: 'Quels chats',
    all: (n) => (n === 1 ? chats(n) : `Tous les chats (${count(n)})`),
    some: 'Chats choisis',
    find: 'Trouver un chat',
    chosen: (n) => (n === 1 ? `${chats(n)} choisi` : `${chats(n)} choisis`),
    more: (n) => `${chats(n)} de plus. Tapez pour en trouver un.`,
    none: 'Aucun chat n’a ces mots dans son titre.',
  },
  save: 'Enregistrer le fichier',
  saveFiles: 'Enregistrer les deux fichiers',
  untitled: 'Nouveau chat',
};

export const fineTuningWords: typeof EnglishFineTuning = {
  noJobs:
    'Tally écrit et vérifie le fichier. Il ne lance pas d’entraînement : OpenAI n’en accepte plus de nouveaux clients, et les autres fournisseurs ont chacun leur interface.',
  contents: 'Contenu',
  kind: 'Exemples',
  kinds: { chat: 'Conversations', preference: 'Paires de réponses (DPO)' },
  kindHints: {
    chat: 'Chaque branche est un exemple. Ses réponses sont apprises.',
    preference: 'La version actuelle de chaque réponse est préférée à ses autres versions.',
  },
  versions: 'Versions',
  versionsOf: { shown: 'Branche actuelle', all: 'Toutes les branches' },
  allHint: 'Les réponses communes à plusieurs branches sont apprises une fois.',
  learn: 'Apprendre de',
  learnFrom: { all: 'Toutes les réponses', last: 'La dernière réponse de chaque branche' },
  systemPrompt: 'Inclure les prompts système',
  messages: 'Choisir les messages',
  messageUses: { learned: 'Apprendre', included: 'Inclure', context: 'Contexte seulement', 'left-out': 'Écarter' },
  useOf: (n, speaker) => `Emploi du message ${n} (${speaker})`,
  openFile: 'Vérifier plutôt un fichier .jsonl',
  openShareGpt: 'Vérifier plutôt un fichier .json',
  repeatedHint:
    'Les réponses communes à plusieurs branches y apparaissent plusieurs fois : ShareGPT ne peut pas dire lesquelles sont apprises.',
  backToChats: 'Revenir à vos chats',
  opened: (name) => `Vérification de ${name}.`,
  fileProblems: {
    unreadable: 'Le fichier n’a pas pu être lu. Choisissez-le de nouveau.',
    'too-large': 'Le fichier est trop grand pour un navigateur. Divisez-le en fichiers de moins de 256 Mo.',
  },
  reading: (done, of) => `Lecture du chat ${count(done)} sur ${count(of)}`,
  counting: 'Comptage des tokens',
  check: 'Vérification',
  summary: (n, tokens) => `${examples(n)}, ${tokens} tokens.`,
  lengths: 'Tokens d’un exemple',
  lengthsOf: (shortest, median, longest) => `Le plus court ${shortest}, médiane ${median}, le plus long ${longest}.`,
  table: 'Voir en tableau',
  range: 'Tokens',
  examples: 'Exemples',
  training: 'Entraînement',
  model: 'Modèle à entraîner',
  price: 'Prix par million de tokens',
  priceHint: (asOf) => `Prix catalogue d’OpenAI au ${asOf}. Changez-le si le vôtre diffère.`,
  noPrice: 'Tally ne connaît pas de prix pour ce modèle.',
  epochs: 'Époques',
  epochsHint: 'Laisser vide pour le nombre habituel.',
  validation: 'Pour la validation (%)',
  seed: 'Graine (seed)',
  seedHint: 'La même graine choisit les mêmes exemples.',
  perEpoch: 'Une époque',
  allEpochs: (n) => (n === 1 ? '1 époque' : `${count(n)} époques`),
  trained: (tokens) => `${tokens} tokens`,
  unpriced: 'prix inconnu',
  parts: (training, validation) =>
    `${examples(training)} pour l’entraînement, ${count(validation)} pour la validation. Les branches d’un chat restent ensemble.`,
  limit: (tokens) => `Ce modèle lit au plus ${tokens} tokens d’un exemple.`,
};

export const uploadWords: typeof EnglishUpload = {
  title: 'Téléverser',
  text: 'Envoie le fichier à l’endpoint choisi, pour le fine-tuning. Rien n’est envoyé avant que vous appuyiez sur « Téléverser ».',
  endpoint: 'Endpoint',
  upload: 'Téléverser',
  stop: 'Arrêter',
  under: (name, size, host) => `Envoi de ${name} (${size}) à ${host}…`,
  done: (name, host) => `${name} est chez ${host} sous le nom`,
  copy: 'Copier l’ID',
  noFiles: 'Cet endpoint n’accepte pas de fichiers à /files.',
};
