import type { demoWords as English } from '../en/demo';

export const demoWords: typeof English = {
  asks: { think: 'réfléchi|pense|raisonne', code: 'programme|fonction', table: 'tableau', long: 'longue?' },
  thoughts:
    'On demande à la démo de réfléchir. Il n’y a personne ici pour réfléchir, alors quelques phrases toutes faites en tiennent lieu. D’abord, dire qu’elles sont toutes faites. Ensuite, montrer où le raisonnement se replie, et pourquoi il n’est pas renvoyé.',
  think: `Ceci est une **réponse toute faite** de la démo. Au-dessus se trouve son *raisonnement*, replié : les modèles qui réfléchissent avant de répondre l’envoient à part, et il ne leur est jamais renvoyé.

1. Il arrive en premier, pour que l’on voie qu’il se passe quelque chose.
2. Ses tokens sont facturés avec la réponse.
3. Il ne fait pas partie de la prochaine requête.
`,
  code: `Ceci est une **réponse toute faite** de la démo : du code, comme un modèle l’enverrait.

\`\`\`typescript
/** Adds up what a conversation has cost so far, in US dollars. */
export function total(turns: { costUsd: number | null }[]): number {
  return turns.reduce((sum, turn) => sum + (turn.costUsd ?? 0), 0);
}
\`\`\`

Et comment l’appeler :

\`\`\`python
import json, urllib.request

request = urllib.request.Request(
    "https://api.example.com/v1/chat/completions",
    data=json.dumps({"model": "some-model", "messages": []}).encode(),
    headers={"Content-Type": "application/json"},
)
\`\`\`

Chaque bloc a un bouton **Copier le code**. La coloration n’est chargée qu’à l’arrivée du premier bloc.
`,
  table: `Ceci est une **réponse toute faite** de la démo, avec un tableau. Il montre comment un tour est facturé :

| Partie de la facture | Ce qu’elle compte | Où la voir |
| :-- | :-- | --: |
| Prompt | tout ce qui est renvoyé à chaque tour | sous le champ de message |
| Réponse | ce que le modèle écrit | à côté de la réponse |
| En cache | la partie du prompt que le serveur avait retenue | à côté de la réponse |
| Raisonnement | la réflexion cachée, facturée avec la réponse | à côté de la réponse |

Tout l’historique est envoyé à *chaque* fois : un tour d’un long chat coûte donc plus cher que celui d’un chat court.
`,
  long: `Ceci est une **longue réponse toute faite** de la démo : assez longue pour appuyer sur *Arrêter*, puis sur *Continuer*.

## 1. Ce qui arrive à un message

Vous l’écrivez, Tally le compte, et toute la conversation part vers l’endpoint que vous avez choisi : votre navigateur l’appelle directement. Aucun serveur à nous ne s’interpose, car il n’y en a pas.

## 2. Pendant que la réponse arrive

Ses mots arrivent par petits morceaux. Les morceaux sont rassemblés, affichés une fois par image et enregistrés à mesure qu’ils arrivent, si bien qu’un onglet fermé ne perd presque rien. Vous pouvez remonter pendant qu’elle s’écrit : la vue ne suit la fin que tant que vous y êtes.

## 3. Quand elle s’arrête à mi-chemin

Un réseau coupé, un plantage, un portable refermé : ce qui est arrivé est conservé et marqué comme interrompu. *Continuer* demande au modèle de poursuivre dans le même message ; *Régénérer* repose la question et garde l’ancienne version à côté de la nouvelle.

## 4. Ce qu’elle coûte

Avant l’envoi, la somme de la prochaine requête figure sous le champ de message. Une estimation porte le signe ≈ ; ce que le serveur a facturé ne le porte pas.

## 5. Où elle est conservée

Dans ce navigateur. *Réglages → Données* écrit tout dans un fichier, dans un format documenté, et le relit.

> Fin du texte tout fait. Avec votre propre endpoint, un modèle aurait écrit ici quelque chose d’utile.
`,
  usual: `Bonjour ! Ceci est une **réponse toute faite**. La démo répond depuis la page elle-même : pas de clé, pas de réseau et aucun modèle derrière. Elle suit dans Tally le même chemin qu’une vraie réponse : tout ce que vous voyez fonctionne de la même façon avec votre propre endpoint.

**À essayer**

- [x] Envoyer un message
- [ ] Demander du \`code\`, un \`tableau\`, quelque chose de \`long\`, ou lui demander de \`réfléchir\`
- [ ] Appuyer sur *Arrêter* en plein milieu, puis sur *Continuer*
- [ ] Modifier votre message : l’ancienne version reste, à un clic
- [ ] Recharger la page : tout est à sa place

Quand vous serez prêt, ouvrez **Réglages → Endpoints** et ajoutez une clé. La façon dont Tally et les endpoints communiquent est décrite dans la [référence de chat completions](https://platform.openai.com/docs/api-reference/chat).
`,
  nothingToContinue: ' (La démo ne peut poursuivre que ses propres mots tout faits, et ceux-ci n’en étaient pas.)',
};
