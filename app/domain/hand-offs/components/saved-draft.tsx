import { useTranslation } from '../../../i18n/language-context.tsx';
import { FactList } from '../../../ui/desk/fact-list.tsx';
import { type HandOffPage, offeredGroups } from '../hand-offs.ts';
import { atStart, useGroupNames } from './group-names.ts';

/** The draft as somebody else saved it meanwhile, beside what was typed. */
export const SavedDraft = ({ draft }: { draft: HandOffPage }) => {
  const { t } = useTranslation();
  const names = useGroupNames();
  const shared = offeredGroups.filter((group) => draft.groups.some((each) => each.field_group === group));
  return (
    <section aria-labelledby="saved">
      <h2 id="saved">{t('hand-offs:new.saved-now')}</h2>
      <FactList
        facts={[
          { label: t('hand-offs:new.kind'), value: t(`hand-offs:kind.${draft.kind}`) },
          { label: t('hand-offs:new.receiver'), value: draft.receiver.name },
          { label: t('hand-offs:new.need'), value: <bdi>{draft.need}</bdi> },
          { label: t('hand-offs:new.reason'), value: draft.reason && <bdi>{draft.reason}</bdi> },
          { label: t('hand-offs:new.groups'), value: atStart(names(shared)) },
        ]}
      />
    </section>
  );
};
