import { fold } from './fold';

/** Words that stand in nearly every sentence of a language, and say nothing about it. */
const lists = [
  'a about an and any are as at be been but by can could did do does for from get had has have how i if in into is it its just like me my no not of on or our should so some than that the their them then there these they this those to up use using was we were what when where which who why will with would you your',
  'aber als am an auch auf aus bei bin bis das dass dem den der des die du ein eine einem einen einer er es fur habe haben hat ich ihr im in ist kann man mein meine mit nach nicht noch nur oder sich sie sind so uber um und uns von vor wann warum was welche wenn wer wie wir wird wo zu zum zur',
  'al como con cual cuando de del donde el ella en es esta este esto hay la las le lo los mas me mi muy no nos o para pero por porque que quien se ser si sin sobre son su sus tu un una y yo',
  'au aux avec ce ces cette comment dans de des du elle en est et il ils je la le les leur ma mais me mes mon ne nous on ou par pas plus pour pourquoi quand que quel quelle qui sa se ses si son sont sur ta te tu un une vous y',
  'без бы был была были в вы где да для до его ее если есть же за и из или их как какие какой когда кто ли мне можно мой мы на не нет но о об он она они от по почему при с со так то только у уже что чтобы это этот я',
  'ال التي الذي إلى أن أنا أو أي أين إن ثم ذلك على عن في قد كان كانت كل كيف لا لم لماذا لها له ما مع متى من منها هذا هذه هل هم هو هي وما و يا',
  'אבל או אז איך אין איפה אל אם אני את אתה במה גם הוא היא היה הם זה זאת זו יש כי כל כמה כן לא למה לי לך מה מי מתי על עם רק של שלי',
];

const words = new Set(lists.flatMap((list) => list.split(' ').map((word) => fold(word))));

/** Whether a folded word says nothing about a sentence by itself. */
export function isStopWord(word: string): boolean {
  return words.has(word);
}
