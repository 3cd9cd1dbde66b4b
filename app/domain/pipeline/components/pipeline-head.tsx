import { List, Plus, SquareKanban } from 'lucide-react';
import { Link } from 'react-router';
import { useTranslation } from '../../../i18n/language-context.tsx';
import { paths } from '../../../paths.ts';
import { Icon } from '../../../ui/icon.tsx';

/** The head of list and board: title, view switch, the one primary act. */
export const PipelineHead = ({ view, query, mayAdd }: { view: 'list' | 'board'; query: string; mayAdd: boolean }) => {
  const { t } = useTranslation();
  const search = query ? `?${query}` : '';
  return (
    <div className="head">
      <h1>{t('pipeline:list.title')}</h1>
      <nav className="segments" aria-label={t('pipeline:list.view')}>
        <Link to={paths.pipeline() + search} aria-current={view === 'list' ? 'page' : undefined}>
          <Icon of={List} size="small" />
          {t('pipeline:list.as-list')}
        </Link>
        <Link to={paths.board() + search} aria-current={view === 'board' ? 'page' : undefined}>
          <Icon of={SquareKanban} size="small" />
          {t('pipeline:list.as-board')}
        </Link>
      </nav>
      <span className="grow" />
      {mayAdd && <AddEnquiry />}
    </div>
  );
};

export const AddEnquiry = () => {
  const { t } = useTranslation();
  return (
    <Link className="btn btn-primary" to={paths.newEnquiry()}>
      <Icon of={Plus} />
      {t('pipeline:inbox.add')}
    </Link>
  );
};
