import type { requestStartWords as English } from '../../en/chat/start-from-request';
import { count } from '../../format';

export const requestStartWords: typeof English = {
  title: 'Partir d’une requête',
  text: 'Commande curl ou corps JSON',
  hint: 'D’une requête chat completions. Rien ne quitte cette page avant l’envoi.',
  endpoint: 'Endpoint',
  noEndpoint: (address) => `${address} (pas encore configuré)`,
  model: 'Modèle',
  standardModel: 'celui par défaut de l’endpoint',
  systemPrompt: 'Prompt système',
  messages: 'Messages',
  messageCount: (n, isLastYours) => `${count(n)}${isLastYours ? ' ; le dernier va dans le champ de message' : ''}`,
  parameters: 'Paramètres',
  extraField: (field) => `${field} (champ supplémentaire, envoyé tel quel)`,
  none: 'aucun',
  notTaken: 'Non repris :',
  notTakenOf: {
    option: (option) => `l’option ${option} de curl`,
    header: (name) => `l’en-tête « ${name} » : si le serveur en a besoin, ajoutez-le à l’endpoint`,
    basic:
      'l’authentification basique (nom d’utilisateur et mot de passe) : Tally envoie une clé comme « Authorization: Bearer »',
    developer: (n) => `le rôle « developer » du message ${count(n)} : envoyé comme « system »`,
    message: (n, role) => `le message ${count(n)}, rôle « ${role} » : écarté`,
    part: (n, type) => `« ${type} » dans le message ${count(n)} : seul le texte est conservé`,
    toolCalls: (n) => `les appels d’outils du message ${count(n)} : écartés`,
    field: (field) => `le champ « ${field} » : hors limites`,
  },
  key: {
    title: 'Elle contient une clé',
    text: (origin) => `La clé a été retirée du texte et ne va qu’à ${origin}. Que faire d’elle ?`,
    onSetup: 'La clé a été retirée du texte et se trouve dans le formulaire de l’endpoint.',
    not: 'Ne pas la conserver',
    keep: {
      visit: 'La conserver pour cette visite seulement',
      device: 'La conserver sur cet appareil',
      passphrase: 'La conserver protégée par la phrase secrète',
    },
    replaces: 'Elle remplace la clé enregistrée pour cet endpoint.',
  },
  start: 'Commencer un chat',
  setUp: 'Configurer l’endpoint',
  offer: {
    request: 'On dirait une requête.',
    keyTaken: (place) => `Sa clé a été remplacée par ${place}.`,
    keysGo: 'Les clés vont dans Réglages → Endpoints.',
    start: 'Commencer un chat à partir de cette requête',
  },
  problems: {
    'not-curl': 'Ce n’est ni une commande curl ni un objet JSON.',
    'unclosed-quote': 'Un guillemet n’est jamais fermé. La commande est-elle entière ?',
    'no-url': 'La commande n’a pas d’adresse.',
    'no-messages': 'Le corps n’a pas de liste « messages » : ce n’est pas une requête chat completions.',
    'not-object': 'Le corps n’est pas un objet JSON.',
  },
  fromFile: (option) => `« ${option} » lit le corps dans un fichier. Collez le JSON lui-même.`,
  notJson: (said) => `Le corps n’est pas du JSON valide : ${said}.`,
};
