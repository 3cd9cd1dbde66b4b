import { type Answers, answerSteps } from '../../intake/answers.ts';
import { AnswerRows } from '../../intake/components/answer-rows.tsx';
import { type OwnCase, sentAnswers } from '../own-case.ts';

/** The enquiry as it was sent, by the steps of the form. */
export const SentEnquiry = ({ ownCase }: { ownCase: OwnCase }) => (
  <dl>
    {answerSteps.map((step) => (
      <AnswerRows
        key={step}
        step={step}
        answers={sentAnswers(ownCase) as Answers}
        codeName={ownCase.code_name ?? ''}
        desk={ownCase.responsible.name}
      />
    ))}
  </dl>
);
