import type { standingWords as English } from '../../en/everyday/standing';

export const standingWords: typeof English = {
  title: 'すべてのチャット',
  text: 'すべてのチャットの冒頭で、チャット自体のシステムプロンプトより前に送信され、同じようにトークンに数えられます。両方とも空欄の場合は何も送信されません。チャットのシステムプロンプトの画面でオフにできます。',
  about: 'あなたについて',
  aboutHint: '例：仕事、得意なこと、使う単位。',
  instructions: '常に送る指示',
  instructionsHint: 'どのような回答を望むか。',
  ofFolder: '常に送る指示',
  ofFolderHint: 'このフォルダのすべてのチャットに、以前のものも含めて、全チャット共通の指示の後に送信されます。',
  inChat: '常に送る指示を送信',
  whatIsSent: '送信される内容',
};
