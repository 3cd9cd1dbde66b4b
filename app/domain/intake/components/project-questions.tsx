import { useTranslation } from '../../../i18n/language-context.tsx';
import { Field } from '../../../ui/field.tsx';
import { Select } from '../../../ui/select.tsx';
import { useNeedsInWords } from '../../pipeline/components/needs-in-words.ts';
import { maturities, modalities, openAnswers, platforms } from '../../pipeline/needs-words.ts';
import type { Sector } from '../answers.ts';
import { type FormState, filled } from './form-state.ts';
import { MoreQuestions } from './more-questions.tsx';
import { MonthQuestion } from './size-questions.tsx';

const fields = [
  'modality',
  'platform',
  'maturity',
  'decision_date',
  'decision_date_month',
  'decision_date_year',
  'other_places',
] as const;

/** What helps to answer well and stands in nobody's way: the product and its stage by sector, then the decision. */
export const ProjectQuestions = ({ form, sector }: { form: FormState; sector: Sector | undefined }) => {
  const { t } = useTranslation();
  const { stage } = useNeedsInWords();
  const select = (name: 'modality' | 'platform' | 'maturity') => ({
    ...filled(form, name, t),
    optional: true,
    empty: t('needs:ask.none'),
  });
  const open = openAnswers.map((value) => ({ value: value as string, label: t(`needs:open.${value}`) }));
  return (
    <MoreQuestions form={form} fields={fields} title={t('needs:ask.more')}>
      {sector === 'life_science' && (
        <>
          <Select
            {...select('modality')}
            label={t('needs:ask.modality')}
            options={[
              ...modalities.map((value) => ({ value, label: t(`needs:modality.${value}`) })),
              ...open,
            ]}
          />
          <Select
            {...select('maturity')}
            label={t('needs:ask.stage')}
            options={[...maturities.life_science.map((value) => ({ value, label: stage(value) })), ...open]}
          />
        </>
      )}
      {sector === 'quantum' && (
        <>
          <Select
            {...select('platform')}
            label={t('needs:ask.platform')}
            options={[...platforms.map((value) => ({ value, label: t(`needs:platform.${value}`) })), ...open]}
          />
          <Select
            {...select('maturity')}
            label={t('needs:ask.trl')}
            hint={t('needs:ask.trl-hint')}
            options={[...maturities.quantum.map((value) => ({ value, label: stage(value) })), ...open]}
          />
        </>
      )}
      <MonthQuestion form={form} name="decision_date" label={t('needs:ask.decision')} />
      <Field
        {...filled(form, 'other_places', t)}
        label={t('needs:ask.places')}
        hint={t('needs:ask.places-hint')}
        optional
        dir="auto"
      />
    </MoreQuestions>
  );
};
