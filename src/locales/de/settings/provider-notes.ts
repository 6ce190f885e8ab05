import type { providerNoteWords as English } from '../../en/settings/provider-notes';

export const providerNoteWords: typeof English = {
  'anthropic-organisation':
    'Eine Organisation kann Aufrufe aus dem Browser verbieten. Anthropic meldet das dann, und du brauchst einen eigenen Proxy.',
  'only-trying-tells': 'Ob Aufrufe von einer Seite angenommen werden, ist nicht bekannt. Teste die Verbindung.',
  'no-cors':
    'Dieser Anbieter nimmt keine Aufrufe von einer Seite an (kein CORS). Gib die Adresse deines eigenen Proxys ein.',
  azure:
    'Ersetze „your-resource“ durch den Namen deiner Ressource; Modelle heißen wie deine Deployments. Der ältere Pfad …/openai/deployments/NAME?api-version=2024-10-21 funktioniert auch. Mit einem Entra-ID-Token lass den Schlüssel leer und füge den Header Authorization hinzu.',
  vertex:
    'Ersetze „your-project“ und die Region. Der Schlüssel ist ein Zugriffstoken, das eine Stunde gilt. Ob Aufrufe von einer Seite angenommen werden, ist nicht bekannt: Teste die Verbindung.',
  cloudflare:
    'Ersetze „your-account“ durch deine Konto-ID. Teste die Verbindung, um zu sehen, ob diese Seite angenommen wird.',
  'ollama-origins': 'Ollama muss diese Seite erlauben. Starte es mit:',
  'llama-cpp-key': 'Funktioniert ohne Änderungen. Wenn du --api-key verwendest, gib diesen Schlüssel ein.',
  'lm-studio-cors': 'Schalte „Enable CORS“ in den Servereinstellungen von LM Studio ein oder starte es mit:',
  'vllm-origins': 'Funktioniert ohne Änderungen. vLLM erlaubt standardmäßig jede Seite (--allowed-origins \'["*"]\').',
  'jan-server':
    'Starte den lokalen API-Server in den Einstellungen von Jan, schalte dort CORS ein und gib seinen API-Schlüssel ein.',
};
