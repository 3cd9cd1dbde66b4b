import { CircleAlert } from 'lucide-react';
import type { Key } from '../../../i18n/get-t.ts';
import { useTranslation } from '../../../i18n/language-context.tsx';
import { FactList } from '../../../ui/desk/fact-list.tsx';
import { Notice } from '../../../ui/desk/notice.tsx';
import { type GateFact, gateFacts } from '../cases.ts';
import type { LeadRow } from '../rows.ts';
import { isStage, isStatus } from '../stages.ts';

/** A form that came back: the wrong fields or the refusal, and what was typed. */
export interface Problem {
  errors: Record<string, string>;
  refusal: { status: number; code: string; detail: Record<string, unknown> } | null;
  values: Record<string, string[]>;
}

const holders = ['responsible', 'officer', 'sender', 'receiver', 'desk'] as const;

/** Why an act was refused, in words: who can do it, what is missing, or who changed what meanwhile. */
export const useRefusalWords = () => {
  const { t, format } = useTranslation();
  return ({ status, code, detail }: NonNullable<Problem['refusal']>): string => {
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
    return t(`errors:rule.${code}` as Key);
  };
};

export const ProblemNotice = ({ problem, row }: { problem: Problem; row: LeadRow }) =>
  problem.refusal?.code === 'stale' ? (
    <StaleNotice problem={problem} row={row} />
  ) : (
    <FormProblem problem={problem} />
  );

/** Why a form came back, where no case stands behind it yet. */
export const FormProblem = ({ problem: { refusal } }: { problem: Problem }) => {
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

/** Both versions: what the case says now, and what was about to be saved. */
const StaleNotice = ({ problem, row }: { problem: Problem; row: LeadRow }) => {
  const { t, format } = useTranslation();
  const detail = problem.refusal?.detail ?? {};
  const chosen = (name: string) => problem.values[name]?.[0];
  const stage = chosen('stage');
  const status = chosen('status');
  const now = [t(`pipeline:stage.${row.stage}`), row.status ? t(`pipeline:status.${row.status}`) : ''];
  const mine = [
    isStage(stage) ? t(`pipeline:stage.${stage}`) : '',
    isStatus(status) ? t(`pipeline:status.${status}`) : '',
    chosen('reason') ?? '',
  ];
  return (
    <div role="alert">
      <Notice tone="amber" icon={CircleAlert}>
        <p>
          <b>{t('lead:problem.stale-title')}</b>
        </p>
        <p>
          {t('lead:problem.stale-text', {
            name: String(detail.changed_by ?? t('lead:problem.who.other')),
            date: typeof detail.changed_at === 'string' ? format.dateTime(detail.changed_at) : '',
          })}
        </p>
        <FactList
          facts={[
            { label: t('lead:problem.stale-theirs'), value: now.filter(Boolean).join(', ') },
            { label: t('lead:problem.stale-yours'), value: mine.filter(Boolean).join(', ') },
          ]}
        />
      </Notice>
    </div>
  );
};
