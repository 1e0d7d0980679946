// What follows when an application or a draft has reached us: a message that only its writer can open. Whom the network knows is not said.
import { useMessages } from '../../i18n/messages';
import { focus } from '../../ui/notice';
import type { JoinAnswer } from './join.server';

interface ApplicationSentProps {
  readonly outcome: Exclude<JoinAnswer['outcome'], 'form' | 'ended'>;
  readonly email: string;
}

export function ApplicationSent({ outcome, email }: ApplicationSentProps) {
  const { say } = useMessages();
  return (
    <div className="stack about">
      <h2 tabIndex={-1} ref={focus}>
        {say(`join.sent.${outcome}.title`)}
      </h2>
      <p>{say(`join.sent.${outcome}.text`, { email })}</p>
      <p className="soft">{say(`join.sent.${outcome}.next`)}</p>
      <p className="soft">{say('join.sent.noMail')}</p>
    </div>
  );
}
