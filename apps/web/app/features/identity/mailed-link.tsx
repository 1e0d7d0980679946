// The page of a mailed link that needs no more than a yes.
import { Form, Link } from 'react-router';
import { useMessages } from '../../i18n/messages';
import { FormProblem } from '../../ui/field';
import { DoorPage } from './door-page';

interface MailedLinkProps {
  /** Whose words it has in the catalogue. */
  readonly page: 'unlock' | 'confirmEmail';
  readonly isEnded: boolean;
}

export function MailedLink({ page, isEnded }: MailedLinkProps) {
  const { say } = useMessages();
  return (
    <DoorPage title={say(`mailedLink.${page}.title`)} lead={say(`mailedLink.${page}.lead`)}>
      <Form method="post" className="form sign-in">
        {isEnded ? <LinkEnded next={say(`mailedLink.${page}.again`)} /> : <p>{say(`mailedLink.${page}.lead`)}</p>}
        {isEnded ? <BackToSignIn /> : <button className="btn btn--primary btn--block">{say(`mailedLink.${page}.submit`)}</button>}
      </Form>
    </DoorPage>
  );
}

/** `next`: how to get another one. */
export function LinkEnded({ next }: { readonly next: string }) {
  const { say } = useMessages();
  return <FormProblem title={say('mailedLink.ended.title')}>{`${say('mailedLink.ended.text')} ${next}`}</FormProblem>;
}

export function BackToSignIn() {
  const { language, say } = useMessages();
  return (
    <p>
      <Link className="tap" to={`/${language}/sign-in`}>
        {say('reset.back')}
      </Link>
    </p>
  );
}
