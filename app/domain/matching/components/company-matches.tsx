import { Link } from 'react-router';
import { useTranslation } from '../../../i18n/language-context.tsx';
import { startUpper } from '../../../i18n/start-upper.ts';
import { paths } from '../../../paths.ts';
import { Button } from '../../../ui/desk/button.tsx';
import type { LeadRow } from '../../pipeline/rows.ts';
import {
  type CompanyMatches,
  isVeryAlike,
  type Reason,
  rankCandidates,
  sureness,
  type Verdict,
} from '../matches.ts';
import { MatchAct } from './match-act.tsx';
import './company-matches.css';

interface Props {
  matches: CompanyMatches;
  address: string;
  version: number | null;
  requestId: string;
}

/** Which known company a case may come from, and what the desk said about it. Nothing stands here when there is nothing. */
export const CompanyMatchList = (props: Props) => {
  const { t } = useTranslation();
  const { candidates, joined, set_aside: aside, cases, may_decide: mayDecide } = props.matches;
  if (candidates.length + joined.length + aside.length + cases.length === 0) return null;
  return (
    <section id="matches" aria-label={t('matching:title')} className="matches">
      <div className="sec-head">
        <h2>{t('matching:title')}</h2>
      </div>
      {joined.map((verdict) => (
        <VerdictLine key={verdict.id} {...props} verdict={verdict} words="joined" undo="undo" />
      ))}
      {cases.length > 0 && <OtherCases cases={cases} />}
      {candidates.length > 0 && (
        <>
          <p className="soft small">{t(mayDecide ? 'matching:intro' : 'matching:intro-others')}</p>
          <ul className="match-list">
            {rankCandidates(candidates).map(({ cases: of, reasons, score }) => (
              <CandidateLine key={of[0]?.address} {...props} cases={of} reasons={reasons} score={score} />
            ))}
          </ul>
        </>
      )}
      {aside.length > 0 && (
        <details className="small">
          <summary>{t('matching:aside', { count: aside.length })}</summary>
          {aside.map((verdict) => (
            <VerdictLine key={verdict.id} {...props} verdict={verdict} words="different" undo="show-again" />
          ))}
        </details>
      )}
    </section>
  );
};

const CandidateLine = ({
  cases,
  reasons,
  score,
  matches,
  ...act
}: Props & { cases: LeadRow[]; reasons: Reason[]; score: number }) => {
  const { t, lng, format } = useTranslation();
  const [newest] = cases;
  if (!newest) return null;
  const name = newest.name ?? newest.address;
  const why = format.list(
    reasons.map((reason) => t(`matching:reason.${isVeryAlike(reason) ? 'name_very' : reason.code}`)),
  );
  return (
    <li data-candidate={newest.address}>
      <p>
        <Link className="strong" to={paths.lead(newest.address)} dir="auto">
          {name}
        </Link>{' '}
        <span className="small faint">{newest.country && format.country(newest.country)}</span>
      </p>
      <p className="small">
        {t('matching:score', { words: t(`matching:sureness.${sureness(score)}`), score })}
        {' · '}
        {startUpper(why, lng)}
      </p>
      <p className="small faint">
        {cases.map((row) => row.address).join(', ')} · {t(`pipeline:stage.${newest.stage}`)}
        {newest.responsible && ` · ${newest.responsible.short_name}`}
      </p>
      {matches.may_decide && (
        <MatchAct {...act} fields={{ other: newest.address }}>
          <Button small type="submit" name="act" value="same">
            {t('matching:join')}
            <span className="visually-hidden"> {t('matching:with', { name })}</span>
          </Button>
          <Button small look="quiet" type="submit" name="act" value="different">
            {t('matching:different')}
            <span className="visually-hidden">: {name}</span>
          </Button>
        </MatchAct>
      )}
    </li>
  );
};

const VerdictLine = ({
  verdict,
  words,
  undo,
  matches,
  ...act
}: Props & { verdict: Verdict; words: 'joined' | 'different'; undo: 'undo' | 'show-again' }) => {
  const { t, format } = useTranslation();
  return (
    <div className="verdict">
      <p>
        {t(`matching:said.${words}`, { name: verdict.name })}{' '}
        <span className="small faint">
          <Link to={paths.lead(verdict.case)}>{verdict.case}</Link>
          {' · '}
          {verdict.by}, <time dateTime={verdict.at}>{format.date(verdict.at)}</time>
        </span>
      </p>
      {matches.may_decide && (
        <MatchAct {...act} fields={{ act: 'undo', verdict: verdict.id }}>
          <Button small look="quiet" type="submit">
            {t(`matching:${undo}`)}
            <span className="visually-hidden">: {verdict.name}</span>
          </Button>
        </MatchAct>
      )}
    </div>
  );
};

const OtherCases = ({ cases }: { cases: LeadRow[] }) => {
  const { t } = useTranslation();
  return (
    <>
      <h3>{t('matching:other-cases')}</h3>
      <ul className="match-list">
        {cases.map((row) => (
          <li key={row.address}>
            <Link to={paths.lead(row.address)} dir="auto">
              {row.headline ?? row.name}
            </Link>{' '}
            <span className="small faint">
              {row.address} · {t(`pipeline:stage.${row.stage}`)}
              {row.responsible && ` · ${row.responsible.short_name}`}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
};
