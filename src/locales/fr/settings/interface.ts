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
    'anthropic-messages':
      'C’est Claude. Sa propre interface montre ce que pense le modèle, compte exactement, garde les longs prompts dans un cache qui coûte moins cher et cite ses sources.',
    gemini:
      'C’est Gemini. Sa propre interface montre ce que pense le modèle, compte exactement, lit les PDF comme fichiers, cherche avec Google et dit pourquoi quelque chose a été bloqué.',
    ollama:
      'C’est Ollama. Sa propre interface fixe la taille de la fenêtre, pour que rien ne soit coupé sans être vu, et liste ce qui est chargé.',
  },
  use: (name) => `Utiliser ${name}`,
  newer: (name) => `${name} (demande un Tally plus récent)`,
};
