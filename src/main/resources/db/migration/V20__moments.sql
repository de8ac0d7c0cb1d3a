-- How the lines of measures stand that a person wants to hear of when they are crossed; null while there is nothing to keep.
alter table health_current add column watched varchar(4000);

-- Since when an account is in its stage.
alter table account_account add column stage_since timestamp with time zone default current_timestamp not null;
update account_account a
set stage_since = coalesce((select max(t.at) from account_timeline t where t.account_id = a.id and t.kind = 'stage'),
                           a.created_at);

create index plan_milestone_target on plan_milestone (target_on, account_id);

-- A moment that was too old when it was learned. Lists leave these out.
alter table trigger_moment add column too_late boolean default false not null;
update trigger_moment set too_late = true where state = 'PASSED_OVER' and note like 'Learned too late%';
create index trigger_moment_shown on trigger_moment (too_late, id);

-- One line: until when the calendar was looked at. Whoever looks holds it.
create table trigger_calendar (
    id         integer primary key,
    looked_at  timestamp with time zone
);

-- A time in which nobody looked at the calendar, and what had come due meanwhile.
create table trigger_catch_up (
    since       timestamp with time zone primary key,
    until       timestamp with time zone not null,
    announced   integer not null,
    passed_over integer not null
);
