import { List, Plus, SquareKanban } from 'lucide-react';
import { useTranslation } from '../../../i18n/language-context.tsx';
import { paths } from '../../../paths.ts';
import { LinkButton } from '../../../ui/desk/button.tsx';
import { PageHead } from '../../../ui/desk/page-head.tsx';
import { Segments } from '../../../ui/desk/segments.tsx';

/** The head of list and board: title, view switch, the one primary act. */
export const PipelineHead = ({
  view,
  query,
  mayAdd,
}: {
  view: 'list' | 'board';
  query: string;
  mayAdd: boolean;
}) => {
  const { t } = useTranslation();
  const search = query ? `?${query}` : '';
  return (
    <PageHead
      title={t('pipeline:list.title')}
      views={
        <Segments
          label={t('pipeline:list.view')}
          items={[
            {
              to: paths.pipeline() + search,
              label: t('pipeline:list.as-list'),
              current: view === 'list',
              icon: List,
            },
            {
              to: paths.board() + search,
              label: t('pipeline:list.as-board'),
              current: view === 'board',
              icon: SquareKanban,
            },
          ]}
        />
      }
      action={mayAdd && <AddEnquiry />}
    />
  );
};

export const AddEnquiry = () => {
  const { t } = useTranslation();
  return (
    <LinkButton look="primary" icon={Plus} to={paths.newEnquiry()}>
      {t('pipeline:inbox.add')}
    </LinkButton>
  );
};
