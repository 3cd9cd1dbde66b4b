import type { ReactNode } from 'react';
import { ChoiceGroup } from '../choice-group.tsx';
import { CodeName } from '../code-name.tsx';
import { Due } from '../due.tsx';
import { ErrorPanel } from '../error-panel.tsx';
import { ErrorSummary } from '../error-summary.tsx';
import { Field } from '../field.tsx';
import { LedgerTable } from '../ledger-table.tsx';
import { Button, LinkButton } from '../public/button.tsx';
import { FormMargin } from '../public/form-page.tsx';
import { PublicFrame } from '../public/public-frame.tsx';
import { StageLine } from '../public/stage-line.tsx';
import { Select } from '../select.tsx';
import { TextArea } from '../text-area.tsx';

const unknown = { value: 'unknown', label: 'I do not know yet' };

const Form = () => (
  <form className="questions-form" noValidate>
    <ChoiceGroup
      label="What are you planning?"
      name="plan"
      error="Choose what you are planning"
      choices={[
        { value: 'site', label: 'A new site in Denmark' },
        { value: 'trial', label: 'A clinical trial', hint: 'Trial Nation is the national entry for trials.' },
        unknown,
      ]}
    />
    <ChoiceGroup
      label="What kind of space?"
      name="space"
      hint="Choose all that apply."
      kind="checkbox"
      chosen={['wet']}
      choices={[
        { value: 'office', label: 'Office' },
        {
          value: 'wet',
          label: 'Wet laboratory',
          reveal: <Field label="Area" name="area" unit="m²" inputMode="decimal" />,
        },
        { ...unknown, before: 'or' },
      ]}
    />
    <Select label="Month" name="month" empty="" options={[{ value: '9', label: 'September' }]} />
    <Field label="Year" name="year" width="year" optional inputMode="numeric" />
    <TextArea
      label="In your own words"
      name="words"
      hint="One or two sentences are enough."
      note="Please leave out patient data."
      error="Write one or two sentences about what you plan"
    />
    <div className="form-end">
      <Button>Save and continue</Button>
      <Button look="link" type="button">
        Continue later
      </Button>
    </div>
  </form>
);

/** The parts of the public pages. */
export const PublicParts = ({ children }: { children: ReactNode }) => (
  <PublicFrame
    home="/en"
    choosing={{
      languages: [
        { lng: 'en', tag: 'en', to: '/en', label: 'English', current: true },
        { lng: 'da', tag: 'da', to: '/da', label: 'Dansk', current: false },
      ],
      action: '/language',
      typedForm: null,
    }}
    contact={{ to: '#contact', label: 'Contact' }}
    footer={[
      { to: '/en/privacy', label: 'Privacy' },
      { to: '/sign-in', label: 'Partner sign-in' },
    ]}
    demo
  >
    <div className="frame sheet page">
      <FormMargin
        back={{ to: '?part=public', label: 'Back' }}
        step={{ words: 'Step 2 of 5', at: 2, of: 5 }}
        saved="Saved today 14:20"
      />
      <div>
        <ErrorSummary
          title="Two answers are missing"
          errors={[
            { id: 'plan', message: 'Choose what you are planning' },
            { id: 'words', message: 'Write one or two sentences about what you plan' },
          ]}
        />
        <h1>What you need</h1>
        <p className="page-intro">Answer what you can.</p>
        <Form />
        <p className="acts follows">
          <LinkButton to="?part=public" arrow>
            Start your enquiry
          </LinkButton>
          <Button look="quiet">Quiet</Button>
          <Button look="small">Withdraw</Button>
          <CodeName>Copper Wren</CodeName>
          <Due tone="soon">Due tomorrow 12:00</Due>
        </p>
        <StageLine
          label="Stages"
          stages={['New', 'Qualified', 'Exploring', 'Visit', 'Offer', 'Decision', 'Landed']}
          at={2}
          doneWord="done"
        />
      </div>
    </div>
    <section className="band ledger-band" aria-labelledby="ledger-title">
      <div className="frame sheet">
        <h2 id="ledger-title" className="margin margin-heading">
          Who has seen what
        </h2>
        <p>This list is the lock itself.</p>
        <div className="across">
          <LedgerTable
            label="Who has seen what"
            columns={[
              { label: 'Who' },
              { label: 'What' },
              { label: 'Since', repeat: true },
              { label: 'Why' },
              { label: 'What you can do', hidden: true },
            ]}
            rows={[
              {
                key: 'ku',
                cells: [
                  'University of Copenhagen',
                  'Company, needs',
                  '26 Nov 2026',
                  'You agreed.',
                  <Button key="w" look="small">
                    Withdraw
                  </Button>,
                ],
              },
              {
                key: 'dtu',
                closed: true,
                cells: ['DTU', 'Needs', '25 to 30 Nov 2026', 'You withdrew.', 'Closed'],
              },
            ]}
          />
        </div>
      </div>
    </section>
    <ErrorPanel title="This page does not exist" wayBack={{ to: '/en', label: 'Go to the front page' }}>
      The address may be mistyped, or the page may not be open to you.
    </ErrorPanel>
    <div className="frame">{children}</div>
  </PublicFrame>
);
