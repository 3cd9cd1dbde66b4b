import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Form, useNavigation } from 'react-router';
import type { Key } from '../../../i18n/get-t.ts';
import { useTranslation } from '../../../i18n/language-context.tsx';
import { Button, LinkButton } from '../../../ui/desk/button.tsx';
import { Notice, Toast } from '../../../ui/desk/notice.tsx';

/** A form that came back: the wrong fields or the refusal, and what was typed. */
export interface AdminProblem {
  errors: Record<string, string>;
  refusal: { status: number; code: string; detail: Record<string, unknown> } | null;
  values: Record<string, string[]>;
}

interface Props {
  problem: AdminProblem | undefined;
  requestId: string;
  version?: number | null;
  submit: string;
  cancel: string;
  danger?: boolean;
  /** Not the page's primary action. */
  second?: boolean;
  children?: ReactNode;
}

/** A plain form of administration: what was typed stays when it is refused. */
export const AdminForm = ({
  problem,
  requestId,
  version,
  submit,
  cancel,
  danger,
  second,
  children,
}: Props) => {
  const { t } = useTranslation();
  const busy = useNavigation().state === 'submitting';
  return (
    <>
      <AdminRefused problem={problem} />
      <Form method="post" className="admin-form" noValidate>
        <input type="hidden" name="request_id" value={requestId} />
        {typeof version === 'number' && <input type="hidden" name="version" value={version} />}
        {children}
        <div className="acts">
          <Button look={danger ? 'danger' : second ? 'plain' : 'primary'} type="submit" busy={busy}>
            {submit}
          </Button>
          <LinkButton look="quiet" to={cancel}>
            {t('admin:cancel')}
          </LinkButton>
        </div>
      </Form>
    </>
  );
};

/** Why nothing was done, in words. */
export const AdminRefused = ({ problem }: { problem: AdminProblem | undefined }) => {
  const { t } = useTranslation();
  if (!problem) return null;
  return (
    <div role="alert">
      <Notice tone="brick" icon={CircleAlert}>
        <p>
          <b>{t('admin:refused')}</b>
        </p>
        <p>{problem.refusal ? t(`errors:rule.${problem.refusal.code}` as Key) : t('admin:check-fields')}</p>
      </Notice>
    </div>
  );
};

/** What just happened, when the address says so. */
export const AdminDone = ({ words, action }: { words: string | null; action?: ReactNode }) =>
  words && (
    <div className="admin-done">
      <Toast action={action}>{words}</Toast>
    </div>
  );

/** One press that is a form of its own. */
export const AdminPress = ({
  act,
  requestId,
  version,
  action,
  danger,
  small,
  children,
}: {
  act: string;
  requestId: string;
  version: number;
  action?: string;
  danger?: boolean;
  small?: boolean;
  children: ReactNode;
}) => (
  <Form method="post" action={action}>
    <input type="hidden" name="request_id" value={requestId} />
    <input type="hidden" name="version" value={version} />
    <Button type="submit" name="act" value={act} look={danger ? 'danger' : 'plain'} small={small}>
      {children}
    </Button>
  </Form>
);

/** The words of a field: what was typed before the page came back, else what is known, and what is wrong with it. */
export const useFields = (problem: AdminProblem | undefined) => {
  const { t } = useTranslation();
  const error = (name: string) => {
    const key =
      problem?.errors[name] ??
      (problem?.refusal?.detail.field === name ? `errors:rule.${problem.refusal.code}` : undefined);
    return key ? t(key as Key) : undefined;
  };
  const typed = (name: string, known: string | null | undefined) =>
    problem ? (problem.values[name]?.[0] ?? '') : (known ?? '');
  return {
    error,
    typed,
    chosen: (name: string, known: string[]) => (problem ? (problem.values[name] ?? []) : known),
    field: (name: string, known: string | null | undefined) => ({
      name,
      defaultValue: typed(name, known),
      error: error(name),
    }),
  };
};
