import { useTranslation } from '../../../i18n/language-context.tsx';
import { startUpper } from '../../../i18n/start-upper.ts';
import type { Unanswered } from '../../../platform/unanswered.ts';
import { ChoiceGroup } from '../../../ui/choice-group.tsx';
import { Field } from '../../../ui/field.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { projectKinds, spaceKinds } from '../case-forms.ts';
import type { Needs } from '../cases.ts';
import { useActForm } from './act-form.ts';

export const useNeedsForm = (problem: Unanswered | undefined, needs: Needs | null) => {
  const { t, lng } = useTranslation();
  const spaces = needs?.spaces ?? [];
  const area = (kind: (typeof spaceKinds)[number]) => ({
    label: t('lead:needs.form.area', { space: t(`lead:needs.space-kind.${kind}`) }),
    now: spaces.find((space) => space.kind === kind)?.area,
  });
  return useActForm(problem, {
    headline: { label: t('lead:needs.form.headline'), now: needs?.headline },
    project_kinds: {
      label: t('lead:needs.form.project_kinds'),
      now: needs?.project_kinds,
      options: projectKinds.map((kind) => ({ value: kind, label: t(`lead:needs.kind.${kind}`) })),
    },
    spaces: {
      label: t('lead:needs.form.spaces'),
      now: spaces.map(({ kind }) => kind),
      options: spaceKinds.map((kind) => ({
        value: kind,
        label: startUpper(t(`lead:needs.space-kind.${kind}`), lng),
      })),
    },
    area_office: area('office'),
    area_wet_lab: area('wet_lab'),
    area_dry_lab: area('dry_lab'),
    area_clean_room: area('clean_room'),
    area_cryostat_hall: area('cryostat_hall'),
    unit: {
      label: t('lead:needs.form.unit'),
      now: spaces[0]?.unit ?? 'm2',
      options: (['m2', 'sqft'] as const).map((unit) => ({
        value: unit,
        label: t(`lead:needs.unit.${unit}`),
      })),
    },
    gmo: {
      label: t('lead:needs.form.gmo'),
      now: needs?.gmo,
      options: (['yes', 'no', 'unknown'] as const).map((word) => ({
        value: word,
        label: t(`lead:needs.yes-no.${word}`),
      })),
    },
    people_12: { label: t('lead:needs.form.people_12'), now: needs?.people_12 },
    people_36: { label: t('lead:needs.form.people_36'), now: needs?.people_36 },
    start: { label: t('lead:needs.form.start'), now: needs?.start },
    decider: { label: t('lead:needs.form.decider'), now: needs?.decider },
    decision_date: { label: t('lead:needs.form.decision_date'), now: needs?.decision_date },
    story: { label: t('lead:needs.story'), now: needs?.story },
  });
};

/** What is known of the project, to be mended. */
export const NeedsFields = ({ form }: { form: ReturnType<typeof useNeedsForm> }) => {
  const { t, lng } = useTranslation();
  return (
    <>
      <Field {...form.line('headline')} maxLength={200} dir="auto" />
      <ChoiceGroup kind="checkbox" {...form.choose('project_kinds')} />
      <ChoiceGroup
        kind="checkbox"
        {...form.choose('spaces')}
        choices={spaceKinds.map((kind) => ({
          value: kind,
          label: startUpper(t(`lead:needs.space-kind.${kind}`), lng),
          reveal: <Field {...form.line(`area_${kind}`)} inputMode="decimal" width="short" />,
        }))}
      />
      <Select {...form.pick('unit')} />
      <Select {...form.pick('gmo')} empty="" />
      <Field {...form.line('people_12')} inputMode="numeric" width="short" />
      <Field {...form.line('people_36')} inputMode="numeric" width="short" />
      <Field {...form.line('start')} width="medium" hint={t('lead:needs.form.start-hint')} />
      <Field {...form.line('decider')} maxLength={200} dir="auto" />
      <Field {...form.line('decision_date')} width="medium" hint={t('lead:needs.form.decision_date-hint')} />
      <TextArea {...form.line('story')} rows={8} hint={t('lead:needs.story-hint')} />
    </>
  );
};
