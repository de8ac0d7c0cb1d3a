-- A message beyond what its contact may get in a week waits until it may go; the more urgent one goes first.
alter table message_message add column priority integer default 50 not null;
create index message_message_contact_state on message_message (contact_id, state);

-- Whoever decides about a contact's messages has its turn until that is committed.
create table message_turn (
    contact_id bigint primary key
);

-- Those of before were never meant to be sent later.
update message_message set state = 'GIVEN_UP', error = 'Not sent: the contact had enough messages that week.'
where state = 'CAPPED';

-- The mail with the link waits.
alter table voice_asked add column waits boolean default false not null;
update voice_asked set expires_at = asked_at where token_hash is null;

-- From when a start that waits or rests may be made.
alter table playbook_start add column may_start_at timestamp with time zone;
-- Of moments that wait: what is more urgent starts first.
alter table trigger_moment add column priority integer default 0 not null;
create index trigger_moment_waiting on trigger_moment (account_id, state, due_at);
