import type { extrasWords as English } from '../../en/settings/extras';

export const extrasWords: typeof English = {
  title: 'En-têtes supplémentaires',
  text: 'Pour un serveur qui demande un en-tête ou un paramètre à lui. Envoyé avec chaque requête à cet endpoint, et nulle part ailleurs.',
  asked:
    'Un navigateur demande d’abord au serveur si une page peut envoyer un en-tête. Testez la connexion pour le savoir.',
  refused: (provider) =>
    `${provider} ne laisse les pages envoyer que les en-têtes qu’il connaît. Avec tout autre, chaque requête échoue.`,
  header: 'En-tête',
  query: 'Paramètre d’URL',
  value: 'Valeur',
  secret: 'Secret',
  secretText: 'Les secrets sont conservés comme la clé.',
  kept: 'Enregistré. Laisser vide pour le garder.',
  addHeader: 'Ajouter un en-tête',
  addQuery: 'Ajouter un paramètre d’URL',
  remove: 'Retirer',
  row: (n) => `Ligne ${n}`,
};
