import { useTranslation } from '../../../i18n/language-context.tsx';
import { startUpper } from '../../../i18n/start-upper.ts';
import type { Unanswered } from '../../../platform/unanswered.ts';
import { ChoiceGroup } from '../../../ui/choice-group.tsx';
import { Select } from '../../../ui/select.tsx';
import { ALL_PARTNERS } from '../case-forms.ts';
import { consentGroups } from '../ledger.ts';
import type { Organisation } from '../rows.ts';
import { useActForm } from './act-form.ts';

export const useConsentForm = (
  problem: Unanswered | undefined,
  sources: { id: string; at: string; text: string | null }[],
  organisations: Organisation[],
) => {
  const { t, format, lng } = useTranslation();
  return useActForm(problem, {
    entry: {
      label: t('lead:consent-form.entry'),
      start: sources[0]?.id,
      options: sources.map(({ id, at, text }) => ({
        value: id,
        label: startUpper(format.dateTime(at), lng),
        hint: text ?? t('lead:enquiry.title'),
      })),
    },
    organisation: {
      label: t('lead:consent-form.organisation'),
      options: [
        ...organisations.map(({ slug, name }) => ({ value: slug, label: name })),
        { value: ALL_PARTNERS, label: t('lead:consent-form.all') },
      ],
    },
    groups: {
      label: t('lead:consent-form.groups'),
      options: consentGroups.map((group) => ({ value: group, label: t(`lead:ledger.group.${group}`) })),
    },
    listing: {
      label: t('lead:consent-form.listing'),
      start: 'coded_listing',
      options: [
        { value: 'coded_listing', label: t('lead:openness-form.choice.coded') },
        { value: 'open_listing', label: t('lead:openness-form.choice.open') },
      ],
    },
  });
};

/** Where the company agreed, for whom, and to what. */
export const ConsentFields = ({ form }: { form: ReturnType<typeof useConsentForm> }) => {
  const { t } = useTranslation();
  const entry = form.choose('entry');
  return (
    <>
      <ChoiceGroup
        {...entry}
        choices={entry.choices.map((choice) => ({ ...choice, hint: <bdi>{choice.hint}</bdi> }))}
        hint={entry.choices.length === 0 ? t('lead:consent-form.none') : undefined}
      />
      <Select {...form.pick('organisation')} empty={t('lead:field.choose')} />
      <ChoiceGroup kind="checkbox" {...form.choose('groups')} />
      <Select {...form.pick('listing')} />
    </>
  );
};
