import type { standingWords as English } from '../../en/everyday/standing';

export const standingWords: typeof English = {
  title: 'في كل المحادثات',
  text: 'تُرسل في بداية كل محادثة، فوق تعليمات نظامها، وتُحسب مثلها. اترك الحقلين فارغين كي لا يُرسل شيء. يمكنك إيقافها في تعليمات النظام لأي محادثة.',
  about: 'عنك',
  aboutHint: 'مثل عملك، وما تتقنه، والوحدات التي تستخدمها.',
  instructions: 'تعليمات دائمة',
  instructionsHint: 'كيف تريد أن تكون الردود.',
  ofFolder: 'تعليمات دائمة',
  ofFolderHint: 'تُرسل مع كل محادثة في هذا المجلد، حتى السابقة، بعد تعليمات كل المحادثات.',
  inChat: 'إرسال تعليماتي الدائمة',
  whatIsSent: 'ما الذي يُرسل',
};
