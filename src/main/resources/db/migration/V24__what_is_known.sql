-- The latest value of each kind that is known of an account, as of its last scoring, so that only what was learned since
-- has to be looked up. The earlier one is what was known so long before that the trend is measured against it; it counts
-- only while the latest was learned after that.
create table health_value (
    account_id          bigint       not null,
    type                varchar(120) not null,
    amount              double precision not null,
    occurred_at         timestamp with time zone not null,
    learned_at          timestamp with time zone not null,
    signal_id           bigint       not null,
    earlier_amount      double precision,
    earlier_occurred_at timestamp with time zone,
    earlier_learned_at  timestamp with time zone,
    earlier_signal_id   bigint,
    primary key (account_id, type)
);

-- None of the facts that a line of the queue is about was learned earlier; null when it is about none.
alter table health_stale add column learned_from timestamp with time zone;

-- Whoever was scored before is scored once more, from all that is stored.
update health_current set scored_at = null, recheck_at = current_timestamp;

-- What an account is told next lands beside what it was told last, however much is stored.
create index signal_learned on signal_signal (account_id, learned_at);
drop index signal_newest;
