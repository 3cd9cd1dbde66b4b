import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Key } from '../../../i18n/get-t.ts';
import { useTranslation } from '../../../i18n/language-context.tsx';
import { tabTitle } from '../../../i18n/page-title.ts';
import { paths } from '../../../paths.ts';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { BackLink } from '../../../ui/public/form-page.tsx';
import { UnsavedTexts } from '../../../ui/unsaved-form.tsx';
import type { OwnActProblem } from '../own-act.ts';
import type { OwnCase } from '../own-case.ts';
import { NoCase } from './no-case.tsx';

interface Props {
  loaded: { ownCase: OwnCase | 'away' | null };
  problem: OwnActProblem | undefined;
  title: Key;
  /** What the last act did, in words. */
  result?: string | null;
  children: (ownCase: OwnCase) => ReactNode;
}

/** One thing a company can do with its case, on a page of its own: what was typed stays when it is refused. */
export const OwnActPage = ({ loaded, problem, title, result, children }: Props) => {
  const { t, lng } = useTranslation();
  const { ownCase } = loaded;
  const typed = Object.entries(problem?.values ?? {}).map(([name, texts]): [string, string] => [
    name,
    texts.join(', '),
  ]);
  const errors = Object.entries(problem?.errors ?? {}).map(([id, key]) => ({ id, message: t(key) }));
  const words = t(title);
  const name = errors.length > 0 || problem?.rule ? t('form:title-error', { title: words }) : words;
  if (!ownCase || problem?.rule === 'no-key')
    return (
      <>
        <title>{tabTitle(t('case:no-case.title'))}</title>
        <NoCase title="case:no-case.title" text="case:no-case.text">
          <UnsavedTexts fields={typed} />
        </NoCase>
      </>
    );
  return (
    <div className="frame sheet page">
      <title>{tabTitle(name)}</title>
      <div className="margin page-margin stays">
        <BackLink to={paths.casePage(lng)}>{t('case:back')}</BackLink>
        {ownCase !== 'away' && <p className="faint">{ownCase.reference}</p>}
      </div>
      <div className="own-act">
        <ErrorSummary title={t('form:error.heading', { count: errors.length })} errors={errors} />
        {problem?.rule && (
          <div className="request" role="alert">
            <p>
              <strong>{t('case:refused-title')}</strong>
            </p>
            <p>{t(whyNot(problem.rule))}</p>
          </div>
        )}
        {result && !problem && (
          <p className="result" role="status">
            <Icon of={Check} />
            <span>{result}</span>
          </p>
        )}
        <h1>{words}</h1>
        {ownCase === 'away' ? (
          <>
            <p className="page-intro">{t('case:not-sent')}</p>
            <UnsavedTexts fields={typed} />
          </>
        ) : (
          children(ownCase)
        )}
      </div>
      <script src="/form.js" defer />
    </div>
  );
};

const known = [
  'first_person_only',
  'open_link_first',
  'closed_case',
  'last_contact',
  'not_in_this_state',
  'date_ahead_needed',
];

const whyNot = (rule: string): Key => {
  if (rule === 'away') return 'case:not-sent';
  if (rule === 'too-many') return 'case:error.too-many-acts';
  return known.includes(rule) ? (`case:refused.${rule}` as Key) : 'case:refused.other';
};
