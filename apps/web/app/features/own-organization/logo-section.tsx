// The logo in the profile's page: as it is, and a file for another.
import { Form } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { FileField } from '../../ui/file-field';
import type { ShownLogo } from './logo.server';

interface LogoSectionProps {
  readonly logo: ShownLogo | null;
  readonly problem: string | undefined;
}

export function LogoSection({ logo, problem }: LogoSectionProps) {
  const { say } = useMessages();
  return (
    <section className="block stack" aria-labelledby="logo">
      <h2 id="logo">{say('logo.title')}</h2>
      {logo ? <img className="logo" src={logo.source} width={logo.width} height={logo.height} alt={say('logo.now')} /> : null}
      <Form method="post" encType="multipart/form-data" className="form" reloadDocument>
        <FileField
          name="file"
          label={say('logo.file')}
          hint={say('logo.hint')}
          error={problem ? say(`logo.problem.${problem}`) : undefined}
          accept="image/png,image/jpeg,image/webp"
        />
        <button className="btn" name="logo" value="set">
          {say('logo.set')}
        </button>
      </Form>
      {logo ? (
        <Form method="post">
          <button className="btn" name="logo" value="remove">
            {say('logo.remove')}
          </button>
        </Form>
      ) : null}
    </section>
  );
}
