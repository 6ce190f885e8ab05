import type { interfaceWords as English } from '../../en/settings/interface';

export const interfaceWords: typeof English = {
  label: 'Interface',
  names: {
    'chat-completions': 'Chat completions',
    responses: 'Responses',
    'anthropic-messages': 'Anthropic Messages',
    gemini: 'Gemini',
    ollama: 'Ollama',
  },
  alsoSpeaks: {
    responses:
      'Ce serveur a aussi l’interface Responses, qui montre des résumés du raisonnement d’un modèle et exécute les outils du serveur.',
    ollama:
      'C’est Ollama. Sa propre interface fixe la taille de la fenêtre, pour que rien ne soit coupé sans être vu, et liste ce qui est chargé.',
  },
  use: (name) => `Utiliser ${name}`,
  newer: (name) => `${name} (demande un Tally plus récent)`,
};
