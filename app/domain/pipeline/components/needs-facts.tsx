import { useTranslation } from '../../../i18n/language-context.tsx';
import { CodeName } from '../../../ui/code-name.tsx';
import { FactList } from '../../../ui/desk/fact-list.tsx';
import type { projectKinds, spaceKinds } from '../case-forms.ts';
import type { Needs } from '../cases.ts';

/** The needs as pairs; what is not known is left out. */
export const NeedsFacts = ({ needs, withStory = false }: { needs: Needs; withStory?: boolean }) => {
  const { t, format } = useTranslation();
  const space = ({ kind, area, unit }: Needs['spaces'][number]) => {
    const word = t(`lead:needs.space-kind.${kind as (typeof spaceKinds)[number]}`);
    return area ? `${format.number(area, 1)} ${t(`lead:needs.unit.${unit}`)} ${word}` : word;
  };
  const [first, third] = [needs.people_12, needs.people_36].map((count) =>
    count === null ? null : format.number(count),
  );
  const jobs =
    first && third
      ? t('lead:needs.jobs-both', { first, third })
      : first
        ? t('lead:needs.jobs-first', { first })
        : third
          ? t('lead:needs.jobs-third', { third })
          : null;
  const story = needs.story_hidden ? <CodeName lite>{t('lead:needs.hidden')}</CodeName> : needs.story;
  return (
    <FactList
      facts={[
        {
          label: t('lead:needs.project'),
          value: format.list(
            needs.project_kinds.map((kind) => t(`lead:needs.kind.${kind as (typeof projectKinds)[number]}`)),
          ),
        },
        { label: t('lead:needs.space'), value: format.list(needs.spaces.map(space)) },
        { label: t('lead:needs.gmo'), value: needs.gmo && t(`lead:needs.yes-no.${needs.gmo}`) },
        { label: t('lead:needs.jobs'), value: jobs },
        {
          label: t('lead:needs.timing'),
          value:
            needs.start &&
            (needs.start === 'unknown'
              ? t('lead:needs.unknown')
              : t('lead:needs.starts', { date: format.calendar(needs.start) })),
        },
        { label: t('lead:needs.decides'), value: needs.decider },
        {
          label: t('lead:needs.decision'),
          value: needs.decision_date && format.calendar(needs.decision_date),
        },
        { label: t('lead:needs.story'), value: withStory ? story : null },
      ]}
    />
  );
};
