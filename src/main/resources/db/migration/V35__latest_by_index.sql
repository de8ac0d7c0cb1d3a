-- The index signal_newest answers what the latest value of each kind is; nothing needs to be kept beside it.
drop table signal_latest;

-- One trip to the database for ids serves ten usual batches.
alter sequence signal_block increment by 10000;

-- The sequence makes ids unique. A unique index on them would be asked about each fact, beside the one that must be.
alter table signal_signal rename to signal_before;
alter table signal_before drop constraint signal_once;
drop index signal_newest;

create table signal_signal (
    id          bigint       not null,
    source      varchar(80)  not null,
    source_id   varchar(200) not null,
    account_id  bigint       not null,
    type        varchar(120) not null,
    event       boolean      not null,
    amount      double precision,
    occurred_at timestamp with time zone not null,
    learned_at  timestamp with time zone not null,
    contact     varchar(120),
    subject     varchar(200),
    text        varchar(4000),
    constraint signal_once unique (source, source_id)
);
insert into signal_signal
    (id, source, source_id, account_id, type, event, amount, occurred_at, learned_at, contact, subject, text)
select id, source, source_id, account_id, type, event, amount, occurred_at, learned_at, contact, subject, text
from signal_before;
drop table signal_before;
create index signal_id on signal_signal (id);
create index signal_newest on signal_signal (account_id, type, occurred_at desc, id desc);
