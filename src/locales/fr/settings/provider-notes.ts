import type { providerNoteWords as English } from '../../en/settings/provider-notes';

export const providerNoteWords: typeof English = {
  'anthropic-organisation':
    'Une organisation peut interdire les appels depuis un navigateur. Anthropic le dit alors, et il vous faut un proxy à vous.',
  'only-trying-tells': 'On ne sait pas s’il accepte les appels d’une page. Testez la connexion.',
  'no-cors':
    'Ce fournisseur n’accepte pas les appels d’une page (pas de CORS). Saisissez l’adresse de votre propre proxy.',
  azure:
    'Remplacez « your-resource » par le nom de la vôtre ; les modèles portent le nom de vos déploiements. L’ancien chemin …/openai/deployments/NAME?api-version=2024-10-21 marche aussi. Avec un jeton Entra ID, laissez la clé vide et ajoutez l’en-tête Authorization.',
  vertex:
    'Remplacez « your-project » et la région. La clé est un jeton d’accès, valable une heure. On ne sait pas s’il accepte les appels d’une page : testez la connexion.',
  cloudflare:
    'Remplacez « your-account » par l’ID de votre compte. Testez la connexion pour voir s’il accepte cette page.',
  'ollama-origins': 'Ollama doit autoriser cette page. Démarrez-le avec :',
  'llama-cpp-key': 'Fonctionne tel quel. Si vous utilisez --api-key, saisissez cette clé.',
  'lm-studio-cors': 'Activez « Enable CORS » dans les réglages du serveur de LM Studio, ou démarrez-le avec :',
  'vllm-origins': 'Fonctionne tel quel. Par défaut, vLLM autorise toutes les pages (--allowed-origins \'["*"]\').',
  'jan-server': 'Démarrez le serveur d’API local dans les réglages de Jan, activez-y CORS, et saisissez sa clé API.',
};
