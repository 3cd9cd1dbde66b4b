import { useTranslation } from '../../../i18n/language-context.tsx';
import type { Unanswered } from '../../../platform/unanswered.ts';
import { ChoiceGroup } from '../../../ui/choice-group.tsx';
import { Field } from '../../../ui/field.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { limits } from '../case-limits.ts';
import type { Needs } from '../cases.ts';
import { gmoAnswers, maturities, modalities, openAnswers, platforms, projectKinds } from '../needs-words.ts';
import type { Sector } from '../rows.ts';
import { useActForm } from './act-form.ts';
import { useNeedsInWords } from './needs-in-words.ts';
import { NumberOrOpen, type OpenForm, useOpenQuestion } from './open-question.tsx';
import { SpaceFields, useSpaceQuestions } from './space-fields.tsx';

export const useNeedsForm = (
  problem: Unanswered | undefined,
  needs: Needs | null,
  sector: Sector,
): OpenForm => {
  const { t } = useTranslation();
  const spaces = needs?.spaces ?? [];
  const spaceQuestions = useSpaceQuestions(spaces);
  const openQuestion = useOpenQuestion();
  const { stage } = useNeedsInWords();
  const open = openAnswers.map((value) => ({ value: value as string, label: t(`lead:needs.form.${value}`) }));
  const stages = sector === 'other' ? [] : maturities[sector];
  return useActForm<string>(problem, {
    headline: { label: t('lead:needs.form.headline'), now: needs?.headline },
    project_kinds: {
      label: t('lead:needs.form.project_kinds'),
      now: needs?.project_kinds,
      options: projectKinds.map((kind) => ({ value: kind, label: t(`lead:needs.kind.${kind}`) })),
    },
    ...spaceQuestions,
    unit: {
      label: t('lead:needs.form.unit'),
      now: spaces[0]?.unit ?? 'm2',
      options: (['m2', 'sqft'] as const).map((unit) => ({
        value: unit,
        label: t(`lead:needs.unit.${unit}`),
      })),
    },
    without_space: {
      label: t('lead:needs.form.without_space'),
      now: needs?.without_space,
      options: [
        { value: 'none', label: t('lead:needs.form.no_space') },
        { value: 'unknown', label: t('lead:needs.form.unknown') },
      ],
    },
    gmo: {
      label: t('lead:needs.form.gmo'),
      now: needs?.gmo,
      options: gmoAnswers.map((word) => ({ value: word, label: t(`lead:needs.yes-no.${word}`) })),
    },
    people_12: { label: t('lead:needs.form.people_12'), now: needs?.people_12 },
    people_36: { label: t('lead:needs.form.people_36'), now: needs?.people_36 },
    people_open: { label: t('lead:needs.form.people_open'), now: needs?.people_open, options: open },
    ...openQuestion('start', t('lead:needs.form.start'), needs?.start),
    modality: {
      label: t('needs:modality.label'),
      now: needs?.modality,
      options: [...modalities.map((value) => ({ value, label: t(`needs:modality.${value}`) })), ...open],
    },
    platform: {
      label: t('needs:platform.label'),
      now: needs?.platform,
      options: [...platforms.map((value) => ({ value, label: t(`needs:platform.${value}`) })), ...open],
    },
    maturity: {
      label: t('needs:maturity.label'),
      now: needs?.maturity,
      options: [...stages.map((value) => ({ value, label: stage(value) })), ...open],
    },
    decider: { label: t('lead:needs.form.decider'), now: needs?.decider },
    ...openQuestion('decision_date', t('lead:needs.form.decision_date'), needs?.decision_date),
    other_places: { label: t('lead:needs.form.other_places'), now: needs?.other_places },
    story: { label: t('lead:needs.story'), now: needs?.story },
  });
};

/** What is known of the project, to be mended. */
export const NeedsFields = ({ form, sector }: { form: OpenForm; sector: Sector }) => {
  const { t } = useTranslation();
  const none = t('needs:ask.none');
  return (
    <>
      <Field {...form.line('headline')} maxLength={limits.name} dir="auto" />
      <ChoiceGroup kind="checkbox" {...form.choose('project_kinds')} />
      <SpaceFields form={form} />
      <Select {...form.pick('unit')} />
      <Select {...form.pick('without_space')} empty={none} />
      <Select {...form.pick('gmo')} empty={none} />
      <Field {...form.line('people_12')} inputMode="numeric" width="short" />
      <Field {...form.line('people_36')} inputMode="numeric" width="short" />
      <Select {...form.pick('people_open')} empty={t('lead:needs.form.number')} />
      <NumberOrOpen form={form} field="start" kind="date" hint={t('lead:needs.form.start-hint')} />
      {sector === 'life_science' && <Select {...form.pick('modality')} empty={none} />}
      {sector === 'quantum' && <Select {...form.pick('platform')} empty={none} />}
      {sector !== 'other' && <Select {...form.pick('maturity')} empty={none} />}
      <Field {...form.line('decider')} maxLength={limits.name} dir="auto" />
      <NumberOrOpen
        form={form}
        field="decision_date"
        kind="date"
        hint={t('lead:needs.form.decision_date-hint')}
      />
      <Field {...form.line('other_places')} maxLength={limits.places} dir="auto" />
      <TextArea {...form.line('story')} rows={8} hint={t('lead:needs.story-hint')} />
    </>
  );
};
