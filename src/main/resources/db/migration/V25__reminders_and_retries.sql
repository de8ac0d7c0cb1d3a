alter table playbook_step add column reminders integer default 0 not null;
-- when to look whether somebody is to be reminded; null once the lead was told
alter table playbook_step add column remind_at timestamp with time zone;
update playbook_step set remind_at = due_at where state = 'OPEN';
create index playbook_step_remind on playbook_step (state, remind_at);

-- what a trouble is about, so that it can be tried again
alter table playbook_trouble add column job varchar(64);
alter table playbook_trouble add column message_id bigint;
alter table playbook_trouble add column solved_by varchar(120);
create index playbook_trouble_job on playbook_trouble (job);

-- how long the playbook rests for this account after the run
alter table playbook_run add column cooldown_seconds bigint default 0 not null;

-- whoever decides about starts for an account holds its row until the decision is committed
create table playbook_turn (
    account_id bigint primary key
);

-- calls of actions whose effect would show twice
create table playbook_call (
    call_key varchar(200) primary key
);

-- until when sending is tried; a message that somebody sends again is tried anew
alter table message_message add column give_up_at timestamp with time zone;
