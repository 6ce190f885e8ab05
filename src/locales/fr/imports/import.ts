import type { importWords as English } from '../../en/imports/import';
import { count } from '../../format';
import { list } from '../../grammar';

const counted = (n: number, one: string, other: string): string => `${count(n)} ${n === 1 ? one : other}`;
const chats = (n: number): string => counted(n, 'chat', 'chats');

export const importWords: typeof English = {
  title: 'Importer',
  text: 'Importe des chats de ChatGPT, Claude et d’autres applications. Choisissez le fichier ou le .zip qu’elles exportent, ou déposez-le n’importe où sur la page.',
  choose: 'Importer un fichier',
  folder: 'Importer un dossier',
  import: 'Importer',
  close: 'Fermer',
  attach: 'Joindre plutôt au message',
  restore: 'Restaurer cette sauvegarde…',
  restoreTitle: 'Restaurer une sauvegarde',
  isBackup: 'C’est une sauvegarde de Tally. Tout ce qu’elle contient peut être restauré.',
  areBackups:
    'Ce sont des sauvegardes de Tally. Elles se restaurent une à la fois : déposez de nouveau les autres ensuite.',
  reading: 'Les fichiers sont d’abord lus. Rien n’est encore modifié.',
  from: (apps) => `De ${list(apps)}`,
  which: 'Quelles applications, et où trouver leur export',
  reads: (apps) => `Lit les exports de ${list(apps)}.`,
  places: {
    chatgpt:
      'ChatGPT et Claude : dans les paramètres, exporter les données. Un lien arrive par e-mail. Le .zip peut être importé tel quel.',
    claude:
      'L’e-mail de Claude peut mener à un .json qui ne fait qu’énumérer des téléchargements. Ouvrez ses liens : les chats sont dans conversations-*.zip.',
    gemini: 'Gemini : Google Takeout, puis Mon activité avec Applications Gemini seulement, en JSON au lieu de HTML.',
    jan: 'Jan : déposez le dossier « threads » de son dossier de données.',
    cherry:
      'Cherry Studio : les sauvegardes qui contiennent un data.json. Les plus récentes sont une base de données que seule l’application peut lire.',
  },
  formats: {
    'big-agi': 'big-AGI',
    'better-chatgpt': 'BetterChatGPT',
    'chatbot-ui': 'Chatbot UI',
    chatbox: 'Chatbox',
    chatgpt: 'ChatGPT',
    'chatgpt-web': 'chatgpt-web',
    'cherry-studio': 'Cherry Studio',
    claude: 'Claude',
    'claude-memory': 'la mémoire de Claude',
    'claude-projects': 'projets Claude',
    'fine-tuning': 'JSONL de fine-tuning',
    'gemini-takeout': 'Gemini (Google Takeout)',
    hollama: 'hollama',
    jan: 'Jan',
    'le-chat': 'Le Chat',
    librechat: 'LibreChat',
    'llama-cpp': 'llama.cpp',
    messages: 'une liste de messages',
    nextchat: 'NextChat',
    'open-webui': 'Open WebUI',
    preference: 'JSONL de fine-tuning (DPO)',
    sharegpt: 'ShareGPT',
    tally: 'Tally',
    typingmind: 'TypingMind',
  },
  chats,
  messages: (n) => counted(n, 'message', 'messages'),
  media: (n) => counted(n, 'image ou fichier', 'images et fichiers'),
  prompts: (n) => counted(n, 'prompt', 'prompts'),
  facts: {
    found: 'Dans les fichiers',
    added: 'Nouveaux ici',
    grown: 'Modifiés depuis leur import',
    grownHint: 'Leurs nouveaux messages sont ajoutés. Ce que vous avez écrit ici reste.',
    here: 'Déjà ici',
    hereHint: 'Ils restent comme ils sont.',
    undated: 'Sans date',
    undatedHint: 'Ils reçoivent la date de l’importation.',
    instructed: 'Avec prompt système',
    instructedHint:
      'Ce que l’autre app disait au modèle dans ces chats est ici leur prompt système. Il accompagne chaque requête, et vous pouvez le modifier.',
  },
  lost: 'Ce qui n’est pas importé',
  losses: {
    chat: (n) => `${chats(n)} sans aucun message lisible`,
    message: (n) =>
      counted(
        n,
        'entrée endommagée ou qui n’est pas un message',
        'entrées endommagées ou qui ne sont pas des messages',
      ),
    file: (n) =>
      `${counted(n, 'image ou fichier', 'images et fichiers')} que l’export cite sans les contenir. Les messages l’indiquent.`,
    tool: (n) => `${counted(n, 'étape', 'étapes')} entre le modèle et ses outils, comme recherches et code`,
    hidden: (n) =>
      counted(
        n,
        'message que l’application elle-même ne montre pas',
        'messages que l’application elle-même ne montre pas',
      ),
    link: (n) =>
      n === 1
        ? `${count(n)} message dont la place dans le chat a été perdue. Il se trouve au début du chat.`
        : `${count(n)} messages dont la place dans le chat a été perdue. Ils se trouvent au début du chat.`,
    time: (n) => counted(n, 'date illisible', 'dates illisibles'),
    version: (n) => counted(n, 'autre brouillon de réponse', 'autres brouillons de réponses'),
    setting: (n) => counted(n, 'réglage propre à l’autre application', 'réglages propres à l’autre application'),
    key: (n) => `${counted(n, 'clé API', 'clés API')}. Les clés ne sont jamais importées.`,
    content: (n) => counted(n, 'élément d’un genre inconnu', 'éléments d’un genre inconnu'),
    document: (n) => counted(n, 'document de projets', 'documents de projets'),
    voice: (n) => `${counted(n, 'enregistrement vocal', 'enregistrements vocaux')}. Leur texte est importé.`,
    database: (n) =>
      `${counted(n, 'base de données', 'bases de données')} que seule l’application peut lire. Exportez-en les chats en JSON.`,
    rating: (n) => `${count(n)} ${n === 1 ? 'note ou marque' : 'notes et marques'} attribuées à des messages`,
    summary: (n) =>
      `${count(n)} ${n === 1 ? 'résumé écrit' : 'résumés écrits'} par l’application. Les messages eux-mêmes sont ici.`,
  },
  others: (n) => `${count(n)} ${n === 1 ? 'fichier' : 'fichiers'} sans chat et qu’aucun message ne cite :`,
  mayNotFit: (needs, free) =>
    `Il faut peut-être jusqu’à ${needs}, et ce navigateur a ${free} de libre. Les chats qui ne tiennent pas ne sont pas importés.`,
  problems: {
    'cut-off': 'est coupé.',
    'not-json': 'est endommagé : ce n’est pas du JSON.',
    unknown: 'n’est pas un export que Tally connaît.',
    empty: 'est vide.',
    'too-large': 'a une partie trop grande pour un navigateur.',
    downloads:
      'ne fait qu’énumérer des téléchargements. Ouvrez ses liens, puis importez le conversations-*.zip obtenu.',
    'too-many-files':
      'contient plus de 100 000 fichiers. Décompressez-le et choisissez les fichiers .json qu’il contient.',
    'broken-zip': 'est endommagé ou incomplet.',
    encrypted: 'est protégé par un mot de passe. Décompressez-le d’abord.',
    unreadable: 'n’a pas pu être lu. Choisissez-le de nouveau.',
  },
  more: (n) => `Et ${count(n)} de plus.`,
  intact: 'Ce qui précède le dommage peut être importé.',
  failed:
    'Les fichiers n’ont pas pu être lus : le navigateur a cessé de lire. Libérez de la mémoire et réessayez, ou choisissez moins de fichiers.',
  elsewhere:
    'Une importation, une annulation d’import ou une restauration est encore en cours, ici ou dans un autre onglet. Attendez qu’elle soit terminée, puis réessayez.',
  nothing: 'Il n’y a rien à importer.',
  allHere: 'Tout ce que contiennent ces fichiers est déjà ici.',
  done: (added, grown, unchanged) =>
    [
      added + grown === 0 ? 'Rien de nouveau n’a été importé' : `Importé : ${chats(added)}`,
      ...(grown > 0 ? [`de nouveaux messages dans ${chats(grown)}`] : []),
      ...(unchanged > 0 ? [`${chats(unchanged)} déjà ici`] : []),
    ].join(', ') + '.',
  prompted: (n) =>
    n === 1
      ? `${count(n)} prompt a été ajouté à la bibliothèque.`
      : `${count(n)} prompts ont été ajoutés à la bibliothèque.`,
  cancelled:
    'Vous avez annulé. Les chats importés jusqu’ici sont complets. Importez de nouveau les mêmes fichiers pour avoir le reste.',
  full: 'Il n’y avait pas de place pour plus. Les chats importés jusqu’ici sont complets. Libérez de l’espace, et importez de nouveau les mêmes fichiers.',
  undoable: (when, added, grown) =>
    `Importé ${when} : ${chats(added)}${grown > 0 ? `, de nouveaux messages dans ${chats(grown)}` : ''}.`,
  undo: 'Annuler l’import',
  undoText: 'Un import peut être annulé pendant un jour. Les chats utilisés depuis restent.',
  undone: (undone, kept, left) =>
    `Annulé : ${chats(undone)}.${kept > 0 ? ` ${chats(kept)} ${kept === 1 ? 'a changé depuis et reste' : 'ont changé depuis et restent'}.` : ''}${left > 0 ? ` Il en reste : ${chats(left)}. Annulez de nouveau l’import pour continuer.` : ''}`,
};
