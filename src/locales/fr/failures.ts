import type { failureWords as English } from '../en/failures';
import { count, usd } from '../format';

export const failureWords: typeof English = {
  plain: {
    offline: ['Vous êtes hors ligne.', 'Connectez-vous au réseau, puis réessayez. Votre message est conservé.'],
    unreachable: [
      'Rien n’a répondu à cette adresse.',
      'Vérifiez que le serveur tourne, que l’adresse est correcte et qu’aucun pare-feu ou bloqueur de contenu ne bloque la connexion.',
    ],
    cors: [
      'Le serveur fonctionne, mais n’autorise pas cette page à l’appeler (CORS).',
      'Autorisez l’origine de cette page dans les réglages du serveur, ou utilisez votre propre proxy.',
    ],
    'hidden-answer': [
      'Le serveur a reçu la requête, mais cette page ne peut pas lire sa réponse.',
      'Le plus souvent, la clé est incorrecte et le navigateur cache l’erreur du serveur, qui n’a pas d’en-têtes CORS. Vérifiez la clé. Si elle est correcte, réessayez.',
    ],
    redirected: [
      'Le serveur redirige vers une autre adresse.',
      'Tally ne suit pas les redirections, pour que votre clé n’aille nulle part ailleurs. Saisissez l’adresse finale comme URL de base.',
    ],
    'local-network-denied': [
      'Le navigateur n’autorise pas cette page à atteindre votre réseau local.',
      'Autorisez « Accès au réseau local » pour cette page dans les paramètres de site du navigateur, puis réessayez.',
    ],
    'mixed-content': [
      'Cette page a été ouverte en https, donc le navigateur bloque une simple adresse http.',
      'Utilisez une adresse https, un serveur sur localhost, ou ouvrez Tally depuis un fichier.',
    ],
    'vault-locked': [
      'Vos clés sont verrouillées.',
      'Saisissez la phrase secrète pour les déverrouiller pendant cette visite.',
    ],
    'no-endpoint': ['Ce chat n’a pas d’endpoint.', 'Choisissez un modèle.'],
    'no-model': ['Aucun modèle n’est choisi.', 'Choisissez-en un ou saisissez son nom.'],
    overloaded: ['Le serveur est surchargé.', 'Attendez un instant, puis réessayez.'],
    'too-large': [
      'La requête est trop grande pour le serveur.',
      'Raccourcissez le message ou commencez un nouveau chat.',
    ],
    unauthorized: [
      'La clé n’a pas été acceptée.',
      'Vérifiez la clé dans Réglages → Endpoints : elle peut être mal saisie, révoquée, ou celle d’un autre fournisseur.',
    ],
    forbidden: [
      'Le serveur a refusé cette requête.',
      'Votre clé n’y a peut-être pas accès, ou le fournisseur ne dessert pas votre région ou cette page.',
    ],
    'data-policy': [
      'Vos réglages de confidentialité chez le fournisseur excluent tous les hôtes de ce modèle.',
      'Changez-les là-bas (chez OpenRouter : Settings → Privacy), ou choisissez un autre modèle.',
    ],
    'system-role': [
      'Ce modèle n’accepte pas de prompt système.',
      'Envoyez le prompt système dans le premier message, ou videz-le.',
    ],
    'model-not-found': ['Le serveur n’a pas de modèle de ce nom.', 'Choisissez un autre modèle.'],
    'wrong-path': [
      'Cette adresse n’offre pas l’interface de l’endpoint.',
      'Vérifiez l’URL de base. Devrait-elle finir par /v1 ?',
    ],
    quota: [
      'Votre compte n’a plus de crédit ni de quota.',
      'Attendre n’y changera rien. Vérifiez la facturation chez le fournisseur.',
    ],
    'content-filter': [
      'Le filtre de contenu du fournisseur a refusé ceci.',
      'Changez la formulation ou utilisez un autre modèle.',
    ],
    'bad-response': [
      'Le serveur a répondu, mais pas par une réponse de chat.',
      'Vérifiez l’URL de base. Un proxy ou une page de connexion répond peut-être à sa place.',
    ],
    'cut-off': [
      'La connexion a été perdue avant la fin de la réponse.',
      'Ce qui est arrivé est conservé. Continuez à partir de là, ou régénérez-la.',
    ],
    'summary-empty': [
      'Le modèle n’a pas écrit de résumé.',
      'Il a peut-être dépensé tous ses tokens à raisonner. Réessayez, choisissez un autre modèle, ou écartez les tours les plus anciens.',
    ],
    'tab-closed': [
      'L’onglet a été fermé pendant l’arrivée de la réponse.',
      'Ce qui est arrivé est conservé. Continuez à partir de là, ou régénérez-la.',
    ],
    'part-missing': [
      'Une partie de Tally n’a pas pu être chargée : il a été mis à jour, ou vous êtes hors ligne.',
      'Rechargez la page, puis réessayez. Ce que vous avez écrit est conservé.',
    ],
    'storage-full': [
      'Le stockage du navigateur est plein.',
      'Vos chats restent en mémoire pour l’instant. Enregistrez une sauvegarde dans Réglages → Données, puis supprimez ce qui ne sert plus.',
    ],
    'storage-denied': [
      'Ce navigateur ne laisse pas la page stocker quoi que ce soit.',
      'Vos chats sont conservés jusqu’à la fermeture de l’onglet. Une fenêtre privée ou des cookies bloqués peuvent en être la cause.',
    ],
    'storage-gone': [
      'Le navigateur a supprimé ce qui était stocké ici.',
      'Restaurez une sauvegarde dans Réglages → Données. Ce qui est ouvert reste en mémoire.',
    ],
    'storage-newer': [
      'Un autre onglet exécute une version plus récente de Tally, et celle-ci ne peut pas lire ses données.',
      'Rechargez cette page.',
    ],
  },
  inForm: {
    offline: 'Connectez-vous au réseau, puis testez de nouveau.',
    'local-network-denied':
      'Autorisez « Accès au réseau local » pour cette page dans les paramètres de site du navigateur, puis testez de nouveau.',
    'key-missing': 'Une clé n’est envoyée qu’à l’origine pour laquelle elle a été enregistrée. Saisissez-la ci-dessus.',
    unauthorized: 'Vérifiez la clé ci-dessus : elle peut être mal saisie, révoquée, ou celle d’un autre fournisseur.',
    'hidden-answer':
      'Le plus souvent, la clé est incorrecte et le navigateur cache l’erreur du serveur, qui n’a pas d’en-têtes CORS. Vérifiez la clé ci-dessus.',
    timeout: 'Vérifiez que le serveur tourne et que l’adresse est correcte, puis testez de nouveau.',
    'cut-off': 'Testez de nouveau. Si cela persiste, consultez le journal du serveur.',
    'rate-limited': 'Attendez un instant, puis testez de nouveau.',
    overloaded: 'Attendez un instant, puis testez de nouveau.',
    server: 'Testez de nouveau. Si l’échec persiste, consultez la page d’état du fournisseur.',
  },
  empty: {
    'cut-off': [
      'La connexion a été perdue avant que quoi que ce soit de la réponse n’arrive.',
      'Vérifiez votre connexion, puis réessayez.',
    ],
    'tab-closed': [
      'L’onglet a été fermé avant que quoi que ce soit de la réponse n’arrive.',
      'Le prompt a pu être facturé malgré tout. Réessayez pour la redemander.',
    ],
  },
  inputs: { image: 'les images', audio: 'l’audio', video: 'les vidéos', file: 'ce type de fichier' },
  headersRefused: (headers) => [
    `Cette page ne peut pas lire la réponse du serveur. Il n’accepte peut-être pas ${headers} d’une page (CORS).`,
    'Les navigateurs demandent d’abord, et certains fournisseurs n’autorisent que les en-têtes qu’ils connaissent. Retirez l’en-tête, ou autorisez-le dans les réglages du serveur ou de votre proxy. Si cela fonctionnait avant, vérifiez la clé.',
  ],
  extrasMissing: (names, origin) => [
    `Il manque une valeur pour ${names}, dont toute requête vers ${origin} a besoin.`,
    'Elle est conservée comme une clé et n’est envoyée qu’à l’origine pour laquelle elle a été enregistrée. Saisissez-la dans Réglages → Endpoints.',
  ],
  keyMissing: (origin) => [
    `Il n’y a pas de clé pour ${origin}.`,
    'Une clé n’est envoyée qu’à l’origine pour laquelle elle a été enregistrée. Saisissez-la dans Réglages → Endpoints.',
  ],
  otherInterface: (name) => [
    `Le serveur a répondu avec une autre interface que celle de l’endpoint : ${name}.`,
    'Utilisez cette interface pour l’endpoint, ou vérifiez l’URL de base.',
  ],
  unknownDialect: (dialect) => [
    `Cet endpoint utilise « ${dialect} », que cette version de Tally ne connaît pas.`,
    'Rechargez pour obtenir la dernière version, ou choisissez une autre interface dans Réglages → Endpoints.',
  ],
  noAnswer: (after) => [
    `Aucune réponse en ${after}.`,
    'Réessayez, ou accordez plus de temps dans Réglages → Endpoints.',
  ],
  silent: (after) => [
    `Plus rien n’est arrivé pendant ${after}.`,
    'Continuez ou réessayez, ou accordez plus de temps dans Réglages → Endpoints.',
  ],
  rateLimited: 'Vous avez atteint la limite de débit du serveur.',
  waitAMoment: 'Attendez un instant, puis réessayez.',
  retryIn: (wait) => `Réessayez dans ${wait}.`,
  resetsAfter: (wait) => `La limite se réinitialise ${wait} après la requête.`,
  serverFailed: {
    at: (status) => `Le serveur a rencontré une erreur (${status}).`,
    inReply: 'Le serveur a rencontré une erreur au milieu de la réponse.',
    before: 'Le serveur a accepté la requête, puis a rencontré une erreur.',
    remedy: 'Réessayez. Si l’échec persiste, consultez la page d’état du fournisseur.',
    remedyInReply:
      'Ce qui est arrivé est conservé. Continuez à partir de là, ou régénérez-la. Si l’échec persiste, consultez la page d’état du fournisseur.',
  },
  tooLong: {
    known: (asked, limit) => `La requête a ${count(asked)} tokens ; le modèle en accepte ${count(limit)}.`,
    unknown: 'La requête est plus longue que la fenêtre de contexte du modèle.',
    remedy: 'Écartez des tours précédents, commencez un nouveau chat, ou choisissez un modèle à plus grande fenêtre.',
  },
  badRequest: {
    whole: 'Le serveur n’a pas accepté la requête.',
    of: (parameter) => `Le serveur n’a pas accepté « ${parameter} ».`,
    see: 'Lisez sa réponse et modifiez la requête.',
    change: 'Modifiez-le ou videz-le dans l’inspecteur, puis réessayez.',
  },
  inputRefused: {
    of: (input) => `Ce modèle ou ce serveur n’accepte pas ${input}.`,
    file: 'Envoyez-le en texte, retirez-le, ou choisissez un autre modèle.',
    other: 'Retirez-le, ou choisissez un autre modèle.',
  },
  replyTooLong: (limit, isKept) => [
    `Le serveur a envoyé plus de ${count(limit)} caractères, donc Tally a cessé de lire.`,
    `${isKept ? 'Ce qui est arrivé est conservé. ' : ''}Demandez une réponse plus courte, ou une partie à la fois.`,
  ],
  overBudget: {
    month: (limitUsd) => `Non envoyé : cela dépasserait votre limite stricte de ${usd(limitUsd)} par mois.`,
    chat: (limitUsd) => `Non envoyé : cela dépasserait votre limite stricte de ${usd(limitUsd)} par chat.`,
    remedy: 'Relevez la limite dans Réglages → Budget, puis réessayez.',
  },
  costly: (requestUsd, limitUsd) => [
    `Non envoyé : cela coûterait ${usd(requestUsd)} avant la réponse, et une confirmation est demandée au-delà de ${usd(limitUsd)}.`,
    'Envoyez quand même, ou relevez ce montant dans Réglages → Budget.',
  ],
};
