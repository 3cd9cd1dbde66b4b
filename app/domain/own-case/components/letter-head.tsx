import { useTranslation } from '../../../i18n/language-context.tsx';
import { startUpper } from '../../../i18n/start-upper.ts';
import { StageLine } from '../../../ui/public/stage-line.tsx';
import { WithParts } from '../../../ui/with-parts.tsx';
import { type OwnCase, stages } from '../own-case.ts';

const Where = ({ ownCase }: { ownCase: OwnCase }) => {
  const { t, format } = useTranslation();
  const { stage, status, status_until: until } = ownCase;
  if (status === 'active') return t(`case:where.${stage}`);
  if (status === 'on_hold')
    return until ? t('case:status.on_hold', { until: format.date(until) }) : t('case:status.on_hold-open');
  return t(`case:status.${status}`);
};

const Holder = ({ ownCase }: { ownCase: OwnCase }) => {
  const { t } = useTranslation();
  const { person, name } = ownCase.responsible;
  if (!person) return t('case:has-it', { organisation: name });
  return (
    <WithParts
      text={t('case:person-has-it', { organisation: name })}
      parts={{ person: <strong>{person}</strong> }}
    />
  );
};

/** Subject, salutation, where the case is and who has it. */
export const LetterHead = ({ ownCase }: { ownCase: OwnCase }) => {
  const { t, lng, format } = useTranslation();
  return (
    <div className="sheet">
      <dl className="margin letterhead">
        <div>
          <dt>{t('case:case')}</dt>
          <dd data-reference={ownCase.reference}>{ownCase.reference}</dd>
        </div>
        <div>
          <dt>{t('case:opened')}</dt>
          <dd>{format.date(ownCase.opened_at)}</dd>
        </div>
        {ownCase.last_change_at && (
          <div>
            <dt>{t('case:last-change')}</dt>
            <dd>{startUpper(format.dateTime(ownCase.last_change_at), lng)}</dd>
          </div>
        )}
      </dl>
      <div className="letter-text">
        <h1>
          <span dir="auto">{ownCase.title}</span>
        </h1>
        <p>{t('case:dear', { name: ownCase.contact.full_name ?? ownCase.company_name })}</p>
        <p>
          <Where ownCase={ownCase} /> <Holder ownCase={ownCase} />
        </p>
        <StageLine
          label={t('case:stages')}
          stages={stages.map((stage) => t(`case:stage.${stage}`))}
          at={stages.indexOf(ownCase.stage)}
          doneWord={t('case:done')}
        />
      </div>
    </div>
  );
};
