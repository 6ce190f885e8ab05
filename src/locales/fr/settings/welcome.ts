import type { welcomeWords as English } from '../../en/settings/welcome';
import { count } from '../../format';

export const welcomeWords: typeof English = {
  sentence: 'Un client de chat privé qui compte chaque token avant que vous le payiez.',
  promise: 'Pas de compte, pas de serveur à nous, pas de télémétrie.',
  ownKey: 'Utiliser votre clé',
  more: 'Plus',
  moreText: 'URL de base, nom, modèle par défaut',
  start: 'Commencer à discuter',
  demo: {
    title: 'Ou d’abord jeter un œil',
    text: 'La démo répond dans cette page. Rien n’est envoyé nulle part, les réponses sont toutes faites et les prix inventés.',
    start: 'Essayer la démo',
    after: 'Aucune clé requise. Vous pourrez en ajouter une plus tard.',
    bill: {
      rows: [
        { role: 'Vous', text: 'Combien de temps cuire un œuf ?', tokens: 8, usd: null },
        { role: 'Démo', text: 'Six minutes pour un œuf mollet, dix pour un œuf dur.', tokens: 12, usd: 0.0002 },
        { role: 'Vous', text: 'Et à 2 000 mètres ?', tokens: 7, usd: null },
      ],
      next: { role: 'Suite', text: 'Système 12 + historique 20 + brouillon 7', tokens: 39, usd: 0.0001 },
      note: 'Chaque requête est additionnée ainsi avant l’envoi.',
    },
  },
  facts: [
    'Votre clé va chez son fournisseur et nulle part ailleurs',
    'Rien n’est chargé depuis un autre hôte',
    'Ce que vous écrivez reste dans ce navigateur',
  ],
  howToCheck: 'Comment le vérifier',
  setup: {
    add: 'Ajouter un endpoint',
    edit: 'Modifier l’endpoint',
    why: 'Cette page s’est rechargée sans vos chats afin de pouvoir appeler une nouvelle adresse. Ils reviennent quand vous enregistrez ou annulez.',
  },
  form: {
    provider: 'Fournisseur',
    hosted: 'En ligne',
    local: 'Sur votre ordinateur',
    custom: 'Autre endpoint',
    localOrOther: 'Local ou autre',
    findProvider: 'Trouver un fournisseur',
    findServer: 'Trouver un serveur sur cet ordinateur',
    findServerText: 'Interroge localhost:11434 (Ollama), :1234 (LM Studio) et :8080 (llama.cpp).',
    name: 'Nom',
    baseUrl: 'URL de base',
    baseUrlHint: 'Toute adresse compatible. Elle finit souvent par /v1.',
    key: 'Clé API',
    keyGoesTo: (host) => `Elle ne va qu’à ${host}.`,
    keyPage: (host) => `Obtenir une clé chez ${host}`,
    keyOptional: 'Nécessaire seulement si le serveur en demande une.',
    keyElsewhere: (kept, typed, isLocal) =>
      `La clé enregistrée est celle de ${kept} et n’est pas envoyée à ${typed}. ${isLocal ? `Si ${typed} n’a pas besoin de clé, oubliez celle qui est enregistrée.` : `Saisissez la clé de ${typed}.`}`,
    kept: (mask) => (mask === '' ? 'Une clé est enregistrée.' : `Enregistrée : …${mask}`),
    keptHint: 'Laisser vide pour garder la clé enregistrée.',
    forgetKey: 'Oublier la clé',
    defaultModel: 'Modèle par défaut',
    defaultModelHint: 'Laisser vide pour prendre le premier de la liste.',
    keep: 'Conserver la clé',
    keeping: {
      visit: [
        'Pour cette visite seulement',
        'Oubliée quand vous fermez l’onglet ou quittez la page. Elle survit à un rechargement dans la minute, ou à un onglet rouvert aussi vite. Idéal sur un ordinateur partagé.',
      ],
      device: [
        'Sur cet appareil',
        'Chiffrée dans ce navigateur, jamais dans des fichiers ou des sauvegardes. Les autres pages de la même origine (comme user.github.io) et toute personne utilisant ce profil de navigateur peuvent s’en servir.',
      ],
      passphrase: [
        'Avec phrase secrète',
        'Chiffrée, et demandée une fois par visite. Sans la phrase, personne ne peut la retrouver. Tant qu’elle est déverrouillée, les autres pages de la même origine peuvent s’en servir.',
      ],
    },
    cannotKeep:
      'Indisponible ici. Il faut une page ouverte en https (ou sur cet ordinateur) et un navigateur qui la laisse stocker des données.',
    othersNeed:
      'Les autres options demandent une page ouverte en https (ou sur cet ordinateur) et un navigateur qui la laisse stocker des données.',
    newPassphrase: 'Phrase secrète',
    newPassphraseHint:
      'Une seule pour toutes vos clés. Quelques mots sans rapport valent mieux qu’un seul mot astucieux.',
    repeatPassphrase: 'Répéter la phrase secrète',
    passphrasesDiffer: 'Les phrases secrètes ne concordent pas.',
    test: 'Tester la connexion',
    testing: 'Connexion…',
    found: (n) =>
      n === 0 ? 'L’endpoint répond, mais ne liste aucun modèle.' : `${count(n)} ${n === 1 ? 'modèle' : 'modèles'}`,
    saveAnyway: 'Enregistrer quand même',
    unlisted: 'L’endpoint répond, mais n’a pas de liste de modèles ici. Saisissez le nom d’un modèle.',
    assumed: (url) => `Appelle ${url}`,
    suggestion: 'Une autre adresse convient mieux :',
    useSuggestion: (url) => `Utiliser ${url}`,
  },
};
