import type { columnWords as English } from '../../en/chat/columns';
import { count, tokens, usd } from '../../format';

const replies = (n: number): string => `${count(n)} ${n === 1 ? 'réponse' : 'réponses'}`;
const requests = (n: number): string => `${count(n)} ${n === 1 ? 'requête' : 'requêtes'}`;

export const columnWords: typeof English = {
  title: replies,
  regionOf: (n) => `${replies(n)} côte à côte`,
  nameOf: (n, model) => `Réponse ${count(n)} : ${model}`,
  goOn: 'Utiliser cette réponse',
  sendAnyway: 'Envoyer quand même',
  inThread: 'Dans le chat',
  merged: 'Fusionnée',
  otherModel: 'Autre modèle…',
  modelName: 'Nom du modèle',
  stop: 'Arrêter',
  stopAll: 'Tout arrêter',
  together: 'Une seule requête apporte ces réponses : elles s’arrêtent ensemble.',
  retryAsksFor: (n) =>
    n === 1 ? 'Demande cette réponse seule, dans une nouvelle requête.' : `Demande ${replies(n)} en une requête.`,
  close: 'Fermer les colonnes',
  merge: 'Fusionner…',
  bill: (n, prompt, completion, cost) =>
    `Une requête pour ${replies(n)} : ${prompt} + ${completion} tokens facturés${cost === null ? '' : `, ${cost}`}.`,
  tokens: (n, exact) => `${tokens(n, exact)} ${n === 1 ? 'token' : 'tokens'}`,
  firstToken: 'Délai du premier token',
  firstAfter: (duration) => `premier après ${duration}`,
  missing: {
    came: (asked, came) => `Vous avez demandé ${replies(asked)} et en avez reçu ${count(came)}.`,
    refused: 'Ce serveur donne une réponse par requête.',
    unlearn: 'Réessayer plusieurs à la fois la prochaine fois',
    ask: (n) => `Envoyer ${requests(n)}${n > 1 ? ' en parallèle' : ''}`,
    more: (n) => `Envoyer encore ${requests(n)}`,
  },
  estimate: {
    counting: 'Comptage…',
    of: (n, prompts, cost) =>
      `${requests(n)} : ${prompts} tokens de prompt${cost === null ? '' : `, ${cost}`}, avant les réponses.`,
    unpriced: (n) => (n === 1 ? 'Une n’a pas de prix connu.' : `${count(n)} n’ont pas de prix connu.`),
    tooLong: (n) =>
      n === 1
        ? 'Une est trop longue pour la fenêtre de contexte du modèle.'
        : `${count(n)} sont trop longues pour la fenêtre de contexte du modèle.`,
    overBudget: (limit, spent) => `Cela dépasserait votre limite de ${usd(limit)} : ${usd(spent)} sont déjà dépensés.`,
    sendAnyway: 'Envoyer quand même',
  },
  compare: {
    title: 'Comparer',
    introDraft: 'Envoie votre message à toutes les colonnes à la fois. Chacune est une requête à part.',
    introReply: 'Demande à chaque colonne sa propre version de cette réponse, à côté de celle que vous avez.',
    column: (n) => `Colonne ${count(n)}`,
    model: 'Modèle',
    remove: (n) => `Retirer la colonne ${count(n)}`,
    add: 'Ajouter une colonne',
    sweep: 'Balayer la température : 0 ; 0,7 ; 1,4 ; 2',
    more: 'Plus de paramètres',
    send: (n) => `Envoyer ${requests(n)}`,
  },
  mergeForm: {
    title: 'Fusionner des réponses',
    intro: 'Un modèle écrit une réponse à partir de celles que vous choisissez. Elle apparaît à côté d’elles.',
    from: 'Réponses à fusionner',
    instruction: 'Consigne',
    by: 'Modèle',
    whole: 'Texte complet envoyé',
    send: 'Fusionner',
    tooFew: 'Choisissez au moins deux réponses.',
  },
};
