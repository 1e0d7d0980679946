// A section of the application: its heading, what it is for, its fields.
import type { ReactNode } from 'react';
import { useMessages } from '../../i18n/messages';

interface FormSectionProps {
  readonly name: 'contact' | 'organization' | 'work' | 'people' | 'why' | 'visibility' | 'agreement';
  readonly children: ReactNode;
}

export function FormSection({ name, children }: FormSectionProps) {
  const { say } = useMessages();
  return (
    <section className="form-section" aria-labelledby={`section-${name}`}>
      <div>
        <h2 id={`section-${name}`}>{say(`join.section.${name}.title`)}</h2>
        <p className="soft">{say(`join.section.${name}.text`)}</p>
      </div>
      {children}
    </section>
  );
}
