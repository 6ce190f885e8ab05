import type { commandWords as English } from '../../en/chat/commands';
import { count, tokens, usd } from '../../format';

export const commandWords: typeof English = {
  label: 'Commandes',
  argument: { system: 'texte', model: 'nom', temp: '0.2', n: '3' },
  does: {
    new: 'Commencer un nouveau chat',
    system: 'Définir le prompt système de ce chat',
    model: 'Choisir le modèle',
    temp: 'Définir la température (0 à 2)',
    n: 'Demander plusieurs réponses au prochain message (1 à 10)',
    tokens: 'Afficher les tokens et le coût de la prochaine requête',
    retry: 'Régénérer la dernière réponse',
    export: 'Enregistrer ce chat en Markdown',
    help: 'Lister les commandes',
  },
  unknown: (name) => `Il n’y a pas de commande « /${name} ». L’envoyer comme message ?`,
  sendAsText: 'Envoyer comme message',
  wrong: (name, argument) => {
    const not = argument === '' ? '' : `, pas « ${argument} »`;
    switch (name) {
      case 'temp':
        return `/temp prend un nombre de 0 à 2${not}.`;
      case 'n':
        return `/n prend un nombre entier de 1 à 10${not}.`;
      case 'model':
        return 'Saisissez le nom d’un modèle après /model.';
      default:
        return `Saisissez le texte après /${name}.`;
    }
  },
  nothing: (name) =>
    name === 'retry' ? 'Il n’y a pas de réponse terminée à régénérer.' : 'Il n’y a encore rien à enregistrer.',
  temperature: (value) => `Ce chat utilise maintenant la température ${value}.`,
  choices: (value) =>
    value === 1
      ? 'La prochaine requête demande une réponse.'
      : `La prochaine requête demande ${count(value)} réponses.`,
  model: (model) => `Ce chat utilise maintenant ${model}.`,
  unlisted: (model) => `Aucun endpoint ne liste de modèle « ${model} ». L’utiliser quand même ?`,
  useUnlisted: 'Utiliser quand même',
  system: 'Prompt système défini pour ce chat.',
  tokens: (n, exact, limit, costUsd) =>
    [
      `La prochaine requête fait ${tokens(n, exact)} tokens`,
      ...(limit === null ? [] : [` sur ${count(limit)}`]),
      ...(costUsd === null ? ['.'] : [`, ${usd(costUsd, exact)} avant la réponse.`]),
    ].join(''),
  billed: (n, exact, costUsd) =>
    `Jusqu’ici, ${tokens(n, exact)} tokens ont été facturés pour ce chat${costUsd === null ? '' : `, ${usd(costUsd, exact)}`}.`,
  notCounted: 'La prochaine requête est encore en cours de comptage.',
  text: 'Tout le reste est envoyé tel quel, même « au revoir » et « quitter ».',
};
