-- Each call gives a block of 10,000 ids, so that a batch knows its ids before it is stored.
create sequence signal_block start with 1 increment by 10000;

-- The sequence makes ids unique. A unique index on them would be asked about each fact, beside the one that must be.
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
create index signal_id on signal_signal (id);
-- It answers what the latest value of each kind is; nothing needs to be kept beside it.
create index signal_newest on signal_signal (account_id, type, occurred_at desc, id desc);
