import type { budgetWords as English } from '../../en/settings/budget';
import { count } from '../../format';

export const budgetWords: typeof English = {
  limits: {
    title: 'Limites',
    text: 'En dollars américains. Laissez un champ vide pour aucune limite. Une requête est jugée au coût de son prompt, car celui de la réponse n’est connu qu’après.',
    soft: 'Vous êtes averti quand elle est atteinte.',
    hard: 'Les requêtes qui la dépassent attendent votre confirmation.',
    askHint: 'Une requête qui coûte plus attend votre confirmation.',
    fields: {
      monthSoftUsd: 'Limite souple par mois',
      monthHardUsd: 'Limite stricte par mois',
      chatSoftUsd: 'Limite souple par chat',
      chatHardUsd: 'Limite stricte par chat',
      askAboveUsd: 'Demander avant une requête au-delà de',
    },
  },
  spent: {
    title: 'Facturé jusqu’ici',
    text: (since) =>
      `Chaque requête de ce navigateur depuis le ${since}, chats supprimés compris. Les autres appareils et applications ne sont pas comptés : seule la facture du fournisseur fait foi.`,
    none: 'Rien de facturé pour l’instant. Chaque requête qui atteint un serveur est listée ici.',
    unpriced: (n) =>
      n === 1
        ? 'Une requête n’a pas de prix connu. Ses tokens sont comptés, pas son coût.'
        : `${count(n)} requêtes n’ont pas de prix connu. Leurs tokens sont comptés, pas leur coût.`,
    demo: 'Les prix de la démo sont inventés. Ils sont comptés ici pour montrer à quoi ressemble une facture.',
    today: 'Aujourd’hui',
    month: 'Ce mois-ci',
    all: 'Tout',
    period: 'Période',
    saveCsv: 'Enregistrer en CSV',
  },
  chart: {
    label: 'Graphique',
    days: '30 derniers jours',
    months: '12 derniers mois',
    day: 'Jour',
    month: 'Mois',
    table: 'Voir en tableau',
    costs: (total, most, when) => `Coût : ${total} au total, ${most} au plus (${when}).`,
    tokens: (total, most, when) => `Tokens : ${total} au total, ${most} au plus (${when}).`,
    nothing: 'Rien de facturé sur cette période.',
  },
  tables: {
    requests: 'Requêtes',
    prompt: 'Prompt',
    completion: 'Réponse',
    cost: 'Coût',
    noPrice: 'prix inconnu',
    nothing: '–',
    model: 'Modèle',
    endpoint: 'Endpoint',
    conversation: 'Chat',
    byModel: 'Par modèle',
    byEndpoint: 'Par endpoint',
    byConversation: 'Par chat',
    untitled: 'Nouveau chat',
    deletedConversations: 'Chats supprimés et temporaires',
    deletedEndpoints: 'Endpoints supprimés',
    showAll: (n) => `Afficher les ${count(n)}`,
  },
};
