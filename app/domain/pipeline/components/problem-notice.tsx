import { CircleAlert } from 'lucide-react';
import type { Key } from '../../../i18n/get-t.ts';
import { useTranslation } from '../../../i18n/language-context.tsx';
import type { Unanswered } from '../../../platform/unanswered.ts';
import { Notice } from '../../../ui/desk/notice.tsx';
import { type GateFact, gateFacts } from '../../settings/settings.ts';
import type { Difference } from './act-form.ts';
import { TwoVersions } from './two-versions.tsx';

const holders = ['responsible', 'officer', 'sender', 'receiver', 'desk'] as const;

/** Why an act was refused, in words: who can do it, what is missing, or who changed what meanwhile. */
export const useRefusalWords = () => {
  const { t, format } = useTranslation();
  return ({ status, code, detail }: NonNullable<Unanswered['refusal']>): string => {
    if (status === 403) {
      const who = holders.find((each) => each === detail.who) ?? 'other';
      return t('lead:problem.forbidden', { who: t(`lead:problem.who.${who}`) });
    }
    if (code === 'gate_missing' && Array.isArray(detail.missing)) {
      const facts = detail.missing.filter((fact): fact is GateFact => gateFacts.includes(fact));
      return t('lead:stage.missing-text', {
        facts: format.list(facts.map((fact) => t(`lead:gate.fact.${fact}`))),
      });
    }
    return t(`errors:rule.${code}` as Key, { gap: String(detail.gap ?? '') });
  };
};

export const ProblemNotice = ({
  problem,
  differences,
}: {
  problem: Unanswered;
  differences: Difference[];
}) =>
  problem.refusal?.code === 'stale' ? (
    <TwoVersions detail={problem.refusal.detail} differences={differences} />
  ) : (
    <FormProblem problem={problem} />
  );

/** Why a form came back, where no case stands behind it yet. */
export const FormProblem = ({ problem: { refusal } }: { problem: Unanswered }) => {
  const { t } = useTranslation();
  const words = useRefusalWords();
  return (
    <div role="alert">
      <Notice tone="brick" icon={CircleAlert}>
        <p>
          <b>{t('lead:problem.title')}</b>
        </p>
        <p>{refusal ? words(refusal) : t('lead:problem.text')}</p>
      </Notice>
    </div>
  );
};
