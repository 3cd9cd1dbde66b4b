import type { ReactNode } from 'react';
import { useTranslation } from '../../../i18n/language-context.tsx';
import { locales } from '../../../i18n/locales.ts';
import { paths } from '../../../paths.ts';
import { Button } from '../../../ui/public/button.tsx';
import { WithParts } from '../../../ui/with-parts.tsx';
import type { SentEnquiry } from '../draft.ts';
import { copenhagenTime, readerTime } from '../reader-time.ts';
import { Roof } from './roof.tsx';
import { TRIAL_NATION } from './trial-note.tsx';

interface Props {
  sent: SentEnquiry;
  desk: string;
  country: string | null;
  /** Whether this browser holds the key to the case's page; one that followed a link to the draft may not. */
  own: boolean;
}

const Next = ({ title, done, children }: { title: string; done?: boolean; children: ReactNode }) => (
  <li className={done ? 'done' : undefined}>
    <div>
      <h3>{title}</h3>
      <p className="when">{children}</p>
    </div>
  </li>
);

const AnswerTime = ({ due, country }: { due: string; country: string | null }) => {
  const { t, lng, format } = useTranslation();
  const locale = locales[lng].intl;
  const words = { due: copenhagenTime(due, locale) };
  const there = readerTime(due, country, locale);
  if (!there || !country) return t('form:sent.answer-when', words);
  const place = there.city ?? format.country(country);
  return there.weekday
    ? t('form:sent.answer-when-city-day', { ...words, time: there.time, weekday: there.weekday, place })
    : t('form:sent.answer-when-city', { ...words, time: there.time, place });
};

/** The reference, and what happens next and when. */
export const SentPage = ({ sent, desk, country, own }: Props) => {
  const { t, lng } = useTranslation();
  const received = copenhagenTime(sent.received_at, locales[lng].intl);
  return (
    <div className="frame sheet page">
      <div>
        <h1>{t('form:sent.title')}</h1>
        <div className="door">
          <Roof />
          <div className="door-plate">
            <p className="soft">{t('form:sent.reference')}</p>
            <p className="reference" data-reference={sent.reference}>
              {sent.reference}
            </p>
            <p className="soft fine received">
              {t('form:sent.received', { when: received })}{' '}
              <WithParts
                text={t('form:sent.receipt')}
                parts={{ email: <bdi className="address">{sent.email}</bdi> }}
              />
            </p>
          </div>
        </div>
      </div>
      <section className="contents" aria-labelledby="next">
        <h2 id="next" className="margin margin-heading follows">
          {t('form:sent.next')}
        </h2>
        <ol className="next follows">
          <Next title={t('form:sent.arrived', { desk })} done>
            {t('form:sent.arrived-when', { when: received })}
          </Next>
          <Next title={t('form:sent.confirm')}>{t('form:sent.confirm-text')}</Next>
          <Next title={t('form:sent.answer')}>
            <AnswerTime due={sent.answer_due_at} country={country} />
          </Next>
          {sent.clinical_trial && (
            <Next title={t('needs:trial.title')}>
              {t('needs:trial.text')} <a href={TRIAL_NATION}>{t('needs:trial.go')}</a>
            </Next>
          )}
          <Next title={t('form:sent.together')}>{t('form:sent.together-text')}</Next>
          <Next title={t('form:sent.follow')}>{t('form:sent.follow-text')}</Next>
        </ol>
      </section>
      <div className="sent-act">
        {own && (
          <p className="acts">
            <a className="button" href={paths.casePage(lng)}>
              {t('form:sent.open-page')}
            </a>
            <span className="fine soft">{t('form:sent.key')}</span>
          </p>
        )}
        <form className="sent-act" method="post" action={`${paths.enquire(lng)}?index`}>
          <Button type="submit" look="link">
            {t('form:sent.another')}
          </Button>
        </form>
      </div>
    </div>
  );
};
