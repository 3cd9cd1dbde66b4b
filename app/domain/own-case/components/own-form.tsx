import type { ReactNode } from 'react';
import { Button } from '../../../ui/public/button.tsx';

interface Props {
  requestId: string;
  /** `own-form` for the form whose text stays when another language is chosen. */
  id?: string;
  /** Which act of the page it is, where there are several. */
  act?: string;
  hidden?: Record<string, string>;
  submit: ReactNode;
  look?: 'primary' | 'quiet' | 'small';
  withFiles?: boolean;
  children?: ReactNode;
}

/** A form of the company's page: plain, with the id that makes sending it twice one act. */
export const OwnForm = ({
  requestId,
  id,
  act,
  hidden = {},
  submit,
  look = 'primary',
  withFiles,
  children,
}: Props) => (
  <form
    method="post"
    className="own-form"
    id={id}
    encType={withFiles ? 'multipart/form-data' : undefined}
    noValidate
  >
    <input type="hidden" name="request_id" value={requestId} />
    {act && <input type="hidden" name="act" value={act} />}
    {Object.entries(hidden).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ))}
    {children}
    <p className="acts">
      <Button type="submit" look={look}>
        {submit}
      </Button>
    </p>
  </form>
);
